import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitReader, BitWriter, lowBits } from '../../search/bits.ts';

it('reads back every list of numbers, written close together or far apart', () => {
  const list = fc.record({ values: fc.array(fc.nat({ max: 3000 })), low: fc.nat({ max: 18 }) });
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      const writer = new BitWriter();
      for (const { values, low } of lists) for (const value of values) writer.number(value, low);
      const reader = new BitReader(Uint8Array.from([255, ...writer.take()]), 8);
      for (const { values, low } of lists) {
        const read = new Uint32Array(values.length);
        reader.numbers(values.length, low, read);
        expect([...read]).toEqual(values);
      }
    }),
  );
}, 30_000);

it('takes about as many bits as the step from one document to the next has', () => {
  expect(lowBits(1, 1000)).toBe(9);
  expect(lowBits(1000, 1000)).toBe(0);
  expect(lowBits(10, 20_000)).toBe(10);
});
