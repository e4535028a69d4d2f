import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../articles/parse.ts';
import { articleText } from '../../import/draft.ts';
import { importPage } from '../../import/import-page.ts';
import { outline } from '../../markdown/outline.ts';

const shelves = ['organisation', 'complaints'];

const drafts = (bytes: Uint8Array) =>
  importPage('page.txt', bytes, shelves).page?.drafts.map((draft) =>
    articleText(draft, { owner: '0000', today: '2026-11-01' }),
  );

const utf8 = (text: string) => new TextEncoder().encode(text);

const sentence = fc
  .array(
    fc.constantFrom(
      '客户',
      '先',
      '听完',
      '再',
      '记录',
      '工单',
      '班长',
      '及时',
      '答复',
      '问题',
      '说明',
      '原因',
    ),
    {
      minLength: 4,
      maxLength: 14,
    },
  )
  .map((words) => `${words.join('')}。`);

describe('whatever is in a file', () => {
  test('bytes of any kind end in drafts or in one Problem with both languages, never in an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { page, problem } = importPage('page.txt', bytes, shelves);
        expect(page === undefined).not.toBe(problem === undefined);
      }),
      { numRuns: 150 },
    );
  });

  const piece = fc.oneof(
    sentence,
    fc.constantFrom(
      '目录',
      '01',
      '02',
      '第一章',
      '??',
      '?cè)',
      '(jī)',
      '客',
      '⟦?⟧',
      '\n',
      '“',
      '”',
      '!',
      '\ue84c',
    ),
    fc.constantFrom(
      '<rp id="x">',
      '&quot;',
      '&#x110000;',
      '---',
      '# ',
      '> ',
      '|',
      '~',
      '`',
      '*',
      '[[',
      '相关文档',
      '傻逼',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  );

  test('every draft is an article that the site can read', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const text of drafts(utf8(pieces.join(''))) ?? []) {
          const read = outline('zh/articles/IMP-001.md', text);
          expect([...read.problems, ...parseArticle(read.outline, 'IMP-001', 'zh').problems]).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('clean simplified prose passes unchanged', () => {
  const paragraph = fc.array(sentence, { minLength: 2, maxLength: 8 }).map((sentences) => sentences.join(''));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 2, maxLength: 5 }), (paragraphs) => {
      const { page } = importPage('班组笔记.txt', utf8(paragraphs.join('\n\n')), shelves);
      const blocks = page?.drafts.flatMap((draft) => draft.blocks);
      expect(page?.findings).toEqual([]);
      expect(page?.removed).toEqual([]);
      expect(blocks).toEqual(paragraphs.map((text) => ({ kind: 'paragraph', text })));
      expect(page?.drafts[0]?.title).toBe('班组笔记');
    }),
    { numRuns: 50 },
  );
});

test('places point at the source, through everything that was taken out before them', () => {
  const page = [
    '評論',
    '績(jī)效考核要說(shuō)明原因。',
    '再說(shuō)�明白，客戶(hù)才會(huì)放心，電話(huà)才會(huì)少。',
  ].join('\n');
  const lost = importPage('p.txt', utf8(page), shelves).page?.findings.find(
    ({ rule }) => rule === 'lost-character',
  );
  expect(lost?.place).toEqual({
    file: 'p.txt',
    line: 3,
    column: (page.split('\n')[2]?.indexOf('\ufffd') ?? 0) + 1,
  });
});
