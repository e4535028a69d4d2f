import { z } from 'zod';
import type { Step } from './steps.ts';

/** How many tests of a step passed, failed and were left out. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/**
 * What a step came to.
 * @param endedWell whether all its programs ended with exit code 0
 * @param report the text of its report; undefined when there is none
 * @returns at least one failure when a program ended badly, when the report is missing or unreadable, and when no
 * test ran at all: none of them may pass for a success
 */
export function tally(step: Step, endedWell: boolean, report: string | undefined): Tally {
  const counted = step.report === undefined ? one(endedWell) : count(step.report.writtenBy, report);
  const nothingRan = counted.passed + counted.failed === 0;
  const failed = Math.max(counted.failed, nothingRan || !endedWell ? 1 : 0);
  return { ...counted, failed };
}

function one(endedWell: boolean): Tally {
  return { passed: endedWell ? 1 : 0, failed: endedWell ? 0 : 1, skipped: 0 };
}

function count(writtenBy: 'vitest' | 'playwright', report: string | undefined): Tally {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  if (report === undefined) return nothing;
  const json = parse(report);
  if (writtenBy === 'vitest') {
    const { data } = vitest.safeParse(json);
    if (data === undefined) return nothing;
    const skipped = data.numPendingTests + data.numTodoTests;
    return { passed: data.numPassedTests, failed: data.numFailedTests, skipped };
  }
  const { data } = playwright.safeParse(json);
  if (data === undefined) return nothing;
  // A story that passes only when tried again is a failure that hides.
  const failed = data.stats.unexpected + data.stats.flaky;
  return { passed: data.stats.expected, failed, skipped: data.stats.skipped };
}

function parse(report: string): unknown {
  try {
    return JSON.parse(report);
  } catch {
    return undefined;
  }
}
