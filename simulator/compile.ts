import type { PlayAction, PlayCondition, PlayGuard, PlayState, PlayTransition } from './play-machine.ts';
import type { Play, PlayReply, PlayStep } from './play.ts';
import type { Wordings } from './play-said.ts';
import type { Condition, Reply, Scenario, Step } from './scenario.ts';
import { countsByStay } from './walk.ts';

/**
 * Makes of a checked scenario what the browser needs to play it: a machine of plain JSON for XState, and the words.
 * What judges the agent stays behind: criteria, auto-fails, the coach's remarks, what the record must say, and the
 * author's step names (which tell too much). Steps become `s1` … `sn`, since a dot in a name breaks XState's targets;
 * the n-th reply of step 3 becomes `s3r1`, `s3r2` ….
 *
 * @throws when a reply leads to a step that does not exist: such a scenario must not pass the check
 */
export function compile(scenario: Scenario): Play {
  const keys = new Map(scenario.steps.map(({ slug }, index) => [slug, stepId(index)]));
  const states: Record<string, PlayState> = {};
  const steps: Record<string, PlayStep> = {};
  scenario.steps.forEach((step, index) => {
    states[stepId(index)] = stateOf(step, index, keys);
    steps[stepId(index)] = wordsOf(step, index);
  });
  const { id, language, title, direction, channel, level, minutes, customer, desk, brief } = scenario;
  return {
    id,
    language,
    title,
    direction,
    channel,
    level,
    minutes,
    customer,
    desk,
    brief,
    record: scenario.ticket !== undefined,
    machine: {
      id,
      initial: stepId(0),
      context: { mood: customer.mood, flags: [], counts: {}, passed: [] },
      states,
    },
    steps,
  };
}

/** Every way of saying each spoken reply, by its id in play: what typed and spoken replies are compared with. */
export function wordingsOf({ steps }: Scenario): Wordings {
  const spoken = steps.flatMap(({ replies }, index) =>
    replies.flatMap(({ kind, text, wordings }, place) =>
      kind === 'say' ? [[replyId(index, place), [text, ...wordings]] as const] : [],
    ),
  );
  return Object.fromEntries(spoken);
}

/** The id that a reply has in play: the step's and the reply's place in the file, counted from 0. */
export function replyId(step: number, reply: number): string {
  return `${stepId(step)}r${reply + 1}`;
}

function stepId(step: number): string {
  return `s${step + 1}`;
}

function wordsOf(step: Step, index: number): PlayStep {
  const replies = step.replies.flatMap((reply, place) => playReply(reply, replyId(index, place)));
  return { says: step.says, shows: step.shows, replies, ...(step.ending && { ending: step.ending.text }) };
}

function playReply({ kind, text, desk, article, after }: Reply, id: string): PlayReply[] {
  switch (kind) {
    case 'say':
      return [{ id, kind, text }];
    case 'desk':
      return [{ id, kind, text, desk: desk ?? 'work', ...(article !== undefined && { article }) }];
    case 'otherwise':
    case 'talk over':
      return [{ id, kind }];
    case 'silence':
      return [{ id, kind, after: (after ?? 0) * 1000 }];
    case 'then':
      return [];
  }
}

function stateOf(step: Step, index: number, keys: ReadonlyMap<string, string>): PlayState {
  if (step.ending) return { type: 'final' };
  const always: PlayTransition[] = [];
  const on: Record<string, PlayTransition[]> = {};
  const byStay = step.replies.flatMap((reply, place) =>
    reply.atMost !== undefined && countsByStay(reply) ? [replyId(index, place)] : [],
  );
  step.replies.forEach((reply, place) => {
    const id = replyId(index, place);
    const transition = transitionOf(reply, id, keys);
    if (byStay.length > 0 && transition.target !== stepId(index)) {
      transition.actions.push({ type: 'forget', params: { replies: byStay } });
    }
    if (reply.kind === 'then') always.push(transition);
    else (on[eventOf(reply, id)] ??= []).push(transition);
  });
  return { always, on };
}

/** Of several silences (or *otherwise*s) the first open one happens, so they share an event. */
function eventOf({ kind }: Reply, id: string): string {
  if (kind === 'talk over') return 'talk-over';
  return kind === 'silence' || kind === 'otherwise' ? kind : id;
}

function transitionOf(reply: Reply, id: string, keys: ReadonlyMap<string, string>): PlayTransition {
  const target = keys.get(reply.target.text);
  if (target === undefined) throw new Error(`There is no step "${reply.target.text}" to compile a reply to`);
  const actions: PlayAction[] = [{ type: 'take', params: { reply: id } }];
  if (reply.mood !== 0) actions.push({ type: 'moveMood', params: { by: reply.mood } });
  for (const { text } of reply.sets) actions.push({ type: 'setFlag', params: { flag: text } });
  if (reply.atMost !== undefined) actions.push({ type: 'count', params: { reply: id } });
  const guard = guardOf(reply, id);
  return { target, actions, ...(guard && { guard }) };
}

function guardOf(reply: Reply, id: string): PlayGuard | undefined {
  const { conditions, atMost } = reply;
  if (conditions.length === 0 && atMost === undefined) return undefined;
  return {
    type: 'isOpen',
    params: {
      conditions: conditions.map(withoutPlace),
      ...(atMost !== undefined && { used: { reply: id, atMost } }),
    },
  };
}

function withoutPlace(condition: Condition): PlayCondition {
  return condition.kind === 'flag'
    ? { kind: 'flag', flag: condition.flag, set: condition.set }
    : { kind: 'mood', is: condition.is, than: condition.than };
}
