import type { Language } from '../markdown/problem.ts';
import type { PathStep, Proof, ProvedCriterion } from '../simulator/prove.ts';
import type { Scorecard } from '../simulator/scorecard.ts';

const LONGEST_QUOTE = 24;

/** A proof as an author reads it: figures first, then each path on a line of its own. */
export function printProof(proof: Proof, scorecard: Scorecard, language: Language): string {
  const words = WORDS[language];
  const { steps, replies, situations, endings, best, worst, criteria, chance, bounded } = proof;
  const ending = ({ code, step, path }: Proof['endings'][number]): string =>
    `    ${code} ${step}\n      ${pathOf(path, language)}`;
  const extreme = (name: string, found: Proof['best']): string[] =>
    found
      ? [`  ${name}: ${found.score.toFixed(1)}`, `      ${pathOf(found.path, language)}`]
      : [`  ${name}: ${words.none}`];
  const chances = (['random', 'first', 'longest', 'last'] as const).map(
    (policy) => `${words[policy]} ${percent(chance[policy])}`,
  );
  return [
    `  ${words.size(steps, replies, situations)}`,
    `  ${words.endings}`,
    ...endings.map(ending),
    ...extreme(words.best, best),
    ...extreme(words.worst, worst),
    `  ${words.criteria}`,
    ...criteria.flatMap((criterion) => criterionLines(criterion, scorecard, language)),
    `  ${words.chance}: ${chances.join(' · ')}`,
    `  ${bounded ? words.bounded(situations) : words.complete}`,
  ].join('\n');
}

function criterionLines(
  { code, max, judgedBy, best, worst }: ProvedCriterion,
  { criteria }: Scorecard,
  language: Language,
): string[] {
  const words = WORDS[language];
  const name = criteria.find((criterion) => criterion.code === code)?.name[language] ?? '';
  const points = (found: ProvedCriterion['best']): string =>
    found ? String(Math.round(found.rate * max * 10) / 10) : words.none;
  const head = `    ${code} ${name} (${max}): ${words.best} ${points(best)}, ${words.worst} ${points(worst)}`;
  if (judgedBy === 'record') return [`${head} · ${words.record}`];
  return [
    head,
    ...(best ? [`      + ${pathOf(best.path, language)}`] : []),
    ...(worst ? [`      − ${pathOf(worst.path, language)}`] : []),
  ];
}

function pathOf(path: readonly PathStep[], language: Language): string {
  const moves = path.map(
    ({ step, kind, text }) => `${step} “${quoted(text === '' ? nameOf(kind, language) : text)}”`,
  );
  return moves.join(' → ') || WORDS[language].atOnce;
}

function nameOf(kind: string, language: Language): string {
  const names: Readonly<Record<string, string>> = WORDS[language].unspoken;
  return names[kind] ?? kind;
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** A share, 0–1, to a hundredth of a percent; what is less than that but not nothing is said to be so. */
function percent(share: number): string {
  if (share > 0 && share < 0.0001) return '< 0.01 %';
  return `${String(Math.round(share * 10_000) / 100)} %`;
}

const WORDS = {
  zh: {
    size: (steps: number, replies: number, situations: number) =>
      `${steps} 个步骤，${replies} 条回答，${situations} 种不同的情形`,
    endings: '结局，各附最短走法：',
    best: '最好',
    worst: '最差',
    none: '没有',
    criteria: '评分项（满分），+ 是得最多的走法，− 是得最少的：',
    record: '看通话之后的记录',
    chance: '及格的机会',
    random: '随便选',
    first: '总选第一条',
    longest: '总选最长的',
    last: '总选最后一条',
    complete: '所有走法都走遍了，没有省略。',
    bounded: (situations: number) => `情形太多，只走了前 ${situations} 种：以上结果可能不全。`,
    atOnce: '（一开始就到）',
    unspoken: { silence: '沉默', otherwise: '没听懂', 'talk over': '抢话' },
  },
  en: {
    size: (steps: number, replies: number, situations: number) =>
      `${steps} steps, ${replies} replies, ${situations} different situations`,
    endings: 'endings, each with a shortest path:',
    best: 'best',
    worst: 'worst',
    none: 'none',
    criteria: 'criteria (most points), + the path that earns most, − the one that earns least:',
    record: 'judged by the record after the call',
    chance: 'chance of passing',
    random: 'at random',
    first: 'always the first',
    longest: 'always the longest',
    last: 'always the last',
    complete: 'Every path was walked; nothing was left out.',
    bounded: (situations: number) =>
      `There are too many situations; only the first ${situations} were walked, so that this may be incomplete.`,
    atOnce: '(at once)',
    unspoken: { silence: 'silence', otherwise: 'not understood', 'talk over': 'talking over' },
  },
} as const;
