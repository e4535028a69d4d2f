import { expect, test } from 'vitest';
import { simplify } from '../../search/simplify.ts';
import { at, expectNone, files } from './own-content.ts';

/** Chinese words that an English text may hold: what a customer has to type as it is. */
const CHINESE_IN_ENGLISH = ['#姓名#证件号'];

/** A line of an author, with its place. */
interface Written {
  place: string;
  line: string;
}

const linesOf = (language: 'zh' | 'en', kept: (line: string) => string = (line) => line): Written[] =>
  files
    .filter((file) => file.language === language)
    .flatMap(({ file, text }) =>
      text.split('\n').map((line, index) => ({ place: at({ file, line: index + 1 }), line: kept(line) })),
    );

/** Leaves out what a machine reads: codes, the targets of links, the facts at the head of a call. */
function proseOf(line: string): string {
  return /^\s*(customer|ticket|mentions|\p{Script=Han}+): ?[{[]/u.test(line)
    ? ''
    : line.replaceAll(/`[^`]*`/g, '').replaceAll(/\]\([^)]*\)/g, ']');
}

test('prose is told from what a machine reads', () => {
  expect(proseOf('见[话](BIL-02.md)，选 `plan/change`。')).toBe('见[话]，选 。');
  expect(proseOf('customer: { name: 林女士, mood: 60 }')).toBe('');
});

test('Chinese is punctuated as Chinese', () => {
  const wrong = linesOf('zh', proseOf).filter(({ line }) =>
    /\p{Script=Han}[*”】）]*[,?!;:]|[,?!;][“（]?\p{Script=Han}|\p{Script=Han}["']|\p{Script=Han}\(|\)\p{Script=Han}/u.test(
      line,
    ),
  );
  expectNone(wrong.map(({ place, line }) => `${place} ${line}`));
});

test('Chinese quotation marks and brackets come in pairs', () => {
  const pairs = ['“”', '‘’', '（）', '《》', '｛｝'];
  const count = (line: string, sign: string) => line.split(sign).length - 1;
  const wrong = linesOf('zh', proseOf).filter(({ line }) =>
    pairs.some(([open = '', close = '']) => count(line, open) !== count(line, close)),
  );
  expectNone(wrong.map(({ place, line }) => `${place} ${line}`));
});

test('Chinese is written in simplified characters', () => {
  const wrong = linesOf('zh').flatMap(({ place, line }) =>
    [...line]
      .filter((character) => simplify(character) !== character)
      .map((character) => `${place} ${character}`),
  );
  expectNone(wrong);
});

test('English is written without Chinese', () => {
  const without = (line: string) =>
    CHINESE_IN_ENGLISH.reduce((rest, word) => rest.replaceAll(word, ''), line);
  const wrong = linesOf('en', without).filter(({ line }) => /[\p{Script=Han}，。：；？！（）、]/u.test(line));
  expectNone(wrong.map(({ place, line }) => `${place} ${line}`));
});

test('no word stands twice in a row by mistake', () => {
  const wrong = [
    ...linesOf('en').filter(({ line }) => /\b(the|a|an|to|of|is|you|and|in|it|for|with) \1\b/i.test(line)),
    ...linesOf('zh').filter(({ line }) => /的的|了了|是是|我我|您您|，，|。。|、、|；；/.test(line)),
  ];
  expectNone(wrong.map(({ place, line }) => `${place} ${line}`));
});
