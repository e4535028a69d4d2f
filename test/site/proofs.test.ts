import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readLibrary } from '../../site/library.ts';
import { proofsBy } from '../../site/proofs.ts';
import type { Problem } from '../../markdown/problem.ts';
import { sample } from '../simulator/written-call.ts';
import { contentFolder } from './content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const FILE = 'en/scenarios/SC-99.md';
const found: Problem[] = [];

describe('a proof', () => {
  test('is made anew each time, from memory once, and elsewhere never', () => {
    const prove = vi.fn(() => found);
    for (const proving of ['anew', 'from memory', 'elsewhere'] as const) {
      const proofs = proofsBy(proving, 'a world');
      proofs.of('a call', prove);
      proofs.of('a call', prove);
    }
    expect(prove).toHaveBeenCalledTimes(3);
  });

  test('is made again for another call, or in another world', () => {
    const prove = vi.fn(() => found);
    proofsBy('from memory', 'one scorecard').of('the same call', prove);
    proofsBy('from memory', 'another scorecard').of('the same call', prove);
    proofsBy('from memory', 'another scorecard').of('a changed call', prove);
    expect(prove).toHaveBeenCalledTimes(3);
  });
});

describe('a call with a step that is missing', () => {
  const folder = contentFolder({ [FILE]: sample('en').replace('](#check)', '](#chekc)') });
  const file = path.join(folder, FILE);
  const told = async (proving: Parameters<typeof readLibrary>[1]) =>
    (await readLibrary(folder, proving)).problems.map(({ rule, place }) => `${String(place.line)} ${rule}`);

  test('is told of where it now stands, from memory as anew, after lines were put above it', async () => {
    const before = await told('anew');
    expect(before).not.toEqual([]);
    expect(await told('from memory')).toEqual(before);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('\n## ', '\nA line more.\n\n## '));
    const after = await told('anew');
    expect(after).not.toEqual(before);
    expect(await told('from memory')).toEqual(after);
  });

  test('is not looked for where a build does that', async () => {
    expect(await told('elsewhere')).toEqual([]);
  });
});
