import { readFileSync } from 'node:fs';
import type { Language } from '../../markdown/problem.ts';
import { faultsIn, type Fault } from '../markdown/seeded-faults.ts';

/** A call without a fault that uses most of the authors' language. */
export function sound(language: Language): string {
  return readFileSync(new URL(`faults/sound.${language}.md`, import.meta.url), 'utf8');
}

/** Reads a list of faults (see `faults/faults.en.txt`) and puts each into the sound text. */
export function seededFaults(file: string, sound: string): Fault[] {
  return faultsIn(readFileSync(new URL(`faults/${file}`, import.meta.url), 'utf8'), sound);
}
