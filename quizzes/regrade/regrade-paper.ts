import type { Answers } from '../answers.ts';
import { drawFrom } from '../draw.ts';
import { gradeQuestion, verdictOn, type Grade, type GradedQuestion } from '../grade.ts';
import { drawnQuestions, paperId } from '../paper.ts';
import type { Quiz } from '../quiz.ts';
import { differences, type Difference } from './differences.ts';
import { regradeQuestion, type NotRegraded } from './regrade-question.ts';

/** By which rules a regraded paper is passed: those under which it was taken, or today's (pass mark, critical questions, pace). */
export type PassingRules = 'then' | 'today';

/** A finished paper, with what it is worth so far. */
export interface FinishedPaper {
  /** The version that was taken. */
  quiz: Quiz;
  seed: string;
  answers: Answers;
  /** What it is worth so far: after marks by a person and earlier regrades. */
  standing: Grade;
}

/** A paper marked by today's version of its quiz. */
export interface RegradedPaper {
  grade: Grade;
  /** The answers whose points change. */
  changes: { question: string; title: string; from: number; to: number; why: Difference[] }[];
  /** The answers that keep their points although their questions have changed, or are gone. */
  kept: { question: string; title: string; why: NotRegraded }[];
  /** Score, verdict or points differ from what they were. */
  differs: boolean;
}

/**
 * Marks a whole paper by today's version of its quiz. Nothing is drawn anew: the questions are those of the paper,
 * found again by their authors' ids.
 */
export function regradePaper(
  { quiz, seed, answers, standing }: FinishedPaper,
  today: Quiz,
  rules: PassingRules,
): RegradedPaper {
  const draw = drawFrom(seed, quiz.id);
  const changes: RegradedPaper['changes'] = [];
  const kept: RegradedPaper['kept'] = [];
  const items = drawnQuestions(quiz, draw).map((old): GradedQuestion => {
    const before =
      standing.items.find(({ questionId }) => questionId === old.id) ?? gradeQuestion(old, draw, answers);
    const now = today.questions.find(({ id }) => id === old.id);
    const regraded = regradeQuestion(old, now, draw, answers[paperId(old, draw)], before);
    if ('kept' in regraded) {
      kept.push({ question: old.id, title: old.title, why: regraded.kept });
      return before;
    }
    const item = { ...regraded.item, critical: rules === 'today' ? regraded.item.critical : old.critical };
    if (item.fraction !== before.fraction || item.waiting !== before.waiting) {
      const why = now ? differences(old, now) : [];
      changes.push({ question: old.id, title: old.title, from: before.fraction, to: item.fraction, why });
    }
    return item;
  });
  const grade = verdictOn(rules === 'today' ? today : quiz, items);
  const differs = changes.length > 0 || grade.score !== standing.score || grade.passed !== standing.passed;
  return { grade, changes, kept, differs };
}
