import { getContext, setContext } from 'svelte';
import type { Prose } from '../../../quizzes/quiz.ts';
import type { Uncovered } from '../../papers/uncover-question.ts';
import { send } from '../send.ts';

/** A question that was uncovered. */
export interface Seen {
  prompt: Prose;
  /** When its clock began, on the browser's running clock, which no change of its time of day moves. */
  begun: number;
}

/** Uncovers the questions of the paper on a page. */
export interface Uncovering {
  /** What was uncovered since the page was opened. */
  seen(question: string): Seen | undefined;
  /** Asks the server, whose clock begins with the first time; nothing when it could not be asked. */
  uncover(question: string): Promise<Seen | undefined>;
}

/** The paper on the page: an attempt on record, or a guest's sealed paper. */
type OnPage = { attempt: string | null; token: string | null } | undefined;

const KEY = Symbol('uncovering');

/** Lets the questions on a page be uncovered. @param paper gives the paper that is on the page now */
export function provideUncovering(paper: () => OnPage): void {
  const known = new Map<string, Seen>();
  const uncovering: Uncovering = {
    seen: (question) => known.get(question),
    async uncover(question) {
      const here = paper();
      const uncovered = here && (await ask(here, question));
      if (!uncovered) return undefined;
      const { prompt, elapsed } = uncovered;
      const seen = known.get(question) ?? { prompt, begun: performance.now() - elapsed };
      known.set(question, seen);
      return seen;
    },
  };
  setContext(KEY, uncovering);
}

export function uncoveringHere(): Uncovering {
  return getContext<Uncovering>(KEY);
}

async function ask(
  { attempt, token }: NonNullable<OnPage>,
  question: string,
): Promise<Uncovered | undefined> {
  const paper = attempt === null ? { token } : { attempt };
  const answer = await send('POST', '/api/quizzes/uncover', { ...paper, question });
  return answer.ok && isUncovered(answer.value) ? answer.value : undefined;
}

/** Only looks for what tells it apart: the answer comes from our own server. */
function isUncovered(value: unknown): value is Uncovered {
  return typeof value === 'object' && value !== null && 'prompt' in value && 'elapsed' in value;
}
