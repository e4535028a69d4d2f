import { writeAiken } from '../../quizzes/exchange/write-aiken.ts';
import { writeGift } from '../../quizzes/exchange/write-gift.ts';
import { writeMoodleXml } from '../../quizzes/exchange/write-moodle-xml.ts';
import type { Loss, Written } from '../../quizzes/exchange/loss.ts';
import { writeSheet } from '../../quizzes/exchange/sheet/write-sheet.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { Shared } from '../read-shared.ts';

/** The formats that a quiz can be written in. */
export const FORMATS = ['xlsx', 'gift', 'aiken', 'moodle-xml'] as const;
export type Format = (typeof FORMATS)[number];

/** A file to be given away, and what it does not hold. */
export interface QuestionFile {
  name: string;
  type: string;
  bytes: Uint8Array;
  losses: Loss[];
}

const TEXT: Record<
  Exclude<Format, 'xlsx'>,
  { write: (quiz: Quiz) => Written; ending: string; type: string }
> = {
  gift: { write: writeGift, ending: 'gift.txt', type: 'text/plain; charset=utf-8' },
  aiken: { write: writeAiken, ending: 'aiken.txt', type: 'text/plain; charset=utf-8' },
  'moodle-xml': { write: writeMoodleXml, ending: 'moodle.xml', type: 'application/xml; charset=utf-8' },
};

/** The media type of Excel's workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A quiz in a format. It holds all keys. */
export async function writeQuestions(
  quiz: Quiz,
  format: Format,
  { competencies }: Pick<Shared, 'competencies'>,
): Promise<QuestionFile> {
  const name = `${quiz.id}.${quiz.language}`;
  if (format === 'xlsx')
    return { name: `${name}.xlsx`, type: XLSX, ...(await writeSheet(quiz, competencies)) };
  const { write, ending, type } = TEXT[format];
  const { text, losses } = write(quiz);
  return { name: `${name}.${ending}`, type, bytes: new TextEncoder().encode(text), losses };
}
