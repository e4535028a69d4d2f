import type { Language } from '../markdown/problem.ts';
import type { RoundProof } from '../simulator/prove-round.ts';

/** A round's proof as an author reads it: its calls are proved each for itself, so only the whole is told here. */
export function printRoundProof({ calls, best, worst, chance }: RoundProof, language: Language): string {
  const words = WORDS[language];
  const mean = (score: number | undefined): string => score?.toFixed(1) ?? words.none;
  const chances = (['random', 'first', 'longest', 'last'] as const).map(
    (policy) => `${words[policy]} ${String(Math.round(chance[policy] * 10_000) / 100)} %`,
  );
  return [
    `  ${words.calls(calls.map(({ call }) => call))}`,
    `  ${words.best}: ${mean(best)}`,
    `  ${words.worst}: ${mean(worst)}`,
    `  ${words.chance}: ${chances.join(' · ')}`,
  ].join('\n');
}

const WORDS = {
  zh: {
    calls: (ids: readonly string[]) => `一组 ${String(ids.length)} 通：${ids.join('、')}`,
    best: '最高平均分',
    worst: '最低平均分',
    none: '没有不触发一票否决的走法',
    chance: '整组及格的机会',
    random: '随便选',
    first: '总选第一条',
    longest: '总选最长',
    last: '总选最后一条',
  },
  en: {
    calls: (ids: readonly string[]) => `a round of ${String(ids.length)} calls: ${ids.join(', ')}`,
    best: 'best mean',
    worst: 'worst mean',
    none: 'no way without an auto-fail',
    chance: 'chance of passing the whole',
    random: 'at random',
    first: 'always the first',
    longest: 'always the longest',
    last: 'always the last',
  },
} as const;
