import { inReadingOrder, type Problem } from '../markdown/problem.ts';
import { explorationOf } from './explore.ts';
import { prospects } from './prospects.ts';
import { rubric } from './rubric.ts';
import type { Known, Rule, RuleOfWorth, Subject } from './rule.ts';
import { alwaysHolds } from './rules/always-holds.ts';
import { autoFailOnBestPath } from './rules/auto-fail-on-best-path.ts';
import { bestReplyFirst } from './rules/best-reply-first.ts';
import { bestReplyLongest } from './rules/best-reply-longest.ts';
import { bestReplyStandsOut } from './rules/best-reply-stands-out.ts';
import { criterionOutOfReach } from './rules/criterion-out-of-reach.ts';
import { deadArticle } from './rules/dead-article.ts';
import { deadEnd } from './rules/dead-end.ts';
import { endingGoesOn } from './rules/ending-goes-on.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { endlessThen } from './rules/endless-then.ts';
import { fewReplies } from './rules/few-replies.ts';
import { flagNamedLikeMark } from './rules/flag-named-like-mark.ts';
import { forbiddenToSay } from './rules/forbidden-to-say.ts';
import { fullMarksOutOfReach } from './rules/full-marks-out-of-reach.ts';
import { missingSilence } from './rules/missing-silence.ts';
import { missingTarget } from './rules/missing-target.ts';
import { neverOpen } from './rules/never-open.ts';
import { neverResumed } from './rules/never-resumed.ts';
import { onlySilenceLeft } from './rules/only-silence-left.ts';
import { passedByChance } from './rules/passed-by-chance.ts';
import { repliesAlike } from './rules/replies-alike.ts';
import { sameDeedTwice } from './rules/same-deed-twice.ts';
import { summaryWithoutTransfer } from './rules/summary-without-transfer.ts';
import { tooLarge } from './rules/too-large.ts';
import { unknownCode } from './rules/unknown-code.ts';
import { unknownForm } from './rules/unknown-form.ts';
import { unknownFlag } from './rules/unknown-flag.ts';
import { unknownTicketClass } from './rules/unknown-ticket-class.ts';
import { unreachableEnding } from './rules/unreachable-ending.ts';
import { unreachableStep } from './rules/unreachable-step.ts';
import { unusedFlag } from './rules/unused-flag.ts';
import type { Scenario } from './scenario.ts';

/** What a call refers to. */
const REFERENCES: readonly Rule[] = [
  unknownCode,
  unknownForm,
  unknownTicketClass,
  deadArticle,
  summaryWithoutTransfer,
];

/** What has to be mended before a call can be followed to its end. */
const OBSTACLES: readonly Rule[] = [missingTarget, unknownFlag, flagNamedLikeMark, tooLarge, endlessThen];

/** What can happen in it. */
const PATHS: readonly Rule[] = [
  unreachableStep,
  unreachableEnding,
  deadEnd,
  endlessLoop,
  onlySilenceLeft,
  neverOpen,
  alwaysHolds,
  unusedFlag,
  neverResumed,
  sameDeedTwice,
];

/** How it is written. */
const WRITING: readonly Rule[] = [
  endingGoesOn,
  missingSilence,
  fewReplies,
  bestReplyFirst,
  bestReplyLongest,
  bestReplyStandsOut,
  repliesAlike,
  forbiddenToSay,
];

/** What can be earned in it; each of these matters only when those before it find nothing. */
const POINTS: readonly RuleOfWorth[] = [autoFailOnBestPath, criterionOutOfReach, fullMarksOutOfReach];

/**
 * Every mistake in a call that can be proved without playing it: all its paths are walked, over step, mood and flags.
 * While something keeps the paths from being followed, such as a missing step, only that is reported of them and not
 * all that comes of it; and what a call is worth is asked once its references and its paths are sound.
 * @param known what exists outside the call: articles, ticket classes, the scorecard's codes
 */
export function checkScenario(scenario: Scenario, known: Known): Problem[] {
  const subject = { scenario, known, exploration: explorationOf(scenario) };
  const find = (rules: readonly Rule[]) => rules.flatMap((rule) => rule(subject));
  const references = find(REFERENCES);
  const obstacles = find(OBSTACLES);
  const paths = obstacles.length > 0 || scenario.steps.length === 0 ? [] : find(PATHS);
  const unsound = [...references, ...obstacles, ...paths];
  const worth = unsound.length > 0 || scenario.steps.length === 0 ? [] : findInWorth(subject);
  return inReadingOrder([...unsound, ...worth, ...find(WRITING)]);
}

function findInWorth(subject: Subject): Problem[] {
  const { scorecard } = subject.known;
  if (!scorecard) return [];
  const card = rubric(subject.exploration, scorecard);
  const valued = { ...subject, card, ahead: prospects(subject.exploration, card) };
  const points = POINTS.reduce<Problem[]>((found, rule) => (found.length > 0 ? found : rule(valued)), []);
  return [...points, ...passedByChance(valued)];
}
