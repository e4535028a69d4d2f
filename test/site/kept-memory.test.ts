import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, waitingIn } from '../../site/client/merge-memory.ts';
import type { Memory } from '../../site/client/memory.ts';
import type { KeptAnswer } from '../../site/kept/keep.ts';

const nothing: Memory = { opened: [], favourites: [], pins: [], leads: [] };
const star = (id: string, at: number, isOne = true) => ({ id, isOne, at });
const told = (favourites: KeptAnswer['favourites']): KeptAnswer => ({
  person: '8146',
  opened: [],
  favourites,
  pins: [],
  leads: [],
  before: {},
});
const waits = { waits: true } as const;

describe('the memory of a browser, when the account has answered,', () => {
  test('holds what was done on another machine, and waits for nothing that was sent', () => {
    const sent = { ...nothing, favourites: [{ ...star('A-1', 5), ...waits }] };
    const after = merged(sent, waitingIn(sent), told([star('A-1', 4), star('B-1', 9)]));
    expect(after.favourites).toEqual([star('B-1', 9), star('A-1', 4)]);
    expect(waitingIn(after)).toEqual({ opened: [], favourites: [] });
  });

  test('still waits for what was done since it was sent', () => {
    const sent = { ...nothing, favourites: [{ ...star('A-1', 5), ...waits }] };
    const now = { ...nothing, favourites: [{ ...star('A-1', 6, false), ...waits }] };
    expect(merged(now, waitingIn(sent), told([star('A-1', 5)])).favourites).toEqual(now.favourites);
  });

  test('forgets a favourite that was given up elsewhere', () => {
    const now = { ...nothing, favourites: [star('A-1', 5)] };
    const after = merged(now, waitingIn(now), told([star('A-1', 8, false)]));
    expect(after.favourites).toEqual([star('A-1', 8, false)]);
  });

  test('is the same in whichever order two windows are answered', () => {
    const stars = fc.uniqueArray(fc.record({ id: fc.constantFrom('A', 'B', 'C'), at: fc.nat(9) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(stars, stars, stars, (here, first, second) => {
        const answers = [first, second].map((list) =>
          told(list.map(({ id, at }) => star(id, at, at % 2 === 0))),
        );
        const now = { ...nothing, favourites: here.map(({ id, at }) => star(id, at, at % 2 === 0)) };
        const none = { opened: [], favourites: [] };
        const after = (order: KeptAnswer[]) =>
          order
            .reduce((memory, answer) => merged(memory, none, answer), now)
            .favourites.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(after(answers)).toEqual(after([...answers].reverse()));
      }),
    );
  });
});
