import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { printProblem } from '../../markdown/problem.ts';
import { readLibrary } from '../../site/library.ts';
import { article, contentFolder, starterText } from './content-folder.ts';

// Every path of every call is walked, and other tests run beside.
vi.setConfig({ testTimeout: 60_000 });

/** What the author of a content folder is told, in English. */
async function told(folder: string): Promise<string[]> {
  const { problems } = await readLibrary(folder);
  return problems.map((problem) => printProblem(problem, 'en'));
}

const FILE = 'zh/articles/BIL-01.md';

describe('the centre', () => {
  test.each([
    'categories',
    'competencies',
    'facts',
    'forbidden-phrases',
    'profiles',
    'scorecard',
    'ticket-classes',
  ])('without its %s is told once, and not again in every file', async (name) => {
    const files = ['zh/articles/COM-01.md', 'zh/scenarios/SC-01.md', 'zh/quizzes/QZ-02.md'];
    const folder = contentFolder(Object.fromEntries(files.map((file) => [file, starterText(file)])));
    const before = await told(folder);
    rmSync(path.join(folder, `centre/${name}.yaml`));
    const after = await told(folder);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      `centre/${name}.yaml:1:1: The file centre/${name}.yaml is missing. Copy it from content/centre of this project.`,
    ]);
  });

  test.each([
    ['categories', 'id: communication', 'id: service'],
    ['facts', /id: [a-z-]+\n([^]*?)id: ([a-z-]+)/, 'id: $2\n$1id: $2'],
    ['ticket-classes', /id: ([a-z/-]+)([^]*?)id: [a-z/-]+/, 'id: $1$2id: $1'],
  ])('with two entries of one id in its %s is told the second', async (name, passage, otherwise) => {
    const file = `centre/${name}.yaml`;
    const text = starterText(file);
    const spoiled = text.replace(passage, otherwise);
    expect(spoiled).not.toBe(text);
    expect(await told(contentFolder({ [file]: spoiled }))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(`^${file}:\\d+:\\d+: The id ".+" is taken further up; choose another\\.$`),
        ),
      ]),
    );
  });

  test('with a file of which the name has a slip is told so', async () => {
    const folder = contentFolder({ 'centre/synonym.yaml': 'x', 'centre/notes.txt': 'x' });
    expect(await told(folder)).toEqual([
      'centre/synonym.yaml:1:1: "synonym.yaml" is not read. Did you mean "synonyms.yaml"?',
    ]);
  });

  test('with a faulty file is told its line', async () => {
    const folder = contentFolder({
      'centre/scorecard.yaml': starterText('centre/scorecard.yaml').replace(/^pass: .*$/m, 'pass: many'),
      'centre/categories.yaml': 'categories:\n  - id: 1\n',
      'centre/ticket-classes.yaml': Uint8Array.of(0xff),
    });
    expect(await told(folder)).toEqual([
      expect.stringMatching(/^centre\/categories\.yaml:2:5: "categories\.name" is missing/),
      expect.stringMatching(/^centre\/categories\.yaml:2:9: "categories\.id" is "1"/),
      expect.stringMatching(/^centre\/scorecard\.yaml:\d+:7: "pass" is "many"/),
      expect.stringMatching(/^centre\/ticket-classes\.yaml:1:1: The file is not UTF-8/),
    ]);
  });
});

describe('the synonyms of the search', () => {
  const SYNONYMS = 'centre/synonyms.yaml';

  test('are read', async () => {
    const { shared } = await readLibrary(
      contentFolder({ [SYNONYMS]: 'synonyms:\n  zh:\n    - [话费, 电话费]\n' }),
    );
    expect(shared.synonyms).toEqual({ zh: [['话费', '电话费']], en: [] });
  });

  test('may be left out', async () => {
    const folder = contentFolder();
    rmSync(path.join(folder, SYNONYMS));
    const { problems, shared } = await readLibrary(folder);
    expect(problems).toEqual([]);
    expect(shared.synonyms).toEqual({ zh: [], en: [] });
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a slip in a language', 'synonyms:\n  zn:\n    - [话费, 电话费]\n', '3:5: There is no field "zn".'],
    [
      'one word alone',
      'synonyms:\n  zh:\n    - [话费]\n',
      '3:7: "synonyms.zh" is "["话费"]"; write lists of words',
    ],
    [
      'a word of one letter',
      'synonyms:\n  en:\n    - [bill, b]\n',
      '3:14: "synonyms.en" is "b"; write lists',
    ],
    ['a word of signs', 'synonyms:\n  en:\n    - [bill, "--"]\n', '3:14: The search finds no word in "--"'],
    ['words without a list', 'synonyms:\n  en: bill\n', '2:7: "synonyms.en" is "bill"; write lists'],
    ['an open bracket', 'synonyms:\n  en:\n    - [bill, invoice\n', 'The head of the file cannot be read'],
    ['another encoding', Uint8Array.of(0xff), '1:1: The file is not UTF-8'],
  ])('with %s are told their line', async (_, text, line) => {
    const lines = await told(contentFolder({ [SYNONYMS]: text }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
    expect(lines[0]).toContain(`${SYNONYMS}:`);
  });
});

describe('forbidden phrases', () => {
  test('are told in an article, with what to say instead', async () => {
    const folder = contentFolder({ [FILE]: `${article()}\n> 您好，这 是规定。\n` });
    expect(await told(folder)).toEqual([
      `${FILE}:12:6: "这 是规定" is a forbidden phrase: nobody says it to a customer. Say instead: "这样做是为了保护您的号码。可以这样办，我说给您听。"`,
    ]);
  });

  test.each([
    ['en/scenarios/SC-01.md', 'agent 8023, how may I', 'agent 8023, calm down, how may I'],
    ['zh/quizzes/QZ-02.md', '- [x] 问他方不方便等', '- [x] 没办法，问他方不方便等'],
  ])('are told in %s', async (file, passage, otherwise) => {
    const text = starterText(file);
    expect(text).toContain(passage);
    const { problems } = await readLibrary(contentFolder({ [file]: text.replace(passage, otherwise) }));
    const found = problems.filter(({ rule }) => rule === 'forbidden-phrase');
    expect(found).toHaveLength(1);
    const [{ place } = { place: undefined }] = found;
    const line = text.replace(passage, otherwise).split('\n')[(place?.line ?? 0) - 1];
    expect(line?.slice((place?.column ?? 0) - 1)).toMatch(/^(calm down|没办法)/);
  });

  test('are looked for in the language of the file only', async () => {
    const folder = contentFolder({ 'en/articles/BIL-01.md': `${article()}\n> 这是规定。\n` });
    expect(await told(folder)).toEqual([]);
  });

  test('that name a topic which is not there are told so', async () => {
    const file = 'centre/forbidden-phrases.yaml';
    const folder = contentFolder({
      [file]: starterText(file).replace('topics: [billing]', 'topics: [biling]'),
    });
    expect(await told(folder)).toEqual([
      expect.stringMatching(
        /^centre\/forbidden-phrases\.yaml:\d+:14: There is no category "biling"\. Did you mean "billing"\?$/,
      ),
    ]);
  });
});
