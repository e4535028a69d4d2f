import { BitWriter, lowBits } from './bits.ts';
import { ByteWriter } from './bytes.ts';
import { STREAMS, TERMS_IN_BLOCK } from './column.ts';
import type { CountedField } from './counted-field.ts';

type Streams = Record<(typeof STREAMS)[number], ByteWriter>;

/**
 * Writes one field: the length of each document, the blocks' lengths in each stream, the streams.
 *
 * A term is written as the number of UTF-16 units that it shares with the one before, the number of its own, and those; the
 * first of them as the step from the unit that stood there. A posting is written as the number of documents
 * passed over and the number of repetitions.
 */
export function packField(field: CountedField): Uint8Array<ArrayBuffer> {
  const lengths = new ByteWriter();
  for (const length of field.lengths) lengths.number(length);
  const streams: Streams = {
    shapes: new ByteWriter(),
    letters: new ByteWriter(),
    counts: new ByteWriter(),
    steps: new ByteWriter(),
    repeats: new ByteWriter(),
  };
  const blocks = new ByteWriter();
  for (let first = 0; first < field.terms.length; first += TERMS_IN_BLOCK) {
    const before = STREAMS.map((stream) => streams[stream].length);
    packBlock(field, first, Math.min(first + TERMS_IN_BLOCK, field.terms.length), streams);
    for (const [number, stream] of STREAMS.entries())
      blocks.number(streams[stream].length - (before[number] ?? 0));
  }
  const packed = new ByteWriter();
  packed.number(field.lengths.length);
  packed.block(lengths.written());
  packed.number(field.terms.length);
  packed.block(blocks.written());
  for (const stream of STREAMS) packed.block(streams[stream].written());
  return packed.written();
}

function packBlock(field: CountedField, first: number, end: number, streams: Streams): void {
  const steps = new BitWriter();
  let before = '';
  for (let number = first; number < end; number++) {
    const term = field.terms[number] ?? '';
    packTerm(term, before, streams);
    packPostings(field, number, streams, steps);
    before = term;
  }
  streams.steps.part(steps.take());
}

function packTerm(term: string, before: string, { shapes, letters }: Streams): void {
  let shared = 0;
  while (shared < before.length && before[shared] === term[shared]) shared++;
  shapes.number(shared);
  shapes.number(term.length - shared);
  for (let unit = shared; unit < term.length; unit++) {
    const last = unit === shared && unit < before.length ? before.charCodeAt(unit) : 0;
    letters.number(term.charCodeAt(unit) - last);
  }
}

function packPostings(
  field: CountedField,
  term: number,
  { counts, repeats }: Streams,
  steps: BitWriter,
): void {
  const start = field.from[term] ?? 0;
  const end = field.from[term + 1] ?? 0;
  counts.number(end - start);
  const low = lowBits(end - start, field.lengths.length);
  let next = 0;
  for (let place = start; place < end; place++) {
    const document = field.documents[place] ?? 0;
    steps.number(document - next, low);
    repeats.number((field.frequencies[place] ?? 1) - 1);
    next = document + 1;
  }
}
