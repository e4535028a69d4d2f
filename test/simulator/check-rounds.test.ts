import { describe, expect, test } from 'vitest';
import type { Problem } from '../../markdown/problem.ts';
import { checkRounds } from '../../simulator/check-rounds.ts';
import { checkRoundTwins } from '../../simulator/check-twins.ts';
import { checkVariants } from '../../simulator/check-variants.ts';
import { callOf } from './written-call.ts';
import { chat, chatText, roundOf } from './written-round.ts';

const ARTICLES = new Set(['SRV-08']);
const both = [chat('SC-90a'), chat('SC-90b')];

function told(problems: readonly Problem[]): string[] {
  for (const { words } of problems) expect(words.zh).toMatch(/\p{Script=Han}/u);
  return problems.map(({ place, rule }) => `${place.file}:${String(place.line)} ${rule}`);
}

describe('a round', () => {
  test('of two calls that belong to it is sound', () => {
    const round = roundOf(['SC-90a', 'SC-90b'], 'at-once: true\narticles: [SRV-08]\n');
    expect(checkRounds([round], both, ARTICLES)).toEqual([]);
  });

  test('of one call, or of none, is none', () => {
    for (const calls of [['SC-90a'], []]) {
      expect(told(checkRounds([roundOf(calls)], both.slice(0, calls.length), ARTICLES))).toEqual([
        `en/scenarios/SC-90.md:${calls.length === 0 ? '1' : '7'} round-too-short`,
      ]);
    }
  });

  test('names only calls that are there, each once, and articles that are there', () => {
    const round = roundOf(['SC-90a', 'SC-90c', 'SC-90a', 'SC-90b'], 'articles: [SRV-80]\n');
    const problems = checkRounds([round], both, ARTICLES);
    expect(told(problems)).toEqual([
      'en/scenarios/SC-90.md:8 dead-article',
      'en/scenarios/SC-90.md:7 unknown-call',
      'en/scenarios/SC-90.md:7 round-call-twice',
    ]);
    expect(problems[1]?.words.en).toContain('Did you mean "SC-90a"?');
  });

  test('and its calls name each other', () => {
    const stranger = chat('SC-90b', '');
    const forgotten = chat('SC-90c');
    const lost = chat('SC-91a', 'part-of: SC-91\n');
    const round = roundOf(['SC-90a', 'SC-90b']);
    expect(told(checkRounds([round], [chat('SC-90a'), stranger, forgotten, lost], ARTICLES))).toEqual([
      'en/scenarios/SC-90.md:7 round-call-not-part',
      'en/scenarios/SC-90c.md:8 part-not-named',
      'en/scenarios/SC-91a.md:8 unknown-round',
    ]);
  });

  test('has no phones that ring at once', () => {
    const phone = callOf(
      chatText('part-of: SC-90\n').replace('channel: chat', 'channel: phone'),
      'en',
      'SC-90b',
    );
    const calls = ['SC-90a', 'SC-90b'];
    expect(told(checkRounds([roundOf(calls, 'at-once: true\n')], [chat('SC-90a'), phone], ARTICLES))).toEqual(
      ['en/scenarios/SC-90.md:7 round-of-phones'],
    );
    expect(checkRounds([roundOf(calls)], [chat('SC-90a'), phone], ARTICLES)).toEqual([]);
  });

  test('has no variants among its calls', () => {
    const variant = chat('SC-90b', 'part-of: SC-90\nvariant-of: SC-90a\n');
    expect(told(checkRounds([roundOf(['SC-90a', 'SC-90b'])], [chat('SC-90a'), variant], ARTICLES))).toEqual([
      'en/scenarios/SC-90b.md:9 part-and-variant',
    ]);
  });

  test('has the same calls in both languages, taken the same way', () => {
    const round = roundOf(['SC-90a', 'SC-90b']);
    expect(checkRoundTwins(round, roundOf(['SC-90a', 'SC-90b']))).toEqual([]);
    const differences = checkRoundTwins(round, roundOf(['SC-90b', 'SC-90a'], 'at-once: true\n'));
    expect(differences.map(({ words }) => words.en)).toEqual([
      'The two languages differ: calls is "SC-90a, SC-90b" in the other and "SC-90b, SC-90a" here. Make them the same.',
      'The two languages differ: at-once is "false" in the other and "true" here. Make them the same.',
    ]);
  });
});

describe('a variant', () => {
  const base = chat('SC-80', '');
  const variant = chat('SC-80b', 'variant-of: SC-80\n');

  test('of a call that stands for itself is sound', () => {
    expect(checkVariants([base, variant, chat('SC-80c', 'variant-of: SC-80\n')])).toEqual([]);
  });

  test.each([
    ['unknown-call', [variant]],
    ['variant-of-itself', [chat('SC-80', 'variant-of: SC-80\n')]],
    ['variant-of-variant', [base, variant, chat('SC-80bb', 'variant-of: SC-80b\n')]],
    ['variant-of-part', [chat('SC-80'), variant]],
    ['variant-name', [base, chat('SC-81', 'variant-of: SC-80\n')]],
    ['variant-name', [base, chat('SC-80-b', 'variant-of: SC-80\n')]],
    [
      'variant-differs',
      [base, callOf(chatText('variant-of: SC-80\n').replace('level: skill', 'level: core'), 'en', 'SC-80b')],
    ],
  ])('%s', (rule, scenarios) => {
    expect(told(checkVariants(scenarios)).map((line) => line.split(' ')[1])).toEqual([rule]);
  });
});
