import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../site/content-folder.ts';
import { run } from './callready-process.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A file of marks for one test. */
function marks(text: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), 'marks.csv');
  writeFileSync(file, text);
  return file;
}

const SMALL = 'attempt,one,two\n1,1,1\n2,1,1\n3,1,0\n4,0,0\n';

async function computed(text: string, ...options: string[]): Promise<unknown> {
  const { exit, output } = await run(['statistics', marks(text), '--json', ...options]);
  expect(exit).toBe(0);
  return JSON.parse(output);
}

describe('statistics', () => {
  test('gives every figure of test and questions as one JSON object', async () => {
    expect(await computed(SMALL)).toEqual({
      test: {
        attempts: 4,
        max: 2,
        mean: 1.25,
        median: 1.5,
        sd: expect.closeTo(Math.sqrt(11 / 12), 9) as number,
        skewness: expect.any(Number) as number,
        kurtosis: expect.any(Number) as number,
        // α = 2 · (1 − (1/4 + 1/3) / (11/12))
        cic: expect.closeTo(100 * 2 * (1 - 7 / 11), 9) as number,
        error_ratio: expect.closeTo(100 * Math.sqrt(1 - 8 / 11), 9) as number,
        standard_error: expect.closeTo(Math.sqrt((3 / 11) * (11 / 12)), 9) as number,
      },
      items: [
        expect.objectContaining({ item: 'one', answers: 4, max: 1, facility: 0.75, sd: 0.5 }) as object,
        expect.objectContaining({ item: 'two', answers: 4, facility: 0.5 }) as object,
      ],
    });
  });

  test('prints them as tables, in the language of the shell', async () => {
    const { exit, output } = await run(['statistics', marks(SMALL)]);
    expect(exit).toBe(0);
    expect(output).toMatch(/^papers +4$/m);
    expect(output).toMatch(/^one +4 +0\.750 +0\.500 +50\.00/m);
    expect((await run(['statistics', marks(SMALL), '--lang', 'zh'])).output).toMatch(/^答卷 +4$/m);
  });

  test('reads maxima, papers that lack a question, quoted names and Excel’s line ends', async () => {
    const text = '\uFEFFattempt,"fee, late",b\r\nmax,10,2\r\na,5,\r\nb,10,1\r\n\r\nc,,2\r\n';
    expect(await computed(text)).toMatchObject({
      items: [
        { item: 'fee, late', answers: 2, max: 10, facility: 0.75 },
        { item: 'b', answers: 2, max: 2, facility: 0.75 },
      ],
    });
  });

  test('counts a row for as many people as its frequency says', async () => {
    const patterns = 'x,y,Freq\n1,1,2\n1,0,1\n0,0,1\n0,1,0\n';
    const alone = await computed('x,y\n1,1\n1,1\n1,0\n0,0\n');
    expect(await computed(patterns)).toEqual(alone);
  });

  test('says of a missing figure why it is missing, in words and in JSON', async () => {
    const same = 'a,b\n1,1\n1,0\n1,1\n';
    expect(await computed(same)).toMatchObject({
      items: [{ discrimination_index: null, absent: { discrimination_index: 'same-marks' } }, {}],
    });
    const { output } = await run(['statistics', marks(same)]);
    expect(output).toContain('a · discrimination %: everybody has the same mark');
    expect(output).not.toContain('NaN');
  });

  test('with --irt estimates the Rasch and the two-parameter model', async () => {
    const patterns =
      'a,b,c,Freq\n0,0,0,30\n1,0,0,40\n0,1,0,15\n0,0,1,8\n1,1,0,42\n1,0,1,30\n0,1,1,9\n1,1,1,60\n';
    const { irt } = (await computed(patterns, '--irt')) as { irt: object[] };
    expect(irt).toMatchObject([
      { model: 'rasch', people: 234, settled: true, items: [{ item: 'a' }, { item: 'b' }, { item: 'c' }] },
      { model: '2pl', people: 234, items: [{ difficulty_se: expect.any(Number) as number }, {}, {}] },
    ]);
    expect((await run(['statistics', marks(patterns), '--irt'])).output).toMatch(/^log-likelihood +-4/m);
  });
});

