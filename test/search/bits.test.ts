import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitReader, BitWriter, lowBits } from '../../search/bits.ts';

it('reads back every list of numbers, written close together or far apart', () => {
  const number = fc.record({ value: fc.nat({ max: 3000 }), low: fc.nat({ max: 18 }) });
  fc.assert(
    fc.property(fc.array(number), fc.array(number), (first, second) => {
      const writer = new BitWriter();
      const written = [first, second].map((list) => {
        for (const { value, low } of list) writer.number(value, low);
        return writer.take();
      });
      const bytes = Uint8Array.from(written.flatMap((part) => [...part]));
      for (const [part, from] of [
        [first, 0],
        [second, written[0]?.length ?? 0],
      ] as const) {
        const reader = new BitReader(bytes, from);
        expect(part.map(({ low }) => reader.number(low))).toEqual(part.map(({ value }) => value));
      }
    }),
  );
}, 30_000);

it('takes about as many bits as the step from one document to the next has', () => {
  expect(lowBits(1, 1000)).toBe(9);
  expect(lowBits(1000, 1000)).toBe(0);
  expect(lowBits(10, 20_000)).toBe(10);
});
