import type { Place } from '../../markdown/problem.ts';
import { comparable } from '../comparable.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

interface Entry {
  text: string;
  place: Place;
}

/** No two things to choose, order or match say the same. */
export const duplicateOptions: Rule = ({ questions }) =>
  questions.flatMap(entryLists).flatMap((entries) =>
    entries
      .filter(({ text }, index) =>
        entries.slice(0, index).some((earlier) => comparable(earlier.text) === comparable(text)),
      )
      .map(({ text, place }) => ({
        place,
        rule: 'duplicate-options',
        words: {
          zh: `“${text}”写了两次。请改掉或删去一个。`,
          en: `"${text}" stands here twice. Change or delete one.`,
        },
      })),
  );

function entryLists(question: Question): Entry[][] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-or-false':
      return [question.options];
    case 'best-and-worst':
      return [question.replies];
    case 'classify':
      return [question.classes];
    case 'order':
      return [question.steps];
    case 'match':
      return [question.left];
    case 'find':
      return [question.listed.map(({ id, place }) => ({ text: id, place }))];
    case 'score-the-call':
      return [question.scores.map(({ code, place }) => ({ text: code, place }))];
    case 'blanks':
      return question.lines
        .flat()
        .flatMap((piece) =>
          piece.kind === 'drop-down' ? [piece.options.map(({ text }) => ({ text, place: piece.place }))] : [],
        );
    default:
      return [];
  }
}
