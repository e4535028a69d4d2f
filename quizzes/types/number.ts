import { readNumber } from '../read-number.ts';
import type { QuestionBodies } from '../quiz.ts';
import type { QuestionKind } from './question-kind.ts';

/** A number, its unit, and a tolerance: `270.90 ± 0.01`, `¥270.90 ±0.01`, `24 小时`. */
const NUMBER_LINE =
  /^((?:¥|rmb|cny)?\s*[-+]?\s*[\d,.]+)\s*(%|\p{Script=Han}{1,4}|[a-z]{1,10}(?: [a-z]{1,10})?)?\s*(?:(?:±|\+-|\+\/-)\s*([-+]?[\d,.]+)\s*(%|\p{Script=Han}{1,4}|[a-z]{1,10})?)?$/iu;

/** Accounts for what binary fractions cannot hold: 0.1 + 0.2 is within 0 of 0.3. */
const ROUNDING = 1e-9;

/** A number to work out. Earns 1 within the tolerance (inclusive), else 0. */
export const number: QuestionKind<'number'> = {
  written: { zh: '“Answer: 270.90 ± 0.01”(数字题)', en: '"Answer: 270.90 ± 0.01" (number)' },
  read(form) {
    if (form.form !== 'line') return undefined;
    const body = numberLine(form.text);
    return body && { type: 'number', ...body, answerPlace: form.place };
  },
  show: ({ unit }) => ({ type: 'number', ...(unit !== undefined && { unit }) }),
  mark({ answer: right, tolerance, unit }, _draw, answer) {
    if (typeof answer !== 'string' && typeof answer !== 'number') return undefined;
    const given = String(answer).trim();
    if (given === '') return undefined;
    const read = readNumber(given, unit);
    const slack = ROUNDING * Math.max(1, Math.abs(right));
    const near = read !== undefined && Math.abs(read - right) <= tolerance + slack;
    return { fraction: near ? 1 : 0, given, whys: [] };
  },
  right({ answer, tolerance, unit = '' }) {
    const spread = tolerance > 0 ? ` ± ${String(tolerance)}` : '';
    return `${String(answer)}${spread}${unit && ` ${unit}`}`;
  },
  key: ({ answer, tolerance }) => [answer, tolerance],
};

function numberLine(text: string): Omit<QuestionBodies['number'], 'answerPlace'> | undefined {
  const [, value, unitBefore, spread = '0', unitAfter] = NUMBER_LINE.exec(text.normalize('NFKC')) ?? [];
  // An employee number or a code such as 0031 is words: its zeros count.
  if (value === undefined || /^0\d/.test(value)) return undefined;
  const answer = readNumber(value);
  const tolerance = readNumber(spread);
  if (answer === undefined || tolerance === undefined) return undefined;
  const unit = unitBefore ?? unitAfter;
  return { answer, tolerance, ...(unit !== undefined && { unit }) };
}
