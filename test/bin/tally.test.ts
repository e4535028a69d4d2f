import { expect, test } from 'vitest';
import type { Step } from '../../bin/proof/steps.ts';
import { tally } from '../../bin/proof/tally.ts';

const step = { name: 'format', title: { zh: '格式', en: 'Format' }, usually: 1, programs: [] } satisfies Step;
const unit: Step = { ...step, report: { file: 'vitest.json', writtenBy: 'vitest' } };
const stories: Step = { ...step, report: { file: 'playwright.json', writtenBy: 'playwright' } };

const vitest = (numPassedTests: number, numFailedTests: number) =>
  JSON.stringify({ numPassedTests, numFailedTests, numPendingTests: 2, numTodoTests: 1 });
const playwright = (expected: number, unexpected: number, flaky: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 4 } });

test('a step without tests counts as one', () => {
  expect(tally(step, true, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tally(step, false, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the tests of a step are counted from its report', () => {
  expect(tally(unit, true, vitest(40, 0))).toEqual({ passed: 40, failed: 0, skipped: 3 });
  expect(tally(unit, false, vitest(38, 2))).toEqual({ passed: 38, failed: 2, skipped: 3 });
  expect(tally(stories, true, playwright(12, 0, 0))).toEqual({ passed: 12, failed: 0, skipped: 4 });
});

test('a story that passes only when tried again has failed', () => {
  expect(tally(stories, true, playwright(11, 0, 1)).failed).toBe(1);
});

test('a program that ends badly has failed, though all tests that ran passed', () => {
  expect(tally(unit, false, vitest(40, 0)).failed).toBe(1);
});

test.each([
  ['no test ran', vitest(0, 0)],
  ['there is no report', undefined],
  ['the report is cut off', '{ "numPassedTests": 4'],
  ['the report is of another program', playwright(3, 0, 0)],
])('where %s, the step has failed', (_, report) => {
  expect(tally(unit, true, report)).toMatchObject({ passed: 0, failed: 1 });
});
