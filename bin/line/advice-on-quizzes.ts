import type { Language } from '../../markdown/problem.ts';
import { howSure, type HowSure } from '../../quizzes/how-sure.ts';
import type { Quiz } from '../../quizzes/quiz.ts';

/** A quiz whose verdict is not sure enough. */
export interface QuizAdvice extends HowSure {
  quiz: string;
}

/** The quizzes of which one paper is not enough to decide on; twins are told once. No mistake of their authors. */
export function adviceOnQuizzes(quizzes: readonly Quiz[]): QuizAdvice[] {
  const one = new Map(quizzes.map((quiz) => [quiz.id, quiz]));
  return [...one.values()]
    .filter(({ draw }) => draw >= 1)
    .map((quiz) => ({ quiz: quiz.id, ...howSure(quiz) }))
    .filter(({ sure }) => !sure)
    .sort((a, b) => (a.quiz < b.quiz ? -1 : 1));
}

/** The advice for a terminal: a sentence, and a line for each quiz with what would help. */
export function adviceInWords(advice: readonly QuizAdvice[], language: Language): string[] {
  if (advice.length === 0) return [];
  const percent = (chance: number) => String(Math.round(chance * 100));
  const head = {
    zh: '提示(不是错误)：下面的测验，换一份同样长的卷子结论相同的机会不到 80%，不要只凭一次定去留。',
    en: 'Advice (no mistake): of these quizzes another paper gives the same verdict in fewer than 80 % of cases; decide on more than one.',
  }[language];
  const lines = advice.map(({ quiz, consistency, questionsNeeded, withSecondPaper }) => {
    const [once, twice] = [percent(consistency), percent(withSecondPaper)];
    const needed = questionsNeeded === undefined ? undefined : String(questionsNeeded);
    return language === 'zh'
      ? `  ${quiz}：${once}%；两份合起来 ${twice}%${needed === undefined ? '' : `；每份 ${needed} 题就够 80%`}`
      : `  ${quiz}: ${once} %; two papers together ${twice} %${needed === undefined ? '' : `; ${needed} questions a paper would do`}`;
  });
  return [head, ...lines];
}
