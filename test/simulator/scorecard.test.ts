import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../simulator/scenario.ts';
import { score } from '../../simulator/score.ts';
import { scorecardOf } from '../../simulator/scorecard-form.ts';
import { readScorecard } from '../../simulator/scorecard.ts';
import { taken } from './taken-call.ts';
import { callOf, sample, scorecard, scorecardText } from './written-call.ts';

/** The problems of the scorecard with one passage written otherwise. */
function found(passage: string, otherwise: string): string[] {
  if (!scorecardText.includes(passage)) throw new Error(`the scorecard has no "${passage}"`);
  const { problems } = readScorecard('centre/scorecard.yaml', scorecardText.replace(passage, otherwise));
  return problems.map(({ rule, words }) => `${rule}: ${words.en}`);
}

test('the scorecard of the centre adds up to 100 points', () => {
  expect(scorecard.criteria.reduce((sum, { max }) => sum + max, 0)).toBe(100);
  const bySection = scorecard.sections.map(({ code }) =>
    scorecard.criteria
      .filter((one) => one.code.startsWith(`${code}.`))
      .reduce((sum, { max }) => sum + max, 0),
  );
  expect(bySection).toEqual([15, 20, 35, 15, 15]);
});

test('it has every must-do, auto-fail and ending of the curriculum', () => {
  const codes = (list: { code: string }[]) => list.map(({ code }) => code).join(' ');
  expect(codes(scorecard.mustDos)).toBe('M1 M2 M3 M4 M5 M6 M7 M8 M9 M10 M11 M12 M13');
  expect(codes(scorecard.fails)).toBe('F1 F2 F3 F4 F5 F6 F7 F8 F9 F10');
  expect(codes(scorecard.endings)).toBe('E1 E2 E3 E4 E5');
  const judged = new Set(scorecard.criteria.flatMap((criterion) => criterion.codes));
  expect(scorecard.mustDos.filter(({ code }) => !judged.has(code))).toEqual([]);
});

test('a leader’s talk is judged by twenty points of its own, a call that we make by the hundred in other parts', () => {
  const { coaching, outbound } = scorecard.forms ?? {};
  const points = (form: typeof coaching) => form?.criteria.reduce((sum, { max }) => sum + max, 0);
  expect([points(coaching), points(outbound)]).toEqual([20, 100]);
});

describe('a call that names a form', () => {
  const named = callOf(sample('en').replace('level: entry', 'level: entry\nform: coaching'));

  test('is judged by its criteria, and no other call is', () => {
    const rows = (scenario: Scenario) => {
      const judgement = score(scenario, scorecard, taken(scenario, ['Three days, let me look']));
      return judgement.forged ? [] : judgement.rows.map(({ code }) => code);
    };
    expect(rows(named)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
    expect(rows(callOf(sample('en')))).toContain('1.1');
  });

  test('gives the same whether the form was laid out before or not', () => {
    const laid = scorecardOf(named, scorecard);
    const acts = taken(named, ['Three days, let me look']);
    expect(JSON.stringify(score(named, laid, acts))).toBe(JSON.stringify(score(named, scorecard, acts)));
    expect(scorecardOf(named, laid)).toBe(laid);
  });
});

describe('a slip is found, with its mend', () => {
  test.each([
    ['codes: [M10]', 'codes: [M100]', 'unknown-code: The scorecard has no "M100". Did you mean "M10"?'],
    [
      '{ E1: 1, E2: 1, E3: 1 }',
      '{ E1: 1, E22: 1 }',
      'unknown-code: The scorecard has no "E22". Did you mean "E2"?',
    ],
    [
      'code: "1.2"',
      'code: "1.1"',
      'same-code-twice: The code "1.1" is used twice; give one of them another.',
    ],
    ['code: M13,', 'code: M12,', 'unknown-code: The scorecard has no "M13". Did you mean "M1"?'],
    [
      'grade: B, from: 85',
      'grade: B, from: 95',
      'grades-out-of-order: Write grades from high to low: "B" begins at 95, which is not below 92 of "A".',
    ],
    ['pass: 85', 'pass: 850', 'frontmatter: "pass" is "850"; write a pass mark from 0 to 100.'],
    ['max: 12', 'max: 0', 'frontmatter: "criteria.max" is "0"; write the most points it gives, above 0.'],
    ['record: facts', 'record: fact', 'frontmatter: "criteria.record" is "fact"; write facts or class.'],
    [
      'compliance: true',
      'complience: true',
      'frontmatter: There is no field "complience". Did you mean "compliance"?',
    ],
  ])('%s → %s', (passage, otherwise, expected) => {
    expect(found(passage, otherwise)[0]).toBe(expected);
  });

  test('broken YAML is a problem, not a crash', () => {
    expect(readScorecard('centre/scorecard.yaml', 'pass: [85').problems[0]?.rule).toBe('frontmatter');
  });
});
