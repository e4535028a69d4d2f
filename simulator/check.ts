import { inReadingOrder, type Problem } from '../markdown/problem.ts';
import { explore } from './explore.ts';
import type { Known, Rule } from './rule.ts';
import { bestReplyFirst } from './rules/best-reply-first.ts';
import { bestReplyLongest } from './rules/best-reply-longest.ts';
import { deadArticle } from './rules/dead-article.ts';
import { deadEnd } from './rules/dead-end.ts';
import { endingGoesOn } from './rules/ending-goes-on.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { endlessThen } from './rules/endless-then.ts';
import { fewReplies } from './rules/few-replies.ts';
import { forbiddenToSay } from './rules/forbidden-to-say.ts';
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

/** What a call refers to. */
const REFERENCES: readonly Rule[] = [unknownCode, unknownTicketClass, deadArticle];

/** What has to be mended before a call can be followed to its end. */
const OBSTACLES: readonly Rule[] = [missingTarget, unknownFlag, tooLarge, endlessThen];

/** What can happen in it. */
const PATHS: readonly Rule[] = [unreachableStep, unreachableEnding, deadEnd, endlessLoop, neverOpen];

/** How it is written. */
const WRITING: readonly Rule[] = [
  endingGoesOn,
  missingSilence,
  fewReplies,
  bestReplyFirst,
  bestReplyLongest,
  forbiddenToSay,
];

/**
 * Every mistake in a call that can be proved without playing it: all its paths are walked, over step, mood and flags.
 * While something keeps the paths from being followed, such as a missing step, only that is reported of them and not
 * all that comes of it.
 * @param known what exists outside the call: articles, ticket classes, the scorecard's codes
 */
export function checkScenario(scenario: Scenario, known: Known): Problem[] {
  const subject = { scenario, known, exploration: explore(scenario) };
  const find = (rules: readonly Rule[]) => rules.flatMap((rule) => rule(subject));
  const obstacles = find(OBSTACLES);
  const paths = obstacles.length > 0 || scenario.steps.length === 0 ? [] : find(PATHS);
  return inReadingOrder([...find(REFERENCES), ...obstacles, ...paths, ...find(WRITING)]);
}
