import type { GradedQuestion } from '../../../quizzes/grade.ts';
import type { GradedPaper } from '../../papers/finish-paper.ts';
import type { StartedPaper } from '../../papers/start-paper.ts';

/** The paper in the server's answer; undefined when the answer is something else. */
export function startedIn(value: unknown): StartedPaper | undefined {
  return isStarted(value) ? value : undefined;
}

/** The verdict in the server's answer; undefined when the answer is something else. */
export function gradedIn(value: unknown): GradedPaper | undefined {
  return isGraded(value) ? value : undefined;
}

/** The explanation of one question in the server's answer; undefined when the answer is something else. */
export function explainedIn(value: unknown): GradedQuestion | undefined {
  return hasExplained(value) ? value.explained : undefined;
}

function hasExplained(value: unknown): value is { explained: GradedQuestion } {
  return typeof value === 'object' && value !== null && 'explained' in value;
}

/** Keeps a guest's paper, so that a reload does not lose it; undefined forgets it. */
export function keepStarted(quiz: string, started: StartedPaper | undefined): void {
  try {
    if (started) localStorage.setItem(keyOf(quiz), JSON.stringify(started));
    else localStorage.removeItem(keyOf(quiz));
  } catch {
    // A browser that keeps nothing can still be answered in.
  }
}

/** The paper that a guest left. */
export function startedKept(quiz: string): StartedPaper | undefined {
  try {
    const text = localStorage.getItem(keyOf(quiz));
    return text === null ? undefined : startedIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function keyOf(quiz: string): string {
  return `callready.guest-paper.${quiz}`;
}

/** Only looks for what tells them apart: the answers come from our own server. */
function isStarted(value: unknown): value is StartedPaper {
  return (
    typeof value === 'object' &&
    value !== null &&
    'paper' in value &&
    'attempt' in value &&
    'answers' in value &&
    'explained' in value
  );
}

function isGraded(value: unknown): value is GradedPaper {
  return typeof value === 'object' && value !== null && 'grade' in value && 'certainty' in value;
}
