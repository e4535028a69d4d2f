import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksIn, outline, placeOf, plainText } from '../../markdown/outline.ts';
import { readSource } from '../../markdown/source.ts';
import { hostileMarkdown } from './page-tags.ts';

const HEAD = '---\ntitle: A\n---\n';
const FILE = 'zh/scenarios/SC-01.md';

describe('the outline of a file', () => {
  const { outline: read, problems } = outline(
    FILE,
    `${HEAD}\nBrief.\n\n## 开场 \`M1\` \`mood +10\`\n\n> 您好\n\n### 细节\n\n## Call back\n`,
  );

  test('is its head, its opening and a section for each heading', () => {
    expect(problems).toEqual([]);
    expect(read.frontmatter.data).toEqual({ title: 'A' });
    expect(read.opening.map((node) => plainText([node]))).toEqual(['Brief.']);
    expect(read.sections.map(({ title }) => title)).toEqual(['开场', 'Call back']);
  });

  test('names each heading as a link to it does', () => {
    expect(read.sections.map(({ slug }) => slug)).toEqual(['开场', 'call-back']);
  });

  test('keeps the marks of a heading apart from its words, each at its place', () => {
    expect(read.sections[0]?.marks).toEqual([
      { text: 'M1', place: { file: FILE, line: 7, column: 7 } },
      { text: 'mood +10', place: { file: FILE, line: 7, column: 12 } },
    ]);
  });

  test('leaves smaller headings in their section', () => {
    expect(read.sections[0]?.content.map(({ type }) => type)).toEqual(['blockquote', 'heading']);
  });

  test('begins without a section before the first heading, and may have none', () => {
    expect(outline(FILE, `${HEAD}\nOnly this.`).outline.sections).toEqual([]);
    expect(outline(FILE, HEAD).outline.opening).toEqual([]);
  });
});

test('places are the same with Windows line ends and with a byte order mark', () => {
  const text = `${HEAD}\n## 一\n\nA \`x\`\n\n- [二](#二) \`M1\`\n`;
  const outlineOf = (written: string) => {
    const source = readSource(FILE, new TextEncoder().encode(written));
    return outline(FILE, source.text ?? '').outline;
  };
  const expected = outlineOf(text);
  expect(expected.sections[0]?.place).toEqual({ file: FILE, line: 5, column: 1 });
  for (const written of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
    expect(outlineOf(written).sections).toEqual(expected.sections);
  }
});

test('marks in nested lists and quotations are left to their own items', () => {
  const [list] = outline(FILE, `${HEAD}\n- a \`M1\`\n  - b \`M2\`\n  > c \`M3\`\n`).outline.opening;
  const item = list?.type === 'list' ? list.children[0] : undefined;
  expect(marksIn(FILE, item?.children ?? []).map(({ text }) => text)).toEqual(['M1']);
  expect(marksIn(FILE, item?.children ?? [])[0]?.place).toEqual({ file: FILE, line: 5, column: 5 });
});

test('plain text is one line without signs', () => {
  const { opening } = outline(FILE, `${HEAD}\n**a** [b](c)\nd  \ne*f* <b>g</b>`).outline;
  expect(plainText(opening)).toBe('a b d ef g');
});

test('plain text keeps the words of paragraphs, items and cells apart', () => {
  const { opening } = outline(
    FILE,
    `${HEAD}\n> a\n>\n> b\n\n- c\n- d\n  - e\n\n| f | g |\n| - | - |\n| h | i |`,
  ).outline;
  expect(plainText(opening)).toBe('a b c d e f g h i');
});

test('plain text holds no remark that the page does not show', () => {
  expect(plainText(outline(FILE, `${HEAD}\na <!-- b -->\n\n<!-- c -->`).outline.opening)).toBe('a');
});

describe('nesting without end', () => {
  test.each([
    ['quotations', '>'.repeat(5000)],
    ['lists', '- '.repeat(200)],
    ['emphasis', '*a **b '.repeat(300) + 'c** d*'.repeat(300)],
  ])('of %s is a Problem and not a crash', (_, text) => {
    const { outline: read, problems } = outline(FILE, `${HEAD}\n${text} x`);
    expect(problems).toMatchObject([{ rule: 'nested-too-deep', place: { file: FILE, line: 5 } }]);
    expect(read.opening).toEqual([]);
  });

  test('of twenty levels is nobody’s business', () => {
    expect(outline(FILE, `${HEAD}\n${'>'.repeat(20)} x`).problems).toEqual([]);
  });
});

test('any text is some Markdown, with every node inside the file', () => {
  fc.assert(
    fc.property(hostileMarkdown(), (markdown) => {
      const text = `${HEAD}\n${markdown}`;
      const { outline: read } = outline(FILE, text);
      for (const node of [...read.opening, ...read.sections.flatMap(({ content }) => content)]) {
        expect(placeOf(FILE, node).line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }
    }),
    { numRuns: 200 },
  );
}, 30_000);
