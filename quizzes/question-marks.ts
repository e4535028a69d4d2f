import type { Mark, Section } from '../markdown/outline.ts';
import { didYouMean } from '../markdown/problem.ts';
import { note, type Reading } from './reading.ts';

/** What the marks on a question's heading say. */
export interface QuestionMarks {
  id: string;
  competency: string;
  critical: boolean;
  withdrawn?: true;
}

const CRITICAL = 'critical';
const WITHDRAWN = 'withdrawn';
const FLAGS: readonly string[] = [CRITICAL, WITHDRAWN];
const COMPETENCY = /^[A-Z]+\d+$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the marks, in any order: a competency (`C4`), an id (`fee-exit`), and `critical` or `withdrawn` where it holds. */
export function readMarks(section: Section, reading: Reading): QuestionMarks | undefined {
  const { marks } = section;
  const critical = marks.some(({ text }) => text === CRITICAL);
  const withdrawn = marks.some(({ text }) => text === WITHDRAWN);
  const others = marks.filter(({ text }) => !FLAGS.includes(text));
  const competencies = others.filter(({ text }) => COMPETENCY.test(text));
  // A slip in `critical` or `withdrawn` must not become an id, or the question would silently be neither.
  const ids = others.filter(({ text }) => ID.test(text) && didYouMean(text, FLAGS).en === '');
  for (const mark of others) {
    if (!competencies.includes(mark) && !ids.includes(mark)) noteUnknown(mark, reading);
  }
  noteSecond(competencies, reading);
  noteSecond(ids, reading);
  const [competency] = competencies;
  const [id] = ids;
  if (!competency) noteNoCompetency(section, reading);
  if (!id) noteNoId(section, reading);
  return (
    competency &&
    id && { id: id.text, competency: competency.text, critical, ...(withdrawn && { withdrawn }) }
  );
}

function noteUnknown(mark: Mark, reading: Reading): void {
  const hint = didYouMean(mark.text, FLAGS);
  note(reading, mark.place, 'unknown-mark', {
    zh: `不认识标记“${mark.text}”。${hint.zh || '题目后面可以写能力(如 `C4`)、编号(小写字母、数字和连字符，如 `fee-exit`)、`critical` 和 `withdrawn`。'}`,
    en: `There is no mark "${mark.text}".${hint.en || ' After a question you may write a competency (`C4`), an id (small letters, digits and hyphens: `fee-exit`), `critical` and `withdrawn`.'}`,
  });
}

function noteSecond([, ...others]: Mark[], reading: Reading): void {
  for (const mark of others) {
    note(reading, mark.place, 'second-mark', {
      zh: `“${mark.text}”是多出来的：一道题只有一个编号和一项能力。`,
      en: `"${mark.text}" is one too many: a question has one id and one competency.`,
    });
  }
}

function noteNoCompetency(section: Section, reading: Reading): void {
  note(reading, section.place, 'no-competency', {
    zh: `“${section.title}”没有写考的是哪项能力。请在题目后面加一个标记，例如 \`C4\`。`,
    en: `"${section.title}" does not say which competency it shows. Add a mark after it, such as \`C4\`.`,
  });
}

function noteNoId(section: Section, reading: Reading): void {
  note(reading, section.place, 'no-id', {
    zh: `“${section.title}”没有编号。请在题目后面加一个标记，例如 \`fee-exit\`，以后不要再改。`,
    en: `"${section.title}" has no id. Add a mark after it, such as \`fee-exit\`, and never change it later.`,
  });
}
