import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { inReadingOrder, printProblem } from '../../markdown/problem.ts';
import { readLibrary } from '../../site/library.ts';
import { article, contentFolder, STARTER, starterText, temporaryFolder, write } from './content-folder.ts';

// Every path of every call is walked, and other tests run beside.
vi.setConfig({ testTimeout: 60_000 });

/** What the author of a content folder is told, in English. */
async function told(folder: string): Promise<string[]> {
  const { problems } = await readLibrary(folder);
  return problems.map((problem) => printProblem(problem, 'en'));
}

const FILE = 'zh/articles/BIL-01.md';
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the content of the product', () => {
  test('is without a mistake, and holds articles, calls and quizzes in both languages', async () => {
    const library = await readLibrary(STARTER);
    expect(library.problems.map((problem) => printProblem(problem, 'en'))).toEqual([]);
    for (const items of [library.articles, library.scenarios, library.quizzes]) {
      const ids = (language: string) =>
        items.filter((item) => item.language === language).map(({ id }) => id);
      expect(ids('zh').length).toBeGreaterThan(0);
      expect(ids('en')).toEqual(ids('zh'));
    }
    expect(library.shared.scorecard).toBeDefined();
    expect(library.shared.profiles.length).toBeGreaterThan(0);
  });
});

describe('a small content folder', () => {
  test('without a mistake is read', async () => {
    const { articles, problems } = await readLibrary(contentFolder({ [FILE]: article('第一篇') }));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ id: 'BIL-01', language: 'zh', title: '第一篇' }]);
  });

  test('may have subfolders, and links between them', async () => {
    const folder = contentFolder({
      'zh/articles/billing/BIL-01.md': `${article()}\nSee [x](../service/SRV-01.md).\n`,
      'zh/articles/service/SRV-01.md': article(),
    });
    expect(await told(folder)).toEqual([]);
  });

  test('may be empty but for the centre', async () => {
    expect(await readLibrary(contentFolder())).toMatchObject({ articles: [], problems: [] });
  });

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('is the same with %s', async (_, rewrite) => {
    const files = ['zh/scenarios/SC-01.md', 'zh/quizzes/QZ-02.md', 'centre/scorecard.yaml'];
    const plain = contentFolder(Object.fromEntries(files.map((file) => [file, starterText(file)])));
    const other = contentFolder(Object.fromEntries(files.map((file) => [file, rewrite(starterText(file))])));
    expect(await readLibrary(other)).toEqual(await readLibrary(plain));
  });

  test('may hold hidden files and files of other programs', async () => {
    const folder = contentFolder({
      [FILE]: article(),
      '.git/HEAD': 'x',
      'zh/articles/.trash/BIL-01.md': 'x',
      'zh/articles/.BIL-01.md.swp': 'x',
      'zh/articles/BIL-01.md~': 'x',
      'zh/articles/figures.xlsx': 'x',
    });
    expect(await told(folder)).toEqual([]);
  });
});

