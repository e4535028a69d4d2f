import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueCards, reviewCards, type Answered } from '../../quizzes/review-cards.ts';

/** The day so many days after 21 November. */
function day(number: number): string {
  return new Date(Date.UTC(2026, 10, 21 + number)).toISOString().slice(0, 10);
}

/** Answers to one question: on which day, and whether right. */
function history(card: string, ...answers: [day: number, right: boolean][]): Answered[] {
  return answers.map(([number, right]) => ({ card, day: day(number), right }));
}

const noneCritical = (_card: string) => false;

/** The names of the cards due on a day. */
function due(answered: readonly Answered[], on: number, isCritical = noneCritical): string[] {
  return dueCards(reviewCards(answered), day(on), isCritical).map(({ card }) => card);
}

describe('a question', () => {
  test('that was only ever answered right is no card', () => {
    expect(reviewCards(history('a', [0, true], [9, true]))).toEqual([]);
  });

  test('that was missed comes back the next day, not the same', () => {
    const missed = history('a', [0, false]);
    expect(due(missed, 0)).toEqual([]);
    expect(due(missed, 1)).toEqual(['a']);
    expect(due(missed, 30)).toEqual(['a']);
  });

  test('answered right moves into the future, further each time', () => {
    const [once] = reviewCards(history('a', [0, false], [1, true]));
    const [twice] = reviewCards(history('a', [0, false], [1, true], [4, true]));
    const [thrice] = reviewCards(history('a', [0, false], [1, true], [4, true], [12, true]));
    expect([once?.due, twice?.due, thrice?.due]).toEqual([day(4), day(12), day(34)]);
    expect([once, twice, thrice].map((card) => card?.missed)).toEqual([false, false, false]);
  });

  test('missed again is back the next days, however long it was known', () => {
    const lapsed = history('a', [0, false], [1, true], [4, true], [12, true], [34, false]);
    const [card] = reviewCards(lapsed);
    expect(card).toMatchObject({ missed: true, last: day(34), due: day(36) });
  });

  test('known for good is still asked about once a year', () => {
    const answers: [number, boolean][] = [[0, false]];
    for (let number = 1; number <= 2000; number += 200) answers.push([number, true]);
    const [card] = reviewCards(history('a', ...answers));
    // The library keeps a day between what Hard, Good and Easy would make of it.
    expect(card?.due).toBe(day(1801 + 366));
  });
});

describe('of all that is due', () => {
  test('what was missed comes before what fades, and what is likeliest forgotten first', () => {
    const answered = [
      ...history('faded-lately', [0, false], [1, true]),
      ...history('faded-long-ago', [-20, false], [-19, true]),
      ...history('missed-yesterday', [4, false]),
      ...history('missed-long-ago', [-9, false]),
      ...history('not-yet', [0, false], [1, true], [4, true]),
    ];
    expect(due(answered, 5)).toEqual([
      'missed-long-ago',
      'missed-yesterday',
      'faded-long-ago',
      'faded-lately',
    ]);
  });

  test('a critical question comes before its like', () => {
    const answered = [
      ...history('a', [0, false]),
      ...history('b', [0, false]),
      ...history('c', [-9, false], [-8, true]),
    ];
    expect(due(answered, 2, (card) => card === 'b' || card === 'c')).toEqual(['b', 'a', 'c']);
  });
});

const anyHistory = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 4 }), fc.boolean()), { maxLength: 40 })
  .map((steps) => {
    let number = 0;
    return steps.map(([card, later, right]): Answered => ({ card, day: day((number += later)), right }));
  });

test('the same answers give the same cards, to the byte', () => {
  fc.assert(
    fc.property(anyHistory, (answered) => {
      expect(JSON.stringify(reviewCards(structuredClone(answered)))).toBe(
        JSON.stringify(reviewCards(answered)),
      );
    }),
  );
});

test('no card is due on the day of its last answer, and every card some day within a year', () => {
  fc.assert(
    fc.property(anyHistory, (answered) => {
      for (const { last, due: on, stability } of reviewCards(answered)) {
        expect(on > last).toBe(true);
        expect(new Date(on).getTime() - new Date(last).getTime()).toBeLessThanOrEqual(366 * 86_400_000);
        expect(stability).toBeGreaterThan(0);
      }
    }),
  );
});
