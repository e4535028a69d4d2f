import type { Readings } from './built-index.ts';

/** For each character, those of titles and phrasings that are read like it, itself among them. */
export type SoundAlike = (character: string) => readonly string[];

/**
 * @param readings of all characters that somebody may type
 * @param characters those of titles and phrasings
 */
export function soundAlike(readings: Readings, characters: readonly string[]): SoundAlike {
  const known = new Set(characters);
  const byCharacter = new Map<string, string[]>();
  for (const alike of Object.values(readings.likely)) {
    const meant = [...alike].filter((character) => known.has(character));
    for (const character of alike)
      byCharacter.set(character, [...(byCharacter.get(character) ?? []), ...meant]);
  }
  return (character) => byCharacter.get(character) ?? [];
}
