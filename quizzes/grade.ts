import type { Answer, Answers } from './answers.ts';
import type { Debrief } from './debrief.ts';
import { drawFrom, type Draw } from './draw.ts';
import { paceOf, type Pace } from './pace.ts';
import { drawnQuestions, paperId } from './paper.ts';
import { QUESTION_KINDS } from './question-kinds.ts';
import type { Prose, Question, QuestionType, Quiz, RubricLine } from './quiz.ts';
import type { Marked } from './types/question-kind.ts';

/** How one question was answered. Holds the key: only for the eyes of someone whose paper is handed in. */
export interface GradedQuestion {
  /** The author's id, the same on every paper. */
  questionId: string;
  /** Its id on this paper. */
  paperId: string;
  type: QuestionType;
  competency: string;
  critical: boolean;
  prompt: Prose;
  /** From 0 (wrong or unanswered) to 1 (fully right). */
  fraction: number;
  answered: boolean;
  /** What was answered, in words; empty when unanswered. */
  given: string;
  /** The right answer, in words. */
  right: string;
  explanation?: Prose;
  /** What the coach says to each wrong choice that was made. */
  whys: { choice: string; why: Prose }[];
  /** Ids of the articles to read. */
  articles: string[];
  /** What its review shows besides. */
  debrief?: Debrief;
  /** A person has yet to mark it; until then its fraction is 0. */
  waiting?: true;
  /** It was withdrawn after the paper was handed in; its point is given to all who had it. */
  withdrawn?: true;
  /** How a person marked it. */
  marked?: Marking;
}

/** The points that a person gave to an answer. */
export interface Marking {
  /** The employee number. */
  by: string;
  /** ISO 8601. */
  at: string;
  /** Each line of the rubric with what the answer earned of it. */
  lines: (Pick<RubricLine, 'points' | 'text'> & { given: number })[];
  remark: string;
}

/** The verdict on one paper. */
export interface Grade {
  /** Percent, one decimal, as it is shown; the verdict is made from it. */
  score: number;
  /** The score reaches the pass mark, every critical question drawn is fully right, and the pace is held. */
  passed: boolean;
  /** How many answers a person has yet to mark; while there are any, it is neither passed nor failed. */
  waiting: number;
  /** How fast articles were found, in a quiz that asks for it. */
  pace?: Pace;
  /** In the paper's order. */
  items: GradedQuestion[];
  /** Percent, one decimal, for each competency that was drawn, with the number of its questions. */
  byCompetency: { competency: string; questions: number; score: number }[];
}

/**
 * Grades a paper. Every question is worth 1; what part of it an answer earns stands with its type. An answer that
 * is missing, untouched or not of this paper earns 0; answers to questions that are not on the paper are ignored.
 * @param seed the seed from which the paper was made
 */
export function grade(quiz: Quiz, seed: string, answers: Answers): Grade {
  const draw = drawFrom(seed, quiz.id);
  return verdictOn(
    quiz,
    drawnQuestions(quiz, draw).map((question) => gradeQuestion(question, draw, answers)),
  );
}

/** What some graded questions come to under the rules by which a quiz is passed. */
export function verdictOn(quiz: Pick<Quiz, 'pass' | 'median'>, items: GradedQuestion[]): Grade {
  const score = percent(items);
  const criticalHeld = items.every(({ critical, fraction }) => !critical || fraction === 1);
  const competencies = [...new Set(items.map(({ competency }) => competency))].sort();
  const waiting = items.filter((item) => item.waiting).length;
  const pace = quiz.median === undefined ? undefined : paceOf(quiz.median, items);
  return {
    score,
    passed: waiting === 0 && items.length > 0 && score >= quiz.pass && criticalHeld && (pace?.held ?? true),
    waiting,
    ...(pace && { pace }),
    items,
    byCompetency: competencies.map((competency) => {
      const own = items.filter((item) => item.competency === competency);
      return { competency, questions: own.length, score: percent(own) };
    }),
  };
}

/** How one question of a paper is answered. */
export function gradeQuestion(question: Question, draw: Draw, answers: Answers): GradedQuestion {
  const id = paperId(question, draw);
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const marked = answer === undefined ? undefined : mark(question, draw, answer);
  const debriefed = debrief(question, draw, answer);
  return {
    questionId: question.id,
    paperId: id,
    type: question.type,
    competency: question.competency,
    critical: question.critical,
    prompt: question.prompt,
    fraction: marked?.fraction ?? 0,
    answered: marked !== undefined,
    given: marked?.given ?? '',
    right: right(question),
    ...(question.explanation && { explanation: question.explanation }),
    whys: marked?.whys ?? [],
    articles: [...new Set(question.articles.map(({ id }) => id))],
    ...(debriefed && { debrief: debriefed }),
    ...(marked?.waiting && { waiting: true as const }),
  };
}

function mark<T extends QuestionType>(question: Question<T>, draw: Draw, answer: Answer): Marked | undefined {
  return QUESTION_KINDS[question.type].mark(question, draw, answer);
}

function debrief<T extends QuestionType>(
  question: Question<T>,
  draw: Draw,
  answer: Answer | undefined,
): Debrief | undefined {
  return QUESTION_KINDS[question.type].debrief?.(question, draw, answer);
}

function right<T extends QuestionType>(question: Question<T>): string {
  return QUESTION_KINDS[question.type].right(question);
}

function percent(items: readonly { fraction: number }[]): number {
  if (items.length === 0) return 0;
  const mean = items.reduce((sum, { fraction }) => sum + fraction, 0) / items.length;
  return Math.round(mean * 1000) / 10;
}
