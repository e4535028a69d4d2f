import type { RootContent } from 'mdast';
import type { Quiz } from '../quiz.ts';
import type { ExchangedAnswer } from './exchanged.ts';
import { fromQuestion } from './from-question.ts';
import { htmlToLine } from './html-to-nodes.ts';
import { lose, type Loss, type LossBook, type Written } from './loss.ts';
import { noteCommonLosses } from './lost-of-quiz.ts';
import { toHtml } from '../../markdown/html.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PAIR = { zh: ['对', '错'], en: ['True', 'False'] } as const;

/** Writes the single choices and statements of a quiz as Aiken, which has nothing but words, options and the letter. */
export function writeAiken(quiz: Quiz): Written {
  const losses: Loss[] = noteCommonLosses(quiz).filter(({ rule }) => rule !== 'article-links');
  const texts = quiz.questions.flatMap((question) => {
    const book: LossBook = { question: question.id, place: question.place, losses };
    const exchanged = fromQuestion(question, book);
    if (!exchanged) return [];
    const options = optionsOf(exchanged.answer, quiz.language);
    if (!options) {
      noteType(book);
      return [];
    }
    noteBare(book);
    const lines = options.map(({ text }, index) => `${LETTERS[index] ?? ''}) ${text}`);
    const right = LETTERS[options.findIndex((option) => option.right)] ?? '';
    return [[lineOf(exchanged.text), ...lines, `ANSWER: ${right}`].join('\n')];
  });
  return { text: `${texts.join('\n\n')}\n`, losses };
}

function optionsOf(
  answer: ExchangedAnswer,
  language: Quiz['language'],
): { text: string; right: boolean }[] | undefined {
  if (answer.kind === 'truth') {
    const [yes, no] = PAIR[language];
    return [
      { text: yes, right: answer.truth },
      { text: no, right: !answer.truth },
    ];
  }
  if (answer.kind !== 'single' || answer.options.length > LETTERS.length) return undefined;
  return answer.options.map(({ words, right }) => ({ text: lineOf(words), right }));
}

function lineOf(nodes: readonly RootContent[]): string {
  return htmlToLine(toHtml(nodes).replace(/<\/(?:p|li|td|th|h\d)>|<br>/g, '$& '));
}

function noteType(book: LossBook): void {
  lose(book, 'type', {
    zh: 'Aiken 只有单选和判断，这道题不写出。',
    en: 'Aiken has single choice and true or false only; the question is left out.',
  });
}

function noteBare(book: LossBook): void {
  lose(book, 'marks', {
    zh: 'Aiken 没有编号、能力、解析和点评，这些没有写出。',
    en: 'Aiken has no id, competency, explanation or remarks; they were left out.',
  });
}
