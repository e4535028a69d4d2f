import type { Words } from '../../markdown/problem.ts';

/** One step of `npm test`: programs that run one after the other, all of which must end well. */
export interface Step {
  name: string;
  title: Words;
  /** How long it usually takes, in seconds, on two processors. */
  usually: number;
  /** What Node.js runs: a script and what it is called with. */
  programs: readonly (readonly string[])[];
  /** The report that says how many tests ran; a step without one counts as one test. */
  report?: { file: string; writtenBy: 'vitest' | 'playwright' };
  /** Steps without whose success this one would prove nothing. */
  needs?: readonly string[];
}

/** The steps in the order in which they run: the quick and telling ones first. */
export const STEPS: readonly Step[] = [
  {
    name: 'format',
    title: { zh: '格式', en: 'Format' },
    usually: 10,
    programs: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  },
  {
    name: 'types',
    title: { zh: '类型', en: 'Types' },
    usually: 60,
    programs: [
      ['node_modules/astro/bin/astro.mjs', 'sync'],
      ['node_modules/typescript/bin/tsc', '--noEmit'],
      ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
      ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings'],
    ],
  },
  {
    name: 'lint',
    title: { zh: '代码规范', en: 'Lint' },
    usually: 40,
    programs: [
      ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
      // Code, exports and dependencies that nothing uses.
      ['node_modules/knip/bin/knip.js'],
    ],
  },
  {
    name: 'unit',
    title: { zh: '单元测试与房屋规则', en: 'Unit tests and house rules' },
    usually: 60,
    programs: [['node_modules/vitest/vitest.mjs', 'run']],
    report: { file: '.callready/test/vitest.json', writtenBy: 'vitest' },
  },
  {
    name: 'content',
    title: { zh: '内容检查', en: 'Content' },
    usually: 5,
    programs: [['bin/callready.ts', 'check']],
  },
  {
    name: 'build',
    title: { zh: '生成网站', en: 'Site' },
    usually: 30,
    programs: [['bin/callready.ts', 'build']],
  },
  {
    name: 'stories',
    title: { zh: '真实浏览器里的用户故事', en: 'Stories in a real browser' },
    usually: 120,
    programs: [['node_modules/@playwright/test/cli.js', 'test']],
    report: { file: '.callready/test/playwright.json', writtenBy: 'playwright' },
    needs: ['build'],
  },
];
