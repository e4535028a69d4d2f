import type { Language } from '../../markdown/problem.ts';

/** The words of one part of the interface; the type sees to it that neither language lacks any. */
export function bilingual<Part extends object>(zh: Part, en: NoInfer<Part>): Record<Language, Part> {
  return { zh, en };
}
