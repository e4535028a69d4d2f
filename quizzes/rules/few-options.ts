import type { Place, Words } from '../../markdown/problem.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

interface Count {
  place: Place;
  found: number;
  wanted: number;
  what: Words;
}

const OPTIONS: Words = { zh: '个选项', en: 'options' };
const STEPS: Words = { zh: '个步骤', en: 'steps' };
const REPLIES: Words = { zh: '条回答', en: 'replies' };
const TURNS: Words = { zh: '句客服的话', en: 'turns of the agent' };
const PAIRS: Words = { zh: '个配对', en: 'pairs' };

/** A question offers enough that guessing does not pay. */
export const fewOptions: Rule = ({ questions }) =>
  questions.flatMap((question) =>
    counts(question)
      .filter(({ found, wanted }) => found < wanted)
      .map(({ place, found, wanted, what }) => ({
        place,
        rule: 'few-options',
        words: {
          zh: `“${question.title}”只有 ${String(found)} ${what.zh}，太容易蒙对。请写到至少 ${String(wanted)} 个。`,
          en: `"${question.title}" has only ${String(found)} ${what.en}, which is easily guessed. Write at least ${String(wanted)}.`,
        },
      })),
  );

function counts(question: Question): Count[] {
  const { place } = question;
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [{ place, found: question.options.length, wanted: 3, what: OPTIONS }];
    case 'best-and-worst':
      return [{ place, found: question.replies.length, wanted: 3, what: REPLIES }];
    case 'spot-the-error': {
      const found = question.turns.filter(({ by }) => by === 'agent').length;
      return [{ place, found, wanted: 3, what: TURNS }];
    }
    case 'order':
      // Two steps are never shown in their right order, so that turning them round would always be right.
      return [{ place, found: question.steps.length, wanted: 3, what: STEPS }];
    case 'match':
      return [
        { place, found: Math.min(question.left.length, question.right.length), wanted: 2, what: PAIRS },
      ];
    case 'blanks':
      return question.lines
        .flat()
        .flatMap((piece) =>
          piece.kind === 'drop-down'
            ? [{ place: piece.place, found: piece.options.length, wanted: 2, what: OPTIONS }]
            : [],
        );
    default:
      return [];
  }
}
