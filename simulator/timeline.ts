import type { Edge, Exploration } from './explore.ts';
import type { JudgedTurn, Said } from './judgement.ts';
import type { Line } from './play.ts';
import { bestScore, type Prospects } from './prospects.ts';
import type { Replay, ReplayedTurn } from './replay.ts';
import { earningsOf, FULL_RECORD, scoreOf, type Earnings, type Rubric } from './rubric.ts';
import type { Reply } from './scenario.ts';
import { isChoice } from './walk.ts';

/** A turn, and whether the call could still be passed after it. */
export interface TimedTurn {
  judged: JudgedTurn;
  canPass: boolean;
}

/** Tells a call turn by turn: what was said, earned and lost, and what would have been better. */
export function timeline(
  replay: Replay,
  exploration: Exploration,
  rubric: Rubric,
  ahead: Prospects,
): TimedTurn[] {
  const judge = { exploration, rubric, ahead };
  let earned = earningsOf(rubric, replay.opening);
  let failed = false;
  let reach = reachOf(judge, 0, earned);
  let heardFrom = 0;
  return replay.turns.map((turn, index) => {
    const { passed, to, from } = turn.edge;
    const better = betterChoice(judge, from, earned, turn.edge);
    earned |= earningsOf(rubric, passed);
    const fails = passed.flatMap((reply) => reply.fails.map(({ text }) => text));
    failed ||= fails.length > 0;
    const best = bestScore(ahead, rubric, to, earned);
    const reachNow = Math.min(reach, reachOf(judge, to, earned));
    const lines = turn.before.transcript.slice(heardFrom);
    heardFrom = turn.before.transcript.length + 1;
    const judged: JudgedTurn = {
      ...wordsOf(turn, exploration, lines),
      turn: index + 1,
      earned: passed.flatMap(({ criteria }) => criteria.map(({ code, rate }) => ({ code, rate }))),
      fails,
      lost: Math.round((reach - reachNow) * 10) / 10,
      ...(better && { better: saidOf(better) }),
    };
    reach = reachNow;
    return { judged, canPass: !failed && best !== undefined && best >= rubric.pass };
  });
}

interface Judge {
  exploration: Exploration;
  rubric: Rubric;
  ahead: Prospects;
}

/** What can still be scored from a node: when only auto-fails lead on, what is earned already. */
function reachOf({ rubric, ahead }: Judge, node: number, earned: Earnings): number {
  return bestScore(ahead, rubric, node, earned) ?? scoreOf(rubric, earned, FULL_RECORD);
}

function wordsOf(
  { act, before, after, edge }: ReplayedTurn,
  { way }: Exploration,
  lines: readonly Line[],
): Pick<JudgedTurn, 'at' | 'step' | 'shown' | 'heard' | 'did' | 'said' | 'notUnderstood' | 'mood'> {
  const step = Number(before.step.slice(1)) - 1;
  const [reply] = edge.passed;
  const lost = lines.filter(({ who }) => who === 'otherwise').map(({ text }) => text);
  const did = reply ? saidOf(reply) : { kind: 'otherwise' as const, text: '', coach: '' };
  return {
    at: act.at,
    step: way.scenario.steps[step]?.name ?? '',
    shown: lines.filter(({ who }) => who === 'screen').map(({ text }) => text),
    heard: lines.filter(({ who }) => who === 'customer').map(({ text }) => text),
    did: 'said' in act && did.kind === 'otherwise' ? { ...did, text: act.said } : did,
    ...(act.kind === 'said' && did.kind === 'say' && { said: act.said }),
    ...(lost.length > 0 && { notUnderstood: lost }),
    mood: after.mood,
  };
}

function saidOf({ kind, text, coach }: Reply): Said {
  return { kind, text, coach };
}

/**
 * The best choice that was open at a node, if it is better than the one taken: no auto-fail, then the most that can
 * still be scored, then the most earned at once, then the better mood.
 */
function betterChoice(judge: Judge, node: number, earned: Earnings, taken: Edge): Reply | undefined {
  const worth = (edge: Edge): number[] => {
    const after = earned | earningsOf(judge.rubric, edge.passed);
    return [
      edge.passed.some(({ fails }) => fails.length > 0) ? 0 : 1,
      reachOf(judge, edge.to, after),
      scoreOf(judge.rubric, after, FULL_RECORD),
      edge.passed.reduce((sum, { mood }) => sum + mood, 0),
    ];
  };
  const ways = judge.exploration.out[node] ?? [];
  // What a transfer lost by its note, nothing else said would have won.
  const chosen = ways.find(({ reply }) => reply === taken.reply) ?? taken;
  let best = chosen;
  for (const edge of ways)
    if (edge.reply && isChoice(edge.reply) && isMore(worth(edge), worth(best))) best = edge;
  return best === chosen ? undefined : best.reply;
}

function isMore(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}
