import path from 'node:path';
import type { Scenario } from '../simulator/scenario.ts';

/** Whether a call is what a word of the line names: its file, its place in the content, or its id. */
export function isMeant(
  { id, language, place }: Pick<Scenario, 'id' | 'language' | 'place'>,
  word: string,
  folder: string,
): boolean {
  const plain = word.replace(/\\/g, '/').replace(/^\.\//, '').replace(/\.md$/, '').toLowerCase();
  const name = id.toLowerCase();
  const names = [name, `scenarios/${name}`, `${language}/${name}`, `${language}/scenarios/${name}`];
  return names.includes(plain) || path.resolve(word) === path.join(folder, place.file);
}
