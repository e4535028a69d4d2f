import { adviceIn } from '../../markdown/quotation.ts';
import { bestReplies } from '../best-replies.ts';
import type { Rule } from '../rule.ts';
import type { Reply, Scenario } from '../scenario.ts';

/**
 * A forbidden phrase where the trainee learns what to say: in a reply that earns something at no loss or is the best
 * of its step, in any of its wordings, and in what the coach advises. A caller, or a reply that is a mistake, may say
 * anything.
 */
export const forbiddenToSay: Rule = ({ scenario, known: { findForbidden } }) => {
  if (!findForbidden) return [];
  const held = heldUp(scenario);
  return scenario.steps
    .flatMap(({ replies }) => replies)
    .flatMap((reply) => {
      const said = held.has(reply) ? [reply.text, ...reply.wordings] : [];
      return [...said, ...adviceIn(reply.coach)].map((text) => ({ text, place: reply.place }));
    })
    .flatMap(findForbidden);
};

/** The replies that a call holds up as examples. */
function heldUp(scenario: Scenario): ReadonlySet<Reply> {
  const examples = scenario.steps.flatMap(({ replies }) => replies.filter(isExample));
  return new Set([...examples, ...bestReplies(scenario).map(({ best }) => best)]);
}

function isExample({ kind, criteria, fails, mood }: Reply): boolean {
  return kind === 'say' && criteria.length > 0 && fails.length === 0 && mood >= 0;
}
