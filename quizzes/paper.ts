import type { Language } from '../markdown/problem.ts';
import { drawFrom, type Draw } from './draw.ts';
import type { PaperBody, PaperQuestion } from './paper-question.ts';
import { QUESTION_KINDS } from './question-kinds.ts';
import type { Prose, Question, QuestionType, Quiz } from './quiz.ts';

/** One person's questions, as they may leave the server. Plain data: it can be kept and sent as JSON. */
export interface Paper {
  quiz: string;
  language: Language;
  title: string;
  /** Percent (1–100) from which it is passed. */
  pass: number;
  minutes: number;
  intro: Prose;
  questions: PaperQuestion[];
}

/** What stands in the place of words that are not to be read before their clock runs. */
const COVERED: Prose = { html: '', text: '' };

/**
 * The paper that belongs to a seed: always the same one, and in another language the same questions and options
 * under the same ids.
 * @param seed at least 128 random bits, made by the server for one attempt and never sent: it decides all ids
 */
export function paper(quiz: Quiz, seed: string): Paper {
  const draw = drawFrom(seed, quiz.id);
  return {
    quiz: quiz.id,
    language: quiz.language,
    title: quiz.title,
    pass: quiz.pass,
    minutes: quiz.minutes,
    intro: quiz.intro,
    questions: drawnQuestions(quiz, draw).map((question) => ({
      id: paperId(question, draw),
      prompt: question.type === 'find' ? COVERED : question.prompt,
      ...show(question, draw),
    })),
  };
}

/** The questions of one paper, in its order: of those the person had last time only as many as the bank is short of. */
export function drawnQuestions(quiz: Quiz, draw: Draw): Question[] {
  const shuffled = draw.shuffled(drawable(quiz), 'questions');
  const seen = ({ id }: Question) => draw.seen.has(id);
  const newFirst = [...shuffled.filter((one) => !seen(one)), ...shuffled.filter(seen)];
  const drawn = new Set(newFirst.slice(0, quiz.draw));
  return shuffled.filter((one) => drawn.has(one));
}

/** The questions that a paper can be made of: all but those that were withdrawn. */
export function drawable({ questions }: Pick<Quiz, 'questions'>): Question[] {
  return questions.filter(({ withdrawn }) => !withdrawn);
}

/** The name under which a question stands on one paper. */
export function paperId(question: Question, draw: Draw): string {
  return draw.opaque(question.id, 'question');
}

function show<T extends QuestionType>(question: Question<T>, draw: Draw): PaperBody<T> {
  return QUESTION_KINDS[question.type].show(question, draw);
}
