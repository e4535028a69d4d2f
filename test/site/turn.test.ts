import { describe, expect, test } from 'vitest';
import { validFirst } from '../../site/client/at-hand.ts';
import { markedCard } from '../../site/client/marked-card.ts';
import { standingOn } from '../../site/client/standing.ts';
import { turnOn } from '../../site/client/turn.ts';
import type { Card } from '../../site/card.ts';

const first = { id: 'A', effective: '2026-11-01', until: '2026-12-31' };
const second = { id: 'B', effective: '2027-01-01', until: '2027-05-31' };
const third = { id: 'C', effective: '2027-06-01' };
const all = [first, second, third];

const on = (day: string, own: { id: string; effective: string; until?: string }, draft = false) => {
  const standing = standingOn(day, { ...own, review: '2030-01-01' });
  const turn = turnOn(
    day,
    { standing, draft },
    all.filter(({ id }) => id !== own.id),
  );
  return turn && `${turn.comes ? 'comes' : 'now'} ${turn.term.id}`;
};

describe('of articles that follow each other', () => {
  test.each([
    ['2026-12-31', 'comes B', 'now A', 'now A'],
    ['2027-01-01', 'now B', 'comes C', 'now B'],
    ['2027-05-31', 'now B', 'comes C', 'now B'],
    ['2027-06-01', 'now C', 'now C', undefined],
  ])('on %s the first says "%s", the second "%s" and the third "%s"', (day, a, b, c) => {
    expect([on(day, first), on(day, second), on(day, third)]).toEqual([a, b, c]);
  });

  test('a draft points to what holds today, whatever its own days', () => {
    expect(on('2027-02-01', { id: 'D', effective: '2027-01-01' }, true)).toBe('now B');
  });

  test('none is named when all have ended', () => {
    expect(turnOn('2028-01-01', { standing: 'expired', draft: false }, [first, second])).toBeUndefined();
  });
});

test('what must not be read out stands below everything else, drafts where they answer', () => {
  const found = (id: string, more: Partial<Card> = {}) =>
    markedCard(
      {
        id,
        address: '',
        title: '',
        answer: '',
        categoryName: '',
        applies: [],
        lines: [],
        effective: '2026-11-01',
        review: '2027-11-01',
        draft: false,
        hash: '',
        ...more,
      },
      '',
      'zh',
    );
  const results = [
    found('ended', { until: '2026-11-30' }),
    found('draft', { draft: true }),
    found('good'),
    found('draft to come', { draft: true, effective: '2027-01-01' }),
    found('also good'),
  ];
  expect(validFirst(results, '2026-12-01').map(({ card }) => card.id)).toEqual([
    'draft',
    'good',
    'also good',
    'ended',
    'draft to come',
  ]);
});
