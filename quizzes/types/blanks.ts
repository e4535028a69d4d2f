import type { Answer } from '../answers.ts';
import type { Draw } from '../draw.ts';
import type { Piece, Question } from '../quiz.ts';
import { isOneOf } from '../wordings.ts';
import { EMPTY, readLine } from './blank-line.ts';
import type { QuestionKind } from './question-kind.ts';

type Blank = Exclude<Piece, { kind: 'words' }>;

/** How one blank was filled in. */
interface Filled {
  given: string;
  right: boolean;
}

/** Sentences with gaps and drop-downs. Earns the share of blanks that are right. */
export const blanks: QuestionKind<'blanks'> = {
  written: {
    zh: '句子里的“[[词 | 别的写法]]”或“[[(正确) | 干扰]]”(填空)',
    en: '"[[word | other wording]]" or "[[(right) | wrong]]" in a sentence (blanks)',
  },
  read(form, reading) {
    if (form.form !== 'blanks') return undefined;
    return { type: 'blanks', lines: form.lines.map((line) => readLine(line, reading)) };
  },
  show(question, draw) {
    const all = blanksOf(question);
    const lines = question.lines.map((line) =>
      line.map((piece) => {
        if (piece.kind === 'words') return piece;
        const number = all.indexOf(piece);
        const id = blankId(question, draw, number);
        if (piece.kind === 'gap') return { kind: piece.kind, id };
        const options = piece.options.map(({ text }, option) => ({
          id: optionId(question, draw, number, option),
          text,
        }));
        return { kind: piece.kind, id, options: draw.shuffled(options, `${question.id} ${String(number)}`) };
      }),
    );
    return { type: 'blanks', lines };
  },
  mark(question, draw, answer) {
    const filled = blanksOf(question).map((blank, number) => fill(question, draw, answer, blank, number));
    if (filled.every(({ given }) => given === '')) return undefined;
    return {
      fraction: filled.filter(({ right }) => right).length / filled.length,
      given: inWords(
        question,
        filled.map(({ given }) => given),
      ),
      whys: [],
    };
  },
  right: (question) => inWords(question, blanksOf(question).map(rightWords)),
  key: (question) =>
    blanksOf(question).map((blank) =>
      blank.kind === 'gap' ? 'gap' : [blank.options.length, blank.options.findIndex(({ right }) => right)],
    ),
};

function blanksOf({ lines }: Question<'blanks'>): Blank[] {
  return lines.flat().filter((piece) => piece.kind !== 'words');
}

function fill(
  question: Question<'blanks'>,
  draw: Draw,
  answer: Answer,
  blank: Blank,
  number: number,
): Filled {
  const id = blankId(question, draw, number);
  const entries = typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  const entry = (Object.hasOwn(entries, id) ? entries[id] : undefined) ?? '';
  if (blank.kind === 'gap') return { given: entry.trim(), right: isOneOf(entry, blank.wordings) };
  const option = blank.options.find((_, index) => optionId(question, draw, number, index) === entry);
  return { given: option?.text ?? '', right: option?.right ?? false };
}

function blankId(question: Question<'blanks'>, draw: Draw, number: number): string {
  return draw.opaque(question.id, 'blank', number);
}

function optionId(question: Question<'blanks'>, draw: Draw, number: number, option: number): string {
  return draw.opaque(question.id, 'blank', number, option);
}

function rightWords(blank: Blank): string {
  if (blank.kind === 'gap') return blank.wordings.join(' | ');
  return blank.options.find(({ right }) => right)?.text ?? '';
}

/** The sentences with every blank filled in, in brackets. */
function inWords(question: Question<'blanks'>, filling: readonly string[]): string {
  let number = 0;
  const word = (piece: Piece) => (piece.kind === 'words' ? piece.text : `[${filling[number++] || EMPTY}]`);
  return question.lines
    .map((line) => line.map(word).join(''))
    .join(' ')
    .trim();
}
