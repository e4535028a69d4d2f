import type { Answer } from '../answers.ts';
import type { FindDebrief } from '../debrief.ts';
import { findingIn, type Finding } from '../finding.ts';
import { entriesOf, type KeyedLine } from '../keyed-line.ts';
import type { Question } from '../quiz.ts';
import { note, type Reading } from '../reading.ts';
import type { QuestionKind } from './question-kind.ts';

/** Seconds to find an article in, where the author says nothing else. */
const WITHIN = 15;

const MARK = /`([^`]*)`/g;
const WITHIN_MARK = /^within (\d+(?:\.\d+)?) ?s$/;

/**
 * An article to find in the knowledge base while the clock runs. Earns 1 for a listed article taken in time, else 0.
 * The clock is the server's: it writes the seconds into the answer before this is graded.
 */
export const find: QuestionKind<'find'> = {
  written: {
    zh: '“Find: BIL-04 | BIL-06”(限时查知识库)',
    en: '"Find: BIL-04 | BIL-06" (find it in the knowledge base)',
  },
  read(form, reading) {
    if (form.form !== 'find') return undefined;
    const listed = entriesOf({ ...form, raw: form.raw.replace(MARK, (mark) => ' '.repeat(mark.length)) });
    const articles = listed.map(({ text, place }) => ({ id: text, place }));
    return { type: 'find', listed: articles, within: readWithin(form, reading), answerPlace: form.place };
  },
  show: ({ within }) => ({ type: 'find', within }),
  mark(question, _draw, answer) {
    const { took, seconds, outcome } = debrief(question, answer);
    if (took === undefined) return undefined;
    return {
      fraction: outcome === 'in-time' ? 1 : 0,
      given: seconds === undefined ? took : `${took} · ${seconds.toFixed(1)} s`,
      whys: [],
    };
  },
  right: ({ listed, within }) => `${listed.map(({ id }) => id).join(' | ')} · ≤ ${String(within)} s`,
  key: ({ listed, within }) => [listed.map(({ id }) => id), within],
  debrief: (question, _draw, answer) => debrief(question, answer),
};

function readWithin({ raw, rawPlace }: KeyedLine, reading: Reading): number {
  let within = WITHIN;
  for (const { 1: mark = '', index } of raw.matchAll(MARK)) {
    const seconds = WITHIN_MARK.exec(mark.trim())?.[1];
    if (seconds !== undefined) within = Number(seconds);
    else {
      note(reading, { ...rawPlace, column: rawPlace.column + index }, 'unknown-mark', {
        zh: `不认识标记“${mark}”。“Find:”这一行只能写限时，例如 \`within 15s\`。`,
        en: `There is no mark "${mark}". On the line "Find:" only the time may stand, such as \`within 15s\`.`,
      });
    }
  }
  return within;
}

/** A right article without a measured time is too late: nobody can say that it was in time. */
function debrief({ listed, within }: Question<'find'>, answer: Answer | undefined): FindDebrief {
  const nothing = { opened: [], searched: '' };
  const finding: Finding = (answer === undefined ? undefined : findingIn(answer)) ?? nothing;
  const ids = listed.map(({ id }) => id);
  const { took, seconds } = finding;
  const inTime = seconds !== undefined && seconds <= within;
  const right = took !== undefined && ids.includes(took);
  const found = inTime ? 'in-time' : 'too-late';
  const outcome = took === undefined ? 'none' : right ? found : 'another';
  return { kind: 'find', ...finding, listed: ids, within, outcome };
}
