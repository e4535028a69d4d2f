import type { Answer, Answers } from '../../quizzes/answers.ts';
import { grade, type Grade, type GradedQuestion } from '../../quizzes/grade.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import { paper } from '../../quizzes/paper.ts';
import type { Piece, Question, Quiz } from '../../quizzes/quiz.ts';

/** What one question's own paper looks like, for a test that answers it. */
export function shown(quiz: Quiz, seed: string, questionId: string): PaperQuestion {
  const item = grade(quiz, seed, {}).items.find((graded) => graded.questionId === questionId);
  const question = paper(quiz, seed).questions.find(({ id }) => id === item?.paperId);
  if (!question) throw new Error(`${questionId} is not on the paper`);
  return question;
}

/** The ids of things to choose, by their words. */
export function idsOf(choices: readonly { id: string; text: string }[], ...texts: string[]): string[] {
  return texts.map((text) => {
    const choice = choices.find((one) => one.text === text);
    if (!choice) throw new Error(`"${text}" is not on the paper`);
    return choice.id;
  });
}

/** Grades a paper on which one question is answered, and gives back what became of it. */
export function gradeOne(quiz: Quiz, seed: string, questionId: string, answer: Answer): GradedQuestion {
  const item = grade(quiz, seed, { [shown(quiz, seed, questionId).id]: answer }).items.find(
    (graded) => graded.questionId === questionId,
  );
  if (!item) throw new Error(`${questionId} was not graded`);
  return item;
}

/** Grades the sheet of somebody who knows everything. */
export function gradeFullyRight(quiz: Quiz, seed: string): Grade {
  return grade(quiz, seed, fullyRight(quiz, seed));
}

/** The answers of somebody who knows everything, found by the words on the paper as a person finds them. */
export function fullyRight(quiz: Quiz, seed: string): Answers {
  const { items } = grade(quiz, seed, {});
  const answers = paper(quiz, seed).questions.map((question): [string, Answer] => {
    const id = items.find(({ paperId }) => paperId === question.id)?.questionId;
    const key = quiz.questions.find((one) => one.id === id);
    if (!key) throw new Error(`${question.id} is not in the bank`);
    return [question.id, rightAnswer(key, question)];
  });
  return Object.fromEntries(answers);
}

function rightAnswer(key: Question, question: PaperQuestion): Answer {
  if (key.type === 'number') return String(key.answer);
  if (key.type === 'words') return key.wordings[0] ?? '';
  if (key.type === 'rubric') return 'Words that a person marks.';
  if (key.type === 'multiple' && question.type === 'multiple') return idsOf(question.options, ...rights(key));
  if ('options' in key && 'options' in question) return idsOf(question.options, ...rights(key))[0] ?? '';
  if (key.type === 'order' && question.type === 'order') {
    return idsOf(question.steps, ...key.steps.map(({ text }) => text));
  }
  if (key.type === 'match' && question.type === 'match') {
    const pairs = key.left.map(({ text, partner }) => {
      const [left = ''] = idsOf(question.left, text);
      const [right = ''] = idsOf(question.right, key.right[partner]?.text ?? '');
      return [left, right] as const;
    });
    return Object.fromEntries(pairs);
  }
  if (key.type === 'blanks' && question.type === 'blanks') return filledIn(key.lines.flat(), question);
  if (key.type === 'best-and-worst' && question.type === 'best-and-worst') {
    const chosen = (part: 'best' | 'worst') =>
      idsOf(question.replies, ...key.replies.filter((reply) => reply[part]).map(({ text }) => text))[0] ?? '';
    return { best: chosen('best'), worst: chosen('worst') };
  }
  if (key.type === 'spot-the-error' && question.type === 'spot-the-error') {
    return question.turns.flatMap((turn, index) =>
      turn.by === 'agent' && key.turns[index]?.error ? [turn.id] : [],
    );
  }
  if (key.type === 'classify') return key.classes[0]?.text ?? '';
  if (key.type === 'find') return { took: key.listed[0]?.id ?? '', seconds: '1' };
  if (key.type === 'score-the-call') {
    const rates = key.scores.map(({ code, gold }) => [code, gold] as const);
    return { ...Object.fromEntries(rates), F: key.fails.gold.join(' ') };
  }
  throw new Error(`${key.type} is shown as ${question.type}`);
}

function rights({ options }: { options: { text: string; right: boolean }[] }): string[] {
  return options.filter(({ right }) => right).map(({ text }) => text);
}

function filledIn(key: readonly Piece[], question: PaperQuestion & { type: 'blanks' }): Answer {
  const entries = question.lines.flat().flatMap((piece, index) => {
    const own = key[index];
    if (piece.kind === 'gap' && own?.kind === 'gap') return [[piece.id, own.wordings[0] ?? ''] as const];
    if (piece.kind === 'drop-down' && own?.kind === 'drop-down') {
      return [[piece.id, idsOf(piece.options, ...rights(own))[0] ?? ''] as const];
    }
    return [];
  });
  return Object.fromEntries(entries);
}
