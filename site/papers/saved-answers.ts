import type { Answer } from '../../records/answers.ts';
import { takesTheSame, timedAnswer } from './timed-answer.ts';

type Given = readonly [question: string, answer: unknown];

/** What was saved, as it is graded: each article taken with its seconds. */
export function savedAnswers(saved: readonly Answer[]): Given[] {
  return saved.map(({ question, answer, begun, at }) => [question, timedAnswer(answer, begun, at)]);
}

/**
 * What a browser sends along at the end, as it is graded. It may not have reached the server before, so that an article
 * is timed as it arrives now, unless the same one was saved in its time.
 */
export function sentAnswers(
  sent: Readonly<Record<string, unknown>>,
  saved: readonly Answer[],
  now: Date,
): Given[] {
  return Object.entries(sent).flatMap(([question, answer]): Given[] => {
    const known = saved.find((one) => one.question === question);
    if (known && takesTheSame(known.answer, answer)) return [];
    return [[question, timedAnswer(answer, known?.begun, now)]];
  });
}
