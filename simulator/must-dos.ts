import type { Exploration } from './explore.ts';
import type { JudgedMustDo, JudgedTurn } from './judgement.ts';
import type { RecordJudgement } from './record.ts';
import type { Replay } from './replay.ts';
import type { Rubric } from './rubric.ts';

/**
 * The must-dos of a call. One is late when the agent let a turn pass that offered it and earned it at a later turn;
 * of several times it counts where it was earned best.
 */
export function mustDos(
  replay: Replay,
  exploration: Exploration,
  rubric: Rubric,
  turns: readonly JudgedTurn[],
  record: RecordJudgement | undefined,
): JudgedMustDo[] {
  const spoken = rubric.codes.filter((code) => !isRecorded(rubric, code));
  const judged = spoken.map((code) => judge(code, replay, exploration, turns));
  const recorded = new Set(
    rubric.rows.filter(({ judgedBy }) => judgedBy === 'record').flatMap(({ criterion }) => criterion.codes),
  );
  return [...judged, ...[...recorded].map((code) => judgeRecorded(code, replay, record))].sort(byCode);
}

function judge(
  code: string,
  { turns: replayed }: Replay,
  { out }: Exploration,
  turns: readonly JudgedTurn[],
): JudgedMustDo {
  const chances = replayed.map(({ edge }) =>
    (out[edge.from] ?? []).some(({ passed }) =>
      passed.some(({ criteria }) => criteria.some((c) => c.code === code)),
    ),
  );
  const first = chances.indexOf(true);
  const chance = first >= 0 ? { chance: first + 1 } : {};
  const rates = turns.map(({ earned }) =>
    Math.max(0, ...earned.filter((e) => e.code === code).map((e) => e.rate)),
  );
  const rate = Math.max(0, ...rates);
  if (rate === 0) return { code, status: 'missed', rate: 0, ...chance };
  const turn = turns[rates.indexOf(rate)];
  if (!turn) return { code, status: 'missed', rate: 0, ...chance };
  return {
    code,
    status: first >= 0 && turn.turn > first + 1 ? 'late' : 'done',
    rate: rate === 1 ? 1 : 0.5,
    turn: turn.turn,
    at: turn.at,
    ...chance,
  };
}

function judgeRecorded(
  code: string,
  { record: act }: Replay,
  record: RecordJudgement | undefined,
): JudgedMustDo {
  const { facts, class: right } = record?.rates ?? { facts: 0, class: 0 };
  if (!act || facts + right === 0) return { code, status: 'missed', rate: 0 };
  return { code, status: 'done', rate: facts + right === 2 ? 1 : 0.5, at: act.at };
}

function isRecorded({ rows }: Rubric, code: string): boolean {
  return rows.some(({ judgedBy, criterion }) => judgedBy === 'record' && criterion.codes.includes(code));
}

/** M2 before M10. */
function byCode(a: JudgedMustDo, b: JudgedMustDo): number {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}
