import type { Language } from '../../markdown/problem.ts';
import type { Figure, WhyNot } from '../../quizzes/statistics/figure.ts';
import type { ItemResponseFit } from '../../quizzes/statistics/item-response/fit.ts';
import { WHY_NOT } from '../../quizzes/statistics/why-not.ts';
import type { Computed } from './figures-as-data.ts';

/** All figures as tables for a terminal, and below them why some are missing. */
export function printFigures({ test, items, fits }: Computed, language: Language): string {
  const words = WORDS[language];
  const missing: { name: string; figure: string; why: WhyNot }[] = [];
  const show = (name: string, figure: string, { value, why }: Figure, digits = 2): string => {
    if (value !== undefined) return value.toFixed(digits);
    missing.push({ name, figure, why });
    return '–';
  };
  const testRows = [
    [words.attempts, String(test.attempts)],
    [words.max, String(test.max)],
    [words.mean, show(words.test, words.mean, test.mean, 3)],
    [words.median, show(words.test, words.median, test.median, 3)],
    [words.sd, show(words.test, words.sd, test.sd, 3)],
    [words.skewness, show(words.test, words.skewness, test.skewness, 3)],
    [words.kurtosis, show(words.test, words.kurtosis, test.kurtosis, 3)],
    [words.consistency, show(words.test, words.consistency, test.consistency)],
    [words.errorRatio, show(words.test, words.errorRatio, test.errorRatio)],
    [words.standardError, show(words.test, words.standardError, test.standardError, 3)],
  ];
  const itemRows = items.map((item) => [
    item.id,
    String(item.answers),
    show(item.id, words.facility, item.facility, 3),
    show(item.id, words.sd, item.sd, 3),
    show(item.id, words.intended, item.intendedWeight),
    show(item.id, words.effective, item.effectiveWeight),
    show(item.id, words.index, item.discriminationIndex),
    show(item.id, words.efficiency, item.discriminativeEfficiency),
  ]);
  const itemHead = [words.item, words.answers, words.facility, words.sd, words.intended, words.effective];
  const blocks = [
    table(testRows),
    table([[...itemHead, words.index, words.efficiency], ...itemRows]),
    ...fits.map((fit) => printFit(fit, language, (name, figure, value) => show(name, figure, value, 3))),
  ];
  const reasons = missing.map(({ name, figure, why }) => `${name} · ${figure}: ${WHY_NOT[why][language]}`);
  return [...blocks, ...(reasons.length > 0 ? [reasons.join('\n')] : [])].join('\n\n');
}

function printFit(
  { model, people, logLikelihood, curves, rounds, settled }: ItemResponseFit,
  language: Language,
  show: (name: string, figure: string, value: Figure) => string,
): string {
  const words = WORDS[language];
  const head = [
    [words.model, words.models[model]],
    [words.people, String(people)],
    [words.logLikelihood, show(words.models[model], words.logLikelihood, logLikelihood)],
    [words.rounds, `${String(rounds)}${settled ? '' : ` (${words.notSettled})`}`],
  ];
  const rows = curves.map(({ id, difficulty, difficultyError, slope, slopeError }) => [
    id,
    show(id, words.difficulty, difficulty),
    difficulty.value === undefined ? '–' : show(id, words.difficultyError, difficultyError),
    difficulty.value === undefined ? '–' : show(id, words.slope, slope),
    difficulty.value === undefined ? '–' : show(id, words.slopeError, slopeError),
  ]);
  const columns = [words.item, words.difficulty, words.difficultyError, words.slope, words.slopeError];
  return `${table(head)}\n${table([columns, ...rows])}`;
}

/** Columns one below the other; all but the first are set to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const cell = (text: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(text)));
    return column === 0 ? text + space : space + text;
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}

const WORDS = {
  zh: {
    test: '整卷',
    attempts: '答卷',
    max: '满分',
    mean: '平均分',
    median: '中位数',
    sd: '标准差',
    skewness: '偏度',
    kurtosis: '峰度',
    consistency: '内部一致性 %',
    errorRatio: '误差比 %',
    standardError: '标准误',
    item: '题目',
    answers: '人次',
    facility: '得分率',
    intended: '应占 %',
    effective: '实占 %',
    index: '区分度 %',
    efficiency: '区分效率 %',
    model: '模型',
    models: { rasch: 'Rasch', '2pl': '双参数(2PL)' },
    people: '人数',
    logLikelihood: '对数似然',
    rounds: '迭代',
    notSettled: '还没有收敛',
    difficulty: '难度',
    difficultyError: '±',
    slope: '斜率',
    slopeError: '± ',
  },
  en: {
    test: 'test',
    attempts: 'papers',
    max: 'maximum',
    mean: 'mean',
    median: 'median',
    sd: 'SD',
    skewness: 'skewness',
    kurtosis: 'kurtosis',
    consistency: 'consistency %',
    errorRatio: 'error ratio %',
    standardError: 'standard error',
    item: 'question',
    answers: 'answers',
    facility: 'facility',
    intended: 'weight meant %',
    effective: 'weight %',
    index: 'discrimination %',
    efficiency: 'efficiency %',
    model: 'model',
    models: { rasch: 'Rasch', '2pl': 'two-parameter (2PL)' },
    people: 'people',
    logLikelihood: 'log-likelihood',
    rounds: 'rounds',
    notSettled: 'not settled yet',
    difficulty: 'difficulty',
    difficultyError: '±',
    slope: 'slope',
    slopeError: '± ',
  },
} as const;
