import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, readsTheSame, type Difference } from '../../articles/difference.ts';
import { lineChanges } from '../../articles/line-changes.ts';
import { versionText, type TextLine } from '../../articles/version-text.ts';
import { wordChanges, type Piece } from '../../articles/word-changes.ts';
import type { Language } from '../../markdown/problem.ts';
import { clean, CLEAN } from './written-article.ts';

const languages: readonly Language[] = ['zh', 'en'];
const SIGNS = { kept: ['', ''], inserted: ['[+', ']'], deleted: ['[-', ']'] } as const;

/** Pieces as one line in which what came and what went is marked. */
const told = (pieces: readonly Piece[]) =>
  pieces.map(({ change, text }) => SIGNS[change].join(text)).join('');

const between = (...changes: [string, string][]): Difference =>
  difference(versionText('a.md', CLEAN), versionText('a.md', clean(...changes)), 'zh');

const changedLines = ({ lines }: Difference) =>
  lines
    .filter(({ change }) => change !== 'kept')
    .map(({ change, kind, pieces }) => [change, kind, told(pieces)]);

describe('a difference is told in the words of the article', () => {
  test('a line that was reworded shows which words went and which came', () => {
    expect(changedLines(between(['多出的 86 元我看到了', '多出的 96 元我已经看到了']))).toEqual([
      ['reworded', 'say', '多出的 [-86][+96] 元[-我看到][+我已经看到]了。'],
    ]);
    expect(told(wordChanges('Refund within 3 days.', 'Refund within 5 days, by text.', 'en'))).toBe(
      'Refund within [-3][+5] days[+, by text].',
    );
  });

  test('a line that was struck through is no longer one to say', () => {
    expect(changedLines(between(['> 我们一项一项对。', '> ~~我们一项一项对。~~']))).toEqual([
      ['deleted', 'say', '[-我们一项一项对。]'],
      ['inserted', 'never', '[+我们一项一项对。]'],
    ]);
  });

  test('the facts of the head are told by name, lists by what came and went', () => {
    const { facts } = between(
      ['review: 2027-02-01', 'review: 2027-03-01'],
      ['  - 账单不对', '  - 账单错了'],
      ['until: 2027-12-31\n', ''],
    );
    expect(facts).toEqual([
      { name: 'review', before: ['2027-02-01'], after: ['2027-03-01'] },
      {
        name: 'asked',
        before: ['乱扣费', '多扣了八十多块', '账单不对'],
        after: ['乱扣费', '多扣了八十多块', '账单错了'],
      },
      { name: 'until', before: ['2027-12-31'], after: [] },
    ]);
  });

  test('a link that leads elsewhere is told though its words stayed', () => {
    const changed = between(['(BIL-02.md#steps)', '(BIL-03.md)']);
    expect(changedLines(changed)).toEqual([]);
    expect(changed.facts).toMatchObject([{ name: 'links' }]);
    expect(readsTheSame(changed)).toBe(false);
  });

  test('another way of writing the same reads the same', () => {
    expect(readsTheSame(between(['> 我们一项一项对。', '>   我们一项一项对。\n']))).toBe(true);
    expect(readsTheSame(between(['owner: "0031"', "owner: '0031'"]))).toBe(true);
    expect(readsTheSame(between(['先认下', '先听清']))).toBe(false);
  });

  test('items, rows and notes each are a line', () => {
    const head = CLEAN.slice(0, CLEAN.indexOf('先认下'));
    const { lines } = versionText(
      'a.md',
      `${head}答。\n\n1. 一\n   - 一点一\n2. 二\n   > 说\n\n| 卡 | 行 |\n|---|---|\n| a | b |\n\n词[^1]\n\n[^1]: 注\n\n<!-- 没有 -->\n\n---\n`,
    );
    expect(lines).toEqual([
      { kind: 'paragraph', text: '答。' },
      { kind: 'item', text: '一' },
      { kind: 'item', text: '一点一' },
      { kind: 'item', text: '二' },
      { kind: 'say', text: '说' },
      { kind: 'row', text: '卡 | 行' },
      { kind: 'row', text: 'a | b' },
      { kind: 'paragraph', text: '词' },
      { kind: 'paragraph', text: '注' },
    ]);
  });

  test('a version that would no longer pass, or cannot be read, is compared all the same', () => {
    const broken = versionText('a.md', '---\nold-field: [1, 2]\n---\n\n答。');
    expect(broken.facts).toEqual([{ name: 'old-field', values: ['1', '2'] }]);
    for (const text of ['', '---\ntitle: [', '\u0000', '> '.repeat(5000)]) {
      const read = difference(versionText('a.md', text), versionText('a.md', CLEAN), 'zh');
      expect(readsTheSame(read)).toBe(false);
    }
  });
});

describe('nothing is lost or made up', () => {
  const words = fc
    .array(fc.constantFrom('余额', '退费', ' ', '，', '¥30', 'refund', 'the', '.', '👩‍👧', '\n'))
    .map((list) => list.join(''));
  const line: fc.Arbitrary<TextLine> = fc.record({
    kind: fc.constantFrom('paragraph', 'say', 'never', 'heading', 'item', 'row'),
    text: words.filter((text) => text !== ''),
  });
  const joined = (pieces: readonly Piece[], without: Piece['change']) =>
    pieces
      .filter(({ change }) => change !== without)
      .map(({ text }) => text)
      .join('');

  test('the kept and inserted words are the later text, the kept and deleted ones the earlier', () => {
    const text = fc.oneof(words, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, text, fc.constantFrom(...languages), (before, after, language) => {
        const pieces = wordChanges(before, after, language);
        expect(joined(pieces, 'deleted')).toBe(after);
        expect(joined(pieces, 'inserted')).toBe(before);
        for (const [at, { change }] of pieces.entries()) expect(change).not.toBe(pieces[at + 1]?.change);
      }),
      { numRuns: 500 },
    );
  });

  test('the lines that stayed or came are the later version, those that stayed or went the earlier', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        const changes = lineChanges(before, after, 'zh');
        const version = (without: 'inserted' | 'deleted') =>
          changes
            .filter(({ change }) => change !== without)
            .map(({ kind, pieces }) => ({ kind, text: joined(pieces, without) }));
        expect(version('deleted')).toEqual(after);
        expect(version('inserted')).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('two long texts without a word in common are told whole, soon', () => {
    const [before, after] = ['甲 ', '乙 '].map((word) => word.repeat(20_000));
    const pieces = wordChanges(before ?? '', after ?? '', 'zh');
    expect(pieces.map(({ change }) => change)).toEqual(['deleted', 'inserted']);
  });
});
