import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readCode } from './code-files.ts';
import { circles, serverCodeInBrowser, wrongDoors } from './doors.ts';
import { longFiles, tooLong } from './lengths.ts';
import { wrongNames } from './names.ts';

const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** A small house on disk, with the given files and an empty decisions folder. */
function build(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'callready-house-'));
  trees.push(root);
  mkdirSync(path.join(root, 'decisions'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const doorsOf = (files: Record<string, string>) => wrongDoors(readCode(build(files)));

describe('doors', () => {
  test.each([
    ['search/query.ts', "import { outline } from '../markdown/outline.ts';"],
    ['records/store.ts', "import { grade } from '../quizzes/grade.ts';"],
    ['markdown/outline.ts', "import type { Article } from '../articles/article.ts';"],
    ['simulator/score.ts', "import { grade } from '../quizzes/grade.ts';"],
    ['quizzes/grade.ts', "import type { Scenario } from '../simulator/scenario.ts';"],
    ['import/chapters.ts', "import { parseArticle } from '../articles/parse.ts';"],
    ['articles/check.ts', "export { readLibrary } from '../site/library.ts';"],
    ['site/pages/index.ts', "import { grade } from '../../quizzes/grade.ts';"],
    [
      'site/pages/[language]/index.astro',
      "---\nimport { grade } from '../../../quizzes/grade.ts';\n---\n<p />",
    ],
    ['site/components/Page.astro', "---\nimport { compile } from '../../simulator/compile.ts';\n---\n<p />"],
    ['site/client/call.ts', "import { score } from '../../simulator/score.ts';"],
    ['site/client/quiz.ts', "import { library } from '../library.ts';"],
    [
      'site/client/Quiz.svelte',
      '<script lang="ts">\n  import { grade } from \'../../quizzes/grade.ts\';\n</script>',
    ],
    ['site/client/find.ts', "const file = new URL('../../search/build.ts', import.meta.url);"],
    ['site/library.ts', "import { page } from './pages/index.ts';"],
    ['site/pages/index.ts', "import { first } from './search.ts';"],
    ['site/library.ts', "import { check } from '../bin/check.ts';"],
    ['server/serve.ts', "import { score } from '../simulator/score.ts';"],
    ['server/serve.ts', "const page = await import('../site/pages/index.ts');"],
    ['bin/check.ts', "import { tree } from '../test/house/tree.ts';"],
    ['site/pages/index.ts', "import { build } from '../../bin/build.ts';"],
  ])('%s may not say: %j', (file, text) => {
    expect(doorsOf({ [file]: `${text}\n` })).toHaveLength(1);
  });

  test.each([
    ['quizzes/parse.ts', "import { outline } from '../markdown/outline.ts';"],
    ['search/query.ts', "import { tokens } from './tokens.ts';"],
    ['site/library.ts', "import { grade } from '../quizzes/grade.ts';"],
    ['site/pages/index.ts', "import type { Quiz } from '../../quizzes/quiz.ts';"],
    ['site/pages/index.ts', "import { type Quiz } from '../../quizzes/quiz.ts';"],
    ['site/client/call.ts', "import { play } from '../../simulator/play.ts';"],
    ['site/client/call.ts', "import type { Judged } from '../judged.ts';"],
    [
      'site/client/Card.svelte',
      '<script lang="ts">\n  import { query } from \'../../search/query.ts\';\n</script>',
    ],
    ['server/serve.ts', "import { centre } from '../site/centre.ts';"],
    ['bin/people.ts', "import { people } from '../records/people.ts';"],
    ['test/quizzes/grade.test.ts', "import { grade } from '../../quizzes/grade.ts';"],
  ])('%s may say: %j', (file, text) => {
    expect(doorsOf({ [file]: `${text}\n` })).toEqual([]);
  });

  test('a breach is told with its file, its line and the way out', () => {
    const files = { 'site/pages/index.ts': "\n\nimport { grade } from '../../quizzes/grade.ts';\n" };
    expect(doorsOf(files)).toEqual([
      'site/pages/index.ts:3: pages imports quizzes/grade.ts; it may only name its types (import type).',
    ]);
  });

  test('a line in a component is counted from the top of its file', () => {
    const files = { 'site/client/Card.svelte': "<p />\n<script>\nimport '../library.ts';\n</script>\n" };
    expect(doorsOf(files)[0]).toMatch(/^site\/client\/Card\.svelte:3:/);
  });

  test('code outside of every room is found', () => {
    expect(doorsOf({ 'tools/sort.ts': 'export const a = 1;\n' })[0]).toMatch(/^tools\/sort\.ts: .* no room/);
    expect(doorsOf({ 'content/zh/trick.js': '1;\n' })[0]).toMatch(/^content\/zh\/trick\.js: .* no room/);
  });

  test('a module of Node.js that reaches the browser by way of a second file is found', () => {
    const root = build({
      'site/client/call.ts': "import { play } from '../../simulator/play.ts';\n",
      'simulator/play.ts': "import { read } from './read.ts';\nexport const play = read;\n",
      'simulator/read.ts': "export { readFile as read } from 'node:fs';\n",
    });
    expect(serverCodeInBrowser(readCode(root))).toEqual([
      'simulator/read.ts:1: imports node:fs, yet runs in the browser (site/client/call.ts → simulator/play.ts → simulator/read.ts).',
    ]);
  });
});

describe('circles', () => {
  test('a circle over three files is told once, types included', () => {
    const root = build({
      'search/a.ts': "import type { B } from './b.ts';\n",
      'search/b.ts': "import { c } from './c.ts';\n",
      'search/c.ts': "export type { A } from './a.ts';\n",
    });
    expect(circles(readCode(root))).toEqual([
      'search/a.ts: imports itself in a circle: search/a.ts → search/b.ts → search/c.ts → search/a.ts.',
    ]);
  });

  test('two ways to one file are no circle', () => {
    const root = build({
      'search/a.ts': "import './b.ts';\nimport './c.ts';\n",
      'search/b.ts': "import './c.ts';\n",
      'search/c.ts': 'export const c = 1;\n',
    });
    expect(circles(readCode(root))).toEqual([]);
  });
});

describe('names', () => {
  const code = 'export const a = 1;\n';
  test.each([
    ['search/utils.ts', code],
    ['search/helpers/sort.ts', code],
    ['quizzes/types.ts', code],
    ['quizzes/index.ts', code],
    ['quizzes/gradeQuiz.ts', code],
    ['quizzes/grade_quiz.ts', code],
    ['quizzes/GradeQuiz.ts', code],
    ['server/init-db.ts', code],
    ['search/front.ts', "export { query } from './query.ts';\nexport * from './tokens.ts';\n"],
  ])('%s is found', (file, text) => {
    expect(wrongNames(readCode(build({ [file]: text })))).not.toEqual([]);
  });

  test.each([
    ['quizzes/grade-quiz.ts', code],
    ['site/pages/[language]/quizzes/[id].astro', '<p />\n'],
    ['site/pages/search/[language].index.json.ts', code],
    ['site/pages/index.ts', code],
    ['site/client/CallPage.svelte', '<p />\n'],
    ['astro.config.mjs', code],
    ['search/query.ts', "export { tokens } from './tokens.ts';\nexport const query = 1;\n"],
  ])('%s is well named', (file, text) => {
    expect(wrongNames(readCode(build({ [file]: text })))).toEqual([]);
  });
});

describe('lengths', () => {
  const long = (lines: number) => 'export {};\n'.repeat(lines);

  test('400 lines pass, 401 do not', () => {
    const root = build({ 'search/a.ts': long(400), 'search/b.ts': long(401) });
    expect(tooLong(root, readCode(root))).toEqual([
      'search/b.ts: 401 lines; split it, or name it in decisions/ and say why it is one file.',
    ]);
  });

  test('a decision that names the file excuses it', () => {
    const root = build({ 'search/b.ts': long(401), 'decisions/long.md': '`search/b.ts` is one table.\n' });
    expect(tooLong(root, readCode(root))).toEqual([]);
  });

  test('past 200 lines a file is noted', () => {
    const root = build({ 'search/a.ts': long(200), 'search/b.ts': long(201) });
    expect(longFiles(readCode(root)).map(({ file }) => file)).toEqual(['search/b.ts']);
  });
});