describe('a file that cannot be read as marks', () => {
  test('has every problem told at once, with line and column', async () => {
    const file = marks('attempt,a,b,a\n1,1,x,1\n2,2,1\n3,½,1,1\n');
    const { exit, output } = await run(['statistics', file]);
    expect(exit).toBe(1);
    const told = output
      .trim()
      .split('\n')
      .map((line) => line.replace(`${file}:`, ''));
    expect(told.map((line) => line.split(': ')[0])).toEqual(['1:4', '2:3', '3:2', '3:3', '4:2']);
    expect(told[0]).toContain('two columns "a"');
    expect(told[2]).toContain('add a row below the head: "max"');
  });

  test.each([
    ['nothing in it', '', '1:1', 'There are no marks'],
    ['a head only', 'attempt,a\n', '1:1', 'There are no marks'],
    ['no questions', 'attempt,Freq\n1,2\n', '1:1', 'There are no marks'],
    ['a quote that is not closed', 'attempt,a\n1,"1\n', '2:1', 'A quote in this row is not closed'],
    ['a column without a name', 'attempt,a,\n1,1,1\n', '1:3', 'This column has no name'],
    ['a frequency that is none', 'a,Freq\n1,2\n0,1.5\n', '3:2', 'The frequency "1.5"'],
    ['a frequency beyond all people', 'a,Freq\n1,99999999\n', '2:2', 'at most 2000000'],
    ['a maximum of nothing', 'attempt,a\nmax,0\n1,0\n', '2:2', 'write a number above 0'],
  ])('has its problem told: %s', async (_, text, place, told) => {
    const { exit, output } = await run(['statistics', marks(text)]);
    expect(exit).toBe(1);
    expect(output).toContain(`:${place}: `);
    expect(output).toContain(told);
  });

  test('is one object with --json', async () => {
    const { exit, output } = await run(['statistics', marks('a\nx\n'), '--json']);
    expect(exit).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ problems: [{ line: 2, column: 1, rule: 'no-number' }] });
  });

  test.each<[string, () => string[], string]>([
    ['no file', () => [], 'Name one file of marks'],
    ['two files', () => ['a.csv', 'b.csv'], 'Name one file of marks'],
    ['a file that is not there', () => ['/nowhere/marks.csv'], 'cannot be read'],
    ['a file that is no UTF-8', () => [marks(Uint8Array.of(0xcc, 0xe2, 0x2c, 0x61))], 'CSV UTF-8'],
  ])('with %s says what to write, and exits 2', async (_, words, told) => {
    const { exit, errors } = await run(['statistics', ...words()]);
    expect(exit).toBe(2);
    expect(errors).toContain(told);
  });
});

/** A folder of public data to measure against, where there is one: `moodle-statistics`, `item-response`. */
const PUBLIC = process.env['PUBLIC_DATA'] ?? '';

describe.skipIf(!existsSync(path.join(PUBLIC, 'moodle-statistics')) || PUBLIC === '')(
  'on public data',
  () => {
    test('gives what Moodle expects of its own test set', async () => {
      const folder = path.join(PUBLIC, 'moodle-statistics');
      const [head = '', ...rows] = readFileSync(path.join(folder, 'expected.csv'), 'utf8').trim().split('\n');
      const { items } = (await computed(readFileSync(path.join(folder, 'marks.csv'), 'utf8'))) as {
        items: Record<string, number>[];
      };
      expect(items).toHaveLength(rows.length);
      rows.forEach((row, item) => {
        row.split(',').forEach((expected, column) => {
          const name = head.split(',')[column] ?? '';
          if (name !== 'item')
            expect(Math.abs((items[item]?.[name] ?? NaN) - Number(expected))).toBeLessThan(1e-6);
        });
      });
    });

    test('gives the published log-likelihoods of LSAT section 6', async () => {
      const file = path.join(PUBLIC, 'item-response', 'lsat6.csv');
      const { irt } = (await computed(readFileSync(file, 'utf8'), '--irt')) as {
        irt: { log_likelihood: number }[];
      };
      expect(irt.map(({ log_likelihood: found }) => found.toFixed(3))).toEqual(['-2466.938', '-2466.653']);
    });
  },
);
