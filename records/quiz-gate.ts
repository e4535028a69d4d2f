import { daysFrom, triesAt, type GateState, type PersonRecord, type Published } from './gate.ts';
import type { QuizGate } from './profile.ts';

/**
 * Whether a quiz is passed and the pass still counts. A later failure takes no pass back.
 * Gives nothing when the quiz is not asked for yet.
 */
export function quizGate(
  gate: QuizGate,
  record: PersonRecord,
  published: Published,
  now: Date,
): GateState | undefined {
  if (!isAskedFor(gate, record, now)) return undefined;
  const [subject, ...or] = gate.ids;
  const tries = triesAt(record, 'quiz', gate.ids);
  const passed = tries.findLast((one) => one.passed);
  const until = passed && gate.days ? daysFrom(passed.finishedAt, gate.days) : undefined;
  if (passed && (!until || now < until)) {
    const { score, finishedAt: at, id: attempt, hash } = passed;
    return { held: { kind: 'quiz', subject: passed.subject, at, until, score, attempt, hash } };
  }
  const missing = {
    kind: 'quiz',
    subject,
    ...(or.length > 0 && { or }),
    published: gate.ids.some((id) => published.quizzes.has(id)),
  } as const;
  const last = tries.at(-1);
  if (!last) return { missing: { ...missing, reason: 'not-tried' } };
  if (!passed && last.waiting) return { missing: { ...missing, reason: 'waiting', at: last.finishedAt } };
  const best = Math.max(...tries.map(({ score }) => score));
  const figures = { best, tries: tries.length, fails: last.fails };
  if (!passed) return { missing: { ...missing, ...figures, reason: 'not-passed', at: last.finishedAt } };
  return {
    missing: { ...missing, ...figures, reason: 'out-of-date', at: passed.finishedAt, days: gate.days },
  };
}

function isAskedFor({ from }: QuizGate, { startedOn }: PersonRecord, now: Date): boolean {
  if (from === undefined) return true;
  return startedOn !== undefined && now >= daysFrom(new Date(startedOn), from - 1);
}
