import type { Language } from '../../markdown/problem.ts';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }),
};

/** A calendar day of the centre's own time zone, as people write it: 2026年11月21日, 21 Nov 2026. */
export function day(moment: Date, language: Language): string {
  return FORMATS[language].format(moment);
}
