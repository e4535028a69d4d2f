import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkFrontmatter } from '../../markdown/frontmatter.ts';
import { outline } from '../../markdown/outline.ts';
import { printProblem } from '../../markdown/problem.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  minutes: z.number().optional(),
  readers: z.array(z.enum(['agent', 'leader'])).optional(),
  customer: z.strictObject({ name: z.string(), mood: z.number() }).optional(),
});
const wanted = {
  title: { zh: '标题', en: 'a title' },
  minutes: { zh: '分钟数', en: 'a number of minutes' },
  readers: { zh: '读者', en: 'a list of readers' },
  customer: { zh: '客户', en: 'a customer' },
  'customer.mood': { zh: '心情', en: 'a mood' },
};

/** What an author is told of a head, in English. */
function told(head: string, text = `---\n${head}\n---\n\nText.`): string[] {
  const read = outline('F.md', text);
  const problems =
    read.problems.length > 0
      ? read.problems
      : checkFrontmatter(read.outline.frontmatter, schema, wanted).problems;
  return problems.map((problem) => printProblem(problem, 'en'));
}

describe('a sound head', () => {
  test('gives its values', () => {
    const { frontmatter } = outline('F.md', '---\ntitle: "0031"\nminutes: 5\n---\n').outline;
    expect(checkFrontmatter(frontmatter, schema, wanted)).toEqual({
      value: { title: '0031', minutes: 5 },
      problems: [],
    });
  });

  test('knows the place of every value, and of the nearest thing above one that is missing', () => {
    const head = 'title: A\nreaders: [agent, leader]\ncustomer:\n  name: B\n2026: x';
    const { placeOf } = outline('F.md', `---\n${head}\n---\n`).outline.frontmatter;
    expect(placeOf(['title'])).toEqual({ file: 'F.md', line: 2, column: 8 });
    expect(placeOf(['readers', 1])).toEqual({ file: 'F.md', line: 3, column: 18 });
    expect(placeOf(['customer', 'name'])).toEqual({ file: 'F.md', line: 5, column: 9 });
    expect(placeOf(['customer', 'mood'])).toEqual({ file: 'F.md', line: 5, column: 3 });
    expect(placeOf(['2026'])).toEqual({ file: 'F.md', line: 6, column: 1 });
    expect(placeOf(['nothing'])).toEqual({ file: 'F.md', line: 2, column: 1 });
  });
});

describe('a head that cannot be read is told with its place and its mend', () => {
  test.each([
    [
      'a missing quote',
      'title: "A',
      'F.md:2:10: The head of the file cannot be read: a quote, bracket or comma is missing.',
    ],
    [
      'a field twice',
      'title: A\ntitle: B',
      'F.md:3:1: The head of the file cannot be read: the same field is written twice; delete one.',
    ],
    [
      'a tab',
      'customer:\n\tname: A',
      'F.md:3:1: The head of the file cannot be read: use spaces, not tabs, to indent.',
    ],
    ['a colon in a value', 'title: A: B', /^F\.md:2:8: .*quote a value that holds a colon/],
    ['a field that hangs in the air', 'title: A\n  minutes: 5', /^F\.md:2:8: /],
    [
      'emphasis, which YAML takes for an alias',
      'title: *A*',
      /^F\.md:2:8: .*quote a value that begins with "\*"/,
    ],
    ['an ampersand, which YAML takes for an anchor', 'title: &A B', /^F\.md:2:11: .*quote a value/],
    ['an exclamation mark, which YAML takes for a tag', 'title: !A B', /^F\.md:2:11: .*quote a value/],
    ['a list for the name of a field', '? [a, b]\n: c', /^F\.md:2:1: .*write "field: value"/],
    [
      'a list for all of it',
      '- A',
      'F.md:2:1: The head of the file is "["A"]"; write "field: value" lines instead.',
    ],
    [
      'words for all of it',
      'A',
      'F.md:2:1: The head of the file is "A"; write "field: value" lines instead.',
    ],
  ])('%s', (_, head, line) => {
    const lines = told(head);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  });

  test('all slips at once, one for each line', () => {
    expect(told('title: A: B\nminutes: "5\n').map((line) => line.slice(0, 7))).toEqual([
      'F.md:2:',
      'F.md:4:',
    ]);
  });

  test('one that is never closed', () => {
    expect(told('', '---\ntitle: A\n\nText.')).toEqual([
      'F.md:1:1: The head opened with "---" is never closed; add a line "---" after it.',
    ]);
  });

  test.each(['Text.', '', '\n---\ntitle: A\n---\n'])('none at all: %j', (text) => {
    expect(told('', text)).toEqual([
      'F.md:1:1: The file must begin with facts between two "---" lines (at least a title).',
    ]);
  });
});

