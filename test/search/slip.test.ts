import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSlipApart } from '../../search/slip.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 6 });

/** The word with the letters at `place` and after it swapped. */
function swapAt(letters: string, place: number): string {
  return (
    letters.slice(0, place) +
    letters
      .slice(place, place + 2)
      .split('')
      .reverse()
      .join('') +
    letters.slice(place + 2)
  );
}

describe('one slip of the finger', () => {
  it('is one edit of Levenshtein or two neighbours swapped, and nothing else', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const swaps = Array.from(left, (_, place) => swapAt(left, place));
        const swapped = left !== right && swaps.includes(right);
        expect(oneSlipApart(left, right)).toBe(distance(left, right) === 1 || swapped);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found wherever two letters are swapped', () => {
    fc.assert(
      fc.property(word, fc.nat({ max: 5 }), (letters, place) => {
        const swapped = swapAt(letters, place);
        expect(oneSlipApart(letters, swapped)).toBe(letters !== swapped);
      }),
    );
  });
});
