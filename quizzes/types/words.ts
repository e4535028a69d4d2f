import { note } from '../reading.ts';
import { isOneOf, readWordings } from '../wordings.ts';
import type { QuestionKind } from './question-kind.ts';

/** A short answer to type. Earns 1 for any of the wordings; width, case, spaces and punctuation do not matter. */
export const words: QuestionKind<'words'> = {
  written: {
    zh: '“Answer: 先退后查 | 先退费后核查”(简答)',
    en: '"Answer: one wording | another" (short answer)',
  },
  read(form, reading) {
    if (form.form !== 'line') return undefined;
    if (/±|\+-|\+\/-/.test(form.text)) {
      note(reading, form.place, 'unreadable-number', {
        zh: `答案“${form.text}”读不出数字。请写成“Answer: 270.90 ± 0.01”。`,
        en: `The answer "${form.text}" is no number with a tolerance. Write it like "Answer: 270.90 ± 0.01".`,
      });
    }
    return { type: 'words', wordings: readWordings(form.text), answerPlace: form.place };
  },
  show: () => ({ type: 'words' }),
  mark({ wordings }, _draw, answer) {
    if (typeof answer !== 'string' && typeof answer !== 'number') return undefined;
    const given = String(answer).trim();
    if (given === '') return undefined;
    return { fraction: isOneOf(given, wordings) ? 1 : 0, given, whys: [] };
  },
  right: ({ wordings }) => wordings.join(' | '),
  key: () => 'words',
};
