import type { Language } from '../../markdown/problem.ts';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
};

/** A day with its time in the centre's own time zone, as people write it: 2026年11月21日 09:30, 21 Nov 2026, 09:30. */
export function moment(at: Date, language: Language): string {
  return FORMATS[language].format(at);
}
