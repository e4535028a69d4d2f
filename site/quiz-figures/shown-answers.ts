import type { AnswerRow, AnswerTable } from '../../quizzes/statistics/answer-table.ts';
import { suspectKeys } from '../../quizzes/statistics/suspect-key.ts';
import type { VersionLine } from './item-lines.ts';
import { letterOf } from './letter-of.ts';

/** One answer as the page shows it. */
interface ShownAnswer {
  row: AnswerRow;
  /** The letter or number by which picture and table name it. */
  name: string;
  /** What it is chosen as, such as the best reply. */
  as: string | undefined;
  /** The author's words; nothing where people wrote their own. */
  html: string | undefined;
  text: string;
  suspect: boolean;
}

/** Who chose what, as far as a page shows it. */
export interface ShownAnswers {
  rows: ShownAnswer[];
  unanswered: AnswerTable['unanswered'];
  sizes: Pick<AnswerTable, 'upper' | 'middle' | 'lower'>;
  /** How many other answers people wrote. */
  more: number;
}

/** Of what people wrote themselves so many answers are shown. */
const MOST_WRITTEN = 8;

/** The table of answers with the author's words; of answers that people wrote, the most frequent. */
export function shownAnswers({ choices }: VersionLine, table: AnswerTable): ShownAnswers {
  const suspects = new Set(suspectKeys(table));
  const rows = table.rows.map((row, index): ShownAnswer => {
    const at = choices.findIndex(({ key }) => key === row.key);
    const choice = choices[at];
    return {
      row,
      name: choice ? letterOf(choices, at) : String(index + 1),
      as: choice?.as,
      html: choice?.html,
      text: choice?.text ?? row.key,
      suspect: suspects.has(row),
    };
  });
  const shown = choices.length > 0 ? rows : rows.slice(0, MOST_WRITTEN);
  const { unanswered, upper, middle, lower } = table;
  return { rows: shown, unanswered, sizes: { upper, middle, lower }, more: rows.length - shown.length };
}
