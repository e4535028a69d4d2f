import type { ToSay } from '../../markdown/forbidden-phrase.ts';
import { adviceIn } from '../../markdown/quotation.ts';
import type { Prose, Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** A question that asks for what must not be said, so that a forbidden phrase is its right answer. */
const ASKS_FOR_IT =
  /禁语|忌语|不(?:(?:能|该|要|可以|应该?|宜)[^，。？]{0,6})?说|forbidden|(?:not|never) (?:be )?sa(?:y|id)|n[’']t (?:be )?sa(?:y|id)/iu;

/** A forbidden phrase in a right answer, or in what an explanation or a coach advises to say. */
export const forbiddenToSay: Rule = ({ questions }, { findForbidden }) => {
  if (!findForbidden) return [];
  return questions.flatMap((question) => [...answers(question), ...advice(question)]).flatMap(findForbidden);
};

function answers(question: Question): ToSay[] {
  const asked = question.type === 'match' ? question.heads.right : question.prompt.text;
  return ASKS_FOR_IT.test(asked) ? [] : rightAnswers(question);
}

/** What is right in a question, piece by piece, with the place from which on it stands. */
function rightAnswers(question: Question): ToSay[] {
  const { place } = question;
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-or-false':
      return question.options.filter(({ right }) => right);
    case 'words':
      return question.wordings.map((text) => ({ text, place: question.answerPlace }));
    case 'blanks':
      return question.lines.flat().flatMap((piece) => {
        if (piece.kind === 'words') return [];
        const right =
          piece.kind === 'gap'
            ? piece.wordings
            : piece.options.filter(({ right }) => right).map(({ text }) => text);
        return right.map((text) => ({ text, place: piece.place }));
      });
    case 'order':
      return question.steps;
    case 'match':
      return question.right
        .filter((_, index) => question.left.some(({ partner }) => partner === index))
        .map(({ text }) => ({ text, place }));
    case 'best-and-worst':
      return question.replies.filter(({ best }) => best);
    case 'spot-the-error':
      return question.turns.filter(({ by, error }) => by === 'agent' && !error);
    case 'number':
    case 'classify':
    case 'rubric':
    case 'find':
    case 'score-the-call':
      return [];
  }
}

function advice(question: Question): ToSay[] {
  const whys = remarkable(question);
  return [
    ...advised(question.explanation, question),
    ...whys.flatMap(({ why, place }) => advised(why, { place })),
  ];
}

/** What the coach may say something about. */
function remarkable(question: Question): readonly { why?: Prose; place: ToSay['place'] }[] {
  if ('options' in question) return question.options;
  if (question.type === 'best-and-worst') return question.replies;
  return question.type === 'spot-the-error' ? question.turns : [];
}

function advised(prose: Prose | undefined, { place }: Pick<ToSay, 'place'>): ToSay[] {
  return prose ? adviceIn(prose.text).map((text) => ({ text, place })) : [];
}
