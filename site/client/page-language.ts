import type { Language } from '../../markdown/problem.ts';

/** The language of the page that is open. */
export function pageLanguage(): Language {
  return document.documentElement.dataset['language'] === 'en' ? 'en' : 'zh';
}
