import type { ForbiddenPhrase } from '../articles/forbidden-phrases.ts';
import { forbiddenFinder, type FindForbidden } from '../markdown/forbidden-phrase.ts';
import type { Language, Place } from '../markdown/problem.ts';
import type { ContentFile } from './content-files.ts';

/** Gives every article, call and quiz of a language its finder of forbidden phrases, by the file in which it stands. */
export function forbiddenFinders(
  phrases: readonly ForbiddenPhrase[],
  files: readonly ContentFile[],
  language: Language,
): (item: { place: Place } | { places: { title: Place } }) => FindForbidden {
  const sources = new Map(files.map(({ file, text }) => [file, text]));
  const wordings = phrases.flatMap((phrase) =>
    phrase['say-not'][language].map((wording) => ({ wording, instead: phrase['say-instead'][language] })),
  );
  return (item) => {
    const { file } = 'place' in item ? item.place : item.places.title;
    return forbiddenFinder(wordings, sources.get(file) ?? '');
  };
}
