import type { Exploration } from './explore.ts';
import type { JudgedMustDo, JudgedTurn } from './judgement.ts';
import type { RecordJudgement } from './record.ts';
import type { Replay } from './replay.ts';
import type { Rate, Rubric } from './rubric.ts';

/**
 * The must-dos of a call. One counts where it was earned best, and is late when an earlier turn had offered as much.
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
  const rates = turns.map(({ earned }) => best(code, earned));
  const rate = best(
    code,
    turns.flatMap(({ earned }) => earned),
  );
  const first = replayed.findIndex(({ edge }) => {
    const offered = (out[edge.from] ?? []).flatMap(({ passed }) =>
      passed.flatMap(({ criteria }) => criteria),
    );
    return best(code, offered) >= (rate || 0.5);
  });
  const chance = first >= 0 ? { chance: first + 1 } : {};
  const turn = turns[rates.indexOf(rate)];
  if (rate === 0 || !turn) return { code, status: 'missed', rate: 0, ...chance };
  const status = first >= 0 && turn.turn > first + 1 ? 'late' : 'done';
  return { code, status, rate, turn: turn.turn, at: turn.at, ...chance };
}

function best(code: string, earned: readonly { code: string; rate: Rate }[]): Rate {
  const rates = earned.filter((one) => one.code === code).map(({ rate }) => rate);
  return rates.includes(1) ? 1 : rates.includes(0.5) ? 0.5 : 0;
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