describe('bad input is told at its place and never throws', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[]]>([
    [
      'broken frontmatter',
      { [FILE]: '---\ntitle: "A\n---\n\nText.\n' },
      [`${FILE}:2:10: The head of the file cannot be read: a quote, bracket or comma is missing.`],
    ],
    [
      'an unknown category',
      { [FILE]: article().replace('category: billing', 'category: biling') },
      [`${FILE}:3:11: There is no category "biling". Did you mean "billing"?`],
    ],
    [
      'a missing article behind a link',
      { [FILE]: `${article()}\nSee [x](BIL-10.md).\n` },
      [`${FILE}:12:5: There is no article "BIL-10". Did you mean "BIL-01"?`],
    ],
    [
      '5 MB',
      { [FILE]: new Uint8Array(5 * 1024 * 1024).fill(97) },
      [`${FILE}:1:1: The file has 5.0 MB; the limit is 1 MB. Split it, or take out pasted pictures.`],
    ],
    [
      'a NUL',
      { [FILE]: article().replace('answer', 'ans\0wer') },
      [expect.stringContaining(`${FILE}:10:8: There is an invisible NUL`) as string],
    ],
    [
      'another encoding',
      { [FILE]: Uint8Array.of(0xd5, 0xcb) },
      [expect.stringContaining(`${FILE}:1:1: The file is not UTF-8.`) as string],
    ],
    [
      'an empty file',
      { [FILE]: '' },
      [`${FILE}:1:1: The file must begin with facts between two "---" lines (at least a title).`],
    ],
    [
      'a name that climbs',
      { 'zh/articles/a..b.md': article() },
      [
        'zh/articles/a..b.md:1:1: The file name "a..b" cannot be an address. Use letters, digits, "-" and "_", such as BIL-08.md.',
      ],
    ],
    [
      'a name with a line end and a command for the terminal',
      { 'zh/articles/a\n\u001B[2J.md': article() },
      [expect.stringMatching(/^zh\/articles\/a�+\[2J\.md:1:1: The file name/) as string],
    ],
    [
      'a name that ends in other letters',
      { 'zh/articles/BIL-01.MD': article() },
      [
        'zh/articles/BIL-01.MD:1:1: "BIL-01.MD" is not read: the name must end in .md, in small letters. Rename it.',
      ],
    ],
    [
      'two files with one id in two folders',
      { [FILE]: article(), 'zh/articles/old/BIL-01.md': article() },
      [`zh/articles/old/BIL-01.md:1:1: The id "BIL-01" is taken by ${FILE}. Rename one of the two.`],
    ],
    [
      'two files with one id in other letters',
      { [FILE]: article(), 'zh/articles/bil-01.md': article() },
      [`zh/articles/bil-01.md:1:1: The id "bil-01" is taken by ${FILE}. Rename one of the two.`],
    ],
    [
      'twins that differ in case',
      { [FILE]: article(), 'en/articles/bil-01.md': article() },
      [
        expect.stringMatching(
          /^en\/articles\/bil-01\.md:1:1: .*differs from zh\/articles\/BIL-01\.md/,
        ) as string,
      ],
    ],
    [
      'twins that differ in a fact',
      { [FILE]: article(), 'en/articles/BIL-01.md': article().replace('0031', '0032') },
      [
        expect.stringMatching(
          /^en\/articles\/BIL-01\.md:4:8: Differs from .* "owner" is 0031 there/,
        ) as string,
      ],
    ],
    [
      'an unknown kind of content',
      { 'zh/artcles/BIL-01.md': article() },
      ['zh/artcles:1:1: There is no content of the kind "artcles". Did you mean "articles"?'],
    ],
    [
      'an unknown kind of content that resembles none',
      { 'zh/pictures/a.txt': 'x' },
      [
        'zh/pictures:1:1: There is no content of the kind "pictures". Folders may be: articles, scenarios, play-throughs, quizzes, notices.',
      ],
    ],
    [
      'a misspelt language',
      { 'zn/articles/BIL-01.md': article() },
      ['zn:1:1: There is no content of the kind "zn". Did you mean "zh"?'],
    ],
    [
      'a file outside the folders',
      { 'zh/BIL-01.md': article() },
      [
        'zh/BIL-01.md:1:1: The file is not read here. Move it into one of the folders articles, scenarios, play-throughs, quizzes, notices.',
      ],
    ],
    [
      'a file where a folder belongs',
      { 'zh/articles': 'x' },
      [expect.stringMatching(/^zh\/articles:1:1: It cannot be opened \(ENOTDIR\)/) as string],
    ],
    [
      'a file where a language belongs',
      { zh: 'x' },
      [expect.stringMatching(/^zh:1:1: It cannot be opened \(ENOTDIR\)/) as string],
    ],
    [
      "a name that is the address of the site's own page",
      { 'zh/articles/Forbidden.md': article() },
      [
        'zh/articles/Forbidden.md:1:1: "Forbidden" is the address of a page of the site itself. Name the file otherwise, such as BIL-08.md.',
      ],
    ],
    [
      'words in angle brackets',
      { [FILE]: `${article()}\n> Hello, <name>.\n` },
      [expect.stringContaining(`${FILE}:12:10: "<name>" is never shown`) as string],
    ],
    [
      'a heading that another article does not have',
      { [FILE]: `${article()}\n[x](BIL-02.md#steps)\n`, 'zh/articles/BIL-02.md': `${article()}\n## Step\n` },
      [`${FILE}:12:1: The article BIL-02 has no heading "#steps". Did you mean "step"?`],
    ],
    [
      'an alias in the head',
      { [FILE]: article('*A*') },
      [expect.stringContaining(`${FILE}:2:8: The head of the file cannot be read: quote a value`) as string],
    ],
    [
      'nesting without end',
      { [FILE]: `${article()}\n${'>'.repeat(20_000)} x\n` },
      [expect.stringContaining(`${FILE}:12:`) as string],
    ],
  ])('%s', async (_, files, lines) => {
    expect(await told(contentFolder(files))).toEqual(lines);
  });

  test('an unknown code in a call: must-do, auto-fail, ending, step, article and ticket class', async () => {
    const text = starterText('en/scenarios/SC-01.md')
      .replace('`M1/2`', '`M99`')
      .replace('`F1`', '`F99`')
      .replace('`E1`', '`E9`')
      .replace('class: plan/usage', 'class: plan/usages');
    const lines = (await told(contentFolder({ 'en/scenarios/SC-01.md': text }))).map((line) =>
      line.replace('en/scenarios/SC-01.md:', ''),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\d+:\d+: The scorecard has no must-do "M99"\./),
        expect.stringMatching(/^\d+:\d+: The scorecard has no auto-fail "F99"\./),
        expect.stringMatching(/^\d+:\d+: The scorecard has no ending "E9"\. Did you mean "E\d"\?/),
        expect.stringMatching(/^\d+:\d+: .*"plan\/usages".*Did you mean "plan\/usage"\?/),
        expect.stringMatching(/^\d+:\d+: .*"SRV-01"/),
      ]),
    );
  });

  test('an unknown competency and a missing article in a quiz', async () => {
    const text = starterText('en/quizzes/QZ-02.md').replace('`C1`', '`C77`');
    const lines = await told(contentFolder({ 'en/quizzes/QZ-02.md': text }));
    expect(lines.some((line) => /^en\/quizzes\/QZ-02\.md:\d+:\d+: .*"C77"/.test(line))).toBe(true);
    expect(lines.some((line) => /^en\/quizzes\/QZ-02\.md:\d+:\d+: .*"SRV-02"/.test(line))).toBe(true);
  });

  test('all of it at once, in the order of the files', async () => {
    const folder = contentFolder({
      [FILE]: '',
      'zh/articles/a..b.md': article(),
      'zh/scenarios/SC-01.md': '---\ntitle: [\n---\n',
      'zh/quizzes/QZ-01.md': '---\ntitle: A\n---\n',
      'en/artcles/x.md': 'x',
    });
    const { problems } = await readLibrary(folder);
    expect(new Set(problems.map(({ place }) => place.file))).toEqual(
      new Set(['en/artcles', FILE, 'zh/articles/a..b.md', 'zh/quizzes/QZ-01.md', 'zh/scenarios/SC-01.md']),
    );
    expect(problems).toEqual(inReadingOrder(problems));
    for (const { words } of problems) expect(words.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('links in a content folder', () => {
  test('are followed within it', async () => {
    const folder = contentFolder({ 'common/BIL-01.md': article('A') });
    mkdirSync(path.join(folder, 'zh/articles'), { recursive: true });
    symlinkSync('../../common/BIL-01.md', path.join(folder, FILE));
    const { articles, problems } = await readLibrary(folder);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ id: 'BIL-01' }]);
  });

  test('that lead out of it are not: no file of the machine gets onto a page', async () => {
    const elsewhere = temporaryFolder();
    write(elsewhere, 'secret.md', article('Secret'));
    const folder = contentFolder({ 'zh/quizzes/x.txt': 'x' });
    mkdirSync(path.join(folder, 'zh/articles'), { recursive: true });
    symlinkSync(path.join(elsewhere, 'secret.md'), path.join(folder, FILE));
    rmSync(path.join(folder, 'centre/profiles.yaml'));
    symlinkSync('/etc/hostname', path.join(folder, 'centre/profiles.yaml'));
    const { articles, problems } = await readLibrary(folder);
    expect(articles).toEqual([]);
    expect(problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['link-out', 'centre/profiles.yaml'],
      ['link-out', FILE],
    ]);
  });

  test('to another folder, to nothing or in a circle are told', async () => {
    const folder = contentFolder({ 'zh/articles/real/BIL-02.md': article() });
    symlinkSync('real', path.join(folder, 'zh/articles/linked'));
    symlinkSync('nothing.md', path.join(folder, FILE));
    symlinkSync('BIL-03.md', path.join(folder, 'zh/articles/BIL-03.md'));
    expect(await told(folder)).toEqual([
      expect.stringMatching(/^zh\/articles\/BIL-01\.md:1:1: It cannot be opened \(ENOENT\)/),
      expect.stringMatching(/^zh\/articles\/BIL-03\.md:1:1: It cannot be opened \(ELOOP\)/),
      expect.stringMatching(/^zh\/articles\/linked:1:1: This is a link to another folder/),
    ]);
  });

  // The administrator of a machine may read everything.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
    const folder = contentFolder({ [FILE]: article() });
    chmodSync(path.join(folder, FILE), 0);
    expect(await told(folder)).toEqual([
      expect.stringMatching(/^zh\/articles\/BIL-01\.md:1:1: It cannot be opened \(EACCES\)/),
    ]);
  });
});

describe('a content folder that is not there', () => {
  test.each(['nothing', 'file'])('is one Problem that names it: %s', async (name) => {
    const folder = temporaryFolder();
    write(folder, 'file', bytes('x'));
    const whole = path.join(folder, name);
    const { articles, problems } = await readLibrary(whole);
    expect(articles).toEqual([]);
    expect(problems.map(({ words }) => words.en)).toEqual([
      `There is no folder "${whole}". Check the path, or the setting CALLREADY_CONTENT.`,
    ]);
  });
});