describe('a head with wrong values is told of', () => {
  test('a field that does not exist, with the nearest that does', () => {
    expect(told('title: A\nminuets: 5')).toEqual([
      'F.md:3:10: There is no field "minuets". Did you mean "minutes"?',
    ]);
    expect(told('title: A\ncustomer: { name: B, mood: 5, moods: 6 }')).toEqual([
      'F.md:3:38: There is no field "moods". Did you mean "mood"?',
    ]);
  });

  test('or with all that do, when none is near', () => {
    expect(told('title: A\nweather: 5')).toEqual([
      'F.md:3:10: There is no field "weather". You may write: title, minutes, readers, customer, customer.mood.',
    ]);
  });

  test('a value of another kind, quoting it and saying what to write', () => {
    expect(
      told('title: 31\nminutes: five\nreaders: [agent, boss]\ncustomer: { name: A, mood: bad }'),
    ).toEqual([
      'F.md:2:8: "title" is "31"; write a title.',
      'F.md:3:10: "minutes" is "five"; write a number of minutes.',
      'F.md:4:18: "readers" is "boss"; write a list of readers.',
      'F.md:5:28: "customer.mood" is "bad"; write a mood.',
    ]);
  });

  test('a value that YAML takes for no number', () => {
    expect(told('title: .nan')).toEqual(['F.md:2:8: "title" is "NaN"; write a title.']);
  });

  test('a missing value, and one left empty', () => {
    expect(told('minutes: 5')).toEqual(['F.md:2:1: "title" is missing; write a title.']);
    expect(told('title:')).toEqual(['F.md:2:7: "title" is "null"; write a title.']);
  });

  test('a very long value, cut short', () => {
    expect(told(`title: A\nminutes: ${'x'.repeat(5000)}`)[0]?.length).toBeLessThan(120);
    expect(told(`title: A\n${'x'.repeat(5000)}: 5`)[0]?.length).toBeLessThan(160);
  });

  test('the same in Chinese', () => {
    const read = outline('F.md', '---\ntitel: A\n---\n').outline.frontmatter;
    const lines = checkFrontmatter(read, schema, wanted).problems.map((problem) =>
      printProblem(problem, 'zh'),
    );
    expect(lines).toEqual([
      'F.md:2:1: 缺少“title”，要写标题。',
      'F.md:2:8: 没有“titel”这个字段。是不是想写“title”？',
    ]);
  });
});

test('whatever stands in a head is a value or Problems within the file, never an error', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'title',
        'minutes',
        ': ',
        '\n',
        '  ',
        '\t',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '*a',
        '&a',
        '!!map ',
        '? ',
      ],
      ...[
        '|',
        '>',
        '#',
        '%',
        '@',
        '`',
        '<<: ',
        '__proto__: ',
        'constructor',
        '1e999',
        '0x',
        '.inf',
        '~',
        '...',
        'null',
      ],
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `---\n${pieces.join('').replaceAll('---', '--')}\n---\n\nText.`;
      for (const line of told('', text)) {
        const place = /^F\.md:(\d+):(\d+): ./s.exec(line);
        expect(Number(place?.[1])).toBeLessThanOrEqual(text.split('\n').length);
        expect(Number(place?.[2])).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
}, 30_000);
