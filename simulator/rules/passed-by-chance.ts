import type { Words } from '../../markdown/problem.ts';
import { chanceOf, pathOf, type Policy } from '../chance.ts';
import { movesInWords } from '../path-words.ts';
import type { RuleOfWorth, Valued } from '../rule.ts';
import { bestReplyFirst } from './best-reply-first.ts';
import { bestReplyLongest } from './best-reply-longest.ts';

/** A call that is passed with a greater chance than this, 0–1, without listening, says nothing about the trainee. */
const MOST_CHANCE = 0.05;

const POLICIES: readonly Policy[] = ['random', 'first', 'longest', 'last'];

const NAMES: Readonly<Record<Policy, Words>> = {
  random: { zh: '随便选', en: 'choosing at random' },
  first: { zh: '总选第一条', en: 'always choosing the first' },
  longest: { zh: '总选最长的', en: 'always choosing the longest' },
  last: { zh: '总选最后一条', en: 'always choosing the last' },
};

/** A call that is passed by who does not listen: at random, or always by the first, the longest or the last reply. */
export const passedByChance: RuleOfWorth = (subject) => {
  const { scenario, exploration, card, ahead } = subject;
  // A part is not passed by itself: what counts is the whole round.
  if (scenario.partOf) return [];
  const passing = POLICIES.filter((policy) => !hasRuleOfItsOwn(policy, subject))
    .map((policy) => ({ policy, chance: chanceOf(policy, exploration, card, ahead) }))
    .filter(({ chance }) => chance > MOST_CHANCE);
  if (passing.length === 0) return [];
  const named = (language: keyof Words): string =>
    passing
      .map(({ policy, chance }) => `${NAMES[policy][language]} ${(chance * 100).toFixed(1)} %`)
      .join(language === 'zh' ? '、' : ', ');
  const [fixed] = passing.flatMap(({ policy }) => (policy === 'random' ? [] : [policy]));
  const path = fixed && movesInWords(exploration, pathOf(fixed, exploration));
  return [
    {
      place: scenario.place,
      rule: 'passed-by-chance',
      words: {
        zh: `不听客户说话也可能及格（${named('zh')}，不应超过 5 %）。请加步骤或像样的错误回答，并换换好回答的位置和长短。${path ? `路径：${path}` : ''}`,
        en: `This call can be passed without listening (${named('en')}; at most 5 %). Add steps or plausible wrong replies, and vary place and length of the right ones.${path ? ` Path: ${path}` : ''}`,
      },
    },
  ];
};

/** Where the best reply gives itself away at every step, that is told as such. */
function hasRuleOfItsOwn(policy: Policy, subject: Valued): boolean {
  if (policy === 'first') return bestReplyFirst(subject).length > 0;
  return policy === 'longest' && bestReplyLongest(subject).length > 0;
}
