import { expect, test } from 'vitest';
import { mustNotBeRead, standingOn } from '../../site/client/standing.ts';

const dates = { effective: '2026-11-01', until: '2026-11-30', review: '2026-11-20' };

test.each([
  ['2026-10-31', 'not-yet'],
  ['2026-11-01', 'valid'],
  ['2026-11-20', 'valid'],
  ['2026-11-21', 'overdue'],
  ['2026-11-30', 'overdue'],
  ['2026-12-01', 'expired'],
] as const)('on %s an article in force for November stands as %s', (day, standing) => {
  expect(standingOn(day, dates)).toBe(standing);
});

test('an article without an end never expires', () => {
  expect(standingOn('2099-01-01', { ...dates, until: undefined })).toBe('overdue');
  expect(standingOn('2099-01-01', { ...dates, until: '' })).toBe('overdue');
});

test('an answer is barred outside its days, not for a review that is late', () => {
  expect(mustNotBeRead('expired')).toBe(true);
  expect(mustNotBeRead('not-yet')).toBe(true);
  expect(mustNotBeRead('overdue')).toBe(false);
});
