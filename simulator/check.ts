import { inReadingOrder, type Problem } from '../markdown/problem.ts';
import { explore } from './explore.ts';
import type { Known, Rule } from './rule.ts';
import { bestReplyFirst } from './rules/best-reply-first.ts';
import { bestReplyLongest } from './rules/best-reply-longest.ts';
import { deadArticle } from './rules/dead-article.ts';
import { deadEnd } from './rules/dead-end.ts';
import { endingGoesOn } from './rules/ending-goes-on.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { fewReplies } from './rules/few-replies.ts';
import { missingSilence } from './rules/missing-silence.ts';
import { missingTarget } from './rules/missing-target.ts';
import { neverOpen } from './rules/never-open.ts';
import { tooLarge } from './rules/too-large.ts';
import { unknownCode } from './rules/unknown-code.ts';
import { unknownFlag } from './rules/unknown-flag.ts';
import { unknownTicketClass } from './rules/unknown-ticket-class.ts';
import { unreachableEnding } from './rules/unreachable-ending.ts';
import { unreachableStep } from './rules/unreachable-step.ts';
import type { Scenario } from './scenario.ts';

/** What a call refers to, what can happen in it, how it is written. */
const RULES: readonly Rule[] = [
  unknownCode,
  unknownFlag,
  unknownTicketClass,
  deadArticle,
  missingTarget,
  tooLarge,
  unreachableStep,
  unreachableEnding,
  endingGoesOn,
  deadEnd,
  endlessLoop,
  neverOpen,
  missingSilence,
  fewReplies,
  bestReplyFirst,
  bestReplyLongest,
];

/**
 * Every mistake in a call that can be proved without playing it: all its paths are walked, over step, mood and flags.
 * @param known what exists outside the call: articles, ticket classes, the scorecard's codes
 */
export function checkScenario(scenario: Scenario, known: Known): Problem[] {
  const subject = { scenario, known, exploration: explore(scenario) };
  return inReadingOrder(RULES.flatMap((rule) => rule(subject)));
}
