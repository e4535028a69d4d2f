import type { Language } from '../../../markdown/problem.ts';

/** An ISO moment as this reader writes it: day and time, in the browser's time zone. */
export function dayAndTime(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(moment));
}
