import type { Reply, Scenario } from './scenario.ts';

/** A step where the agent chooses among words, with the best reply there. */
export interface BestReply {
  best: Reply;
  /** Everything that can be said there, in the author's order. */
  spoken: readonly Reply[];
}

/**
 * The best spoken reply of each step that offers at least two, where one stands out: no auto-fail, then the most
 * must-dos, then the better mood. Steps where two are equally good have none.
 */
export function bestReplies({ steps }: Scenario): BestReply[] {
  return steps.flatMap(({ replies }) => {
    const spoken = replies.filter(({ kind }) => kind === 'say');
    const [best, second] = [...spoken].sort(byMerit);
    return best && second && byMerit(best, second) < 0 ? [{ best, spoken }] : [];
  });
}

function byMerit(a: Reply, b: Reply): number {
  return failed(a) - failed(b) || earned(b) - earned(a) || b.mood - a.mood;
}

function failed({ fails }: Reply): number {
  return fails.length > 0 ? 1 : 0;
}

function earned({ criteria }: Reply): number {
  return criteria.reduce((sum, { rate }) => sum + rate, 0);
}
