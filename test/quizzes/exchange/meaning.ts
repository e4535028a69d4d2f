import type { Piece, Prose, Question, Quiz } from '../../../quizzes/quiz.ts';

const bare = (text: string) => text.replace(/\s+/g, '');
const said = (prose: Prose | undefined) => bare(prose?.text ?? '');

/** What a question means, whatever its layout: everything but places, and space between words. */
export function meaningOf(question: Question): Record<string, unknown> {
  const { id, competency, critical, type, title, prompt, explanation, articles } = question;
  return {
    marks: [id, competency, critical],
    type,
    title: bare(title),
    prompt: bare(prompt.text),
    explanation: said(explanation),
    articles: articles.map((article) => article.id),
    answer: answerOf(question),
  };
}

/** The meaning of all questions of a quiz, by their ids. */
export function meanings(quiz: Quiz): Map<string, Record<string, unknown>> {
  return new Map(quiz.questions.map((question) => [question.id, meaningOf(question)]));
}

const TRUE = ['对', '正确', '是', '真', 'true', 'right', 'correct', 'yes'];

function answerOf(question: Question): unknown {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map((option) => [said(option), option.right, said(option.why)]);
    case 'true-or-false': {
      const isTrue = ({ text }: Prose) => TRUE.includes(text.toLowerCase());
      return question.options.map((option) => [isTrue(option), option.right, said(option.why)]).sort();
    }
    case 'number':
      return [question.answer, question.tolerance, question.unit];
    case 'words':
      return question.wordings;
    case 'blanks':
      return question.lines.flat().map(pieceOf);
    case 'order':
      return question.steps.map(said);
    case 'match':
      return [
        question.left.map((left) => [said(left), said(question.right[left.partner])]),
        question.right.map(said),
      ];
    default:
      return undefined;
  }
}

function pieceOf(piece: Piece): unknown {
  if (piece.kind === 'words') return said(piece);
  return piece.kind === 'gap' ? piece.wordings : piece.options;
}
