import { assign, setup } from 'xstate';

/** What the machine remembers of a call. */
export interface PlayContext {
  /** 0 furious … 100 delighted. */
  mood: number;
  /** The flags that are set, in alphabetical order. */
  flags: string[];
  /** How often each reply with a limit was taken; silences only in the present stay at their step. */
  counts: Record<string, number>;
  /** The replies that the last act passed through, *then*s included. */
  passed: string[];
}

export type PlayCondition =
  { kind: 'flag'; flag: string; set: boolean } | { kind: 'mood'; is: '<' | '<=' | '>' | '>='; than: number };

export interface PlayGuard {
  type: 'isOpen';
  params: { conditions: PlayCondition[]; used?: { reply: string; atMost: number } };
}

export type PlayAction =
  | { type: 'take'; params: { reply: string } }
  | { type: 'moveMood'; params: { by: number } }
  | { type: 'setFlag'; params: { flag: string } }
  | { type: 'count'; params: { reply: string } }
  | { type: 'forget'; params: { replies: string[] } };

export interface PlayTransition {
  target: string;
  guard?: PlayGuard;
  actions: PlayAction[];
}

export type PlayState =
  { type: 'final' } | { always: PlayTransition[]; on: Record<string, PlayTransition[]> };

/** A call as plain JSON: an XState machine whose guards and actions are named below. */
export interface PlayConfig {
  id: string;
  initial: string;
  context: PlayContext;
  states: Record<string, PlayState>;
}

/** XState follows *then*s for ever by default; a chain this long can only be a circle. */
const LONGEST_CHAIN = 100;

const callSetup = setup({
  types: { context: {} as PlayContext, events: {} as { type: string } },
  guards: {
    isOpen: ({ context }, { conditions, used }: PlayGuard['params']) =>
      (used === undefined || (context.counts[used.reply] ?? 0) < used.atMost) &&
      conditions.every((condition) => holds(context, condition)),
  },
  actions: {
    take: assign(({ context }, { reply }: { reply: string }) => ({ passed: [...context.passed, reply] })),
    moveMood: assign(({ context }, { by }: { by: number }) => ({
      mood: Math.max(0, Math.min(100, context.mood + by)),
    })),
    setFlag: assign(({ context }, { flag }: { flag: string }) => ({
      flags: [...new Set([...context.flags, flag])].sort(),
    })),
    count: assign(({ context }, { reply }: { reply: string }) => ({
      counts: { ...context.counts, [reply]: (context.counts[reply] ?? 0) + 1 },
    })),
    forget: assign(({ context }, { replies }: { replies: string[] }) => ({
      counts: Object.fromEntries(
        Object.entries(context.counts).filter(([reply]) => !replies.includes(reply)),
      ),
    })),
  },
});

export type PlayMachine = ReturnType<typeof playMachine>;

/** The machine that a compiled call describes. Pure: it is only ever asked for the next state. */
export function playMachine(config: PlayConfig) {
  return callSetup.createMachine({ ...config, options: { maxIterations: LONGEST_CHAIN } });
}

function holds(context: PlayContext, condition: PlayCondition): boolean {
  if (condition.kind === 'flag') return context.flags.includes(condition.flag) === condition.set;
  const { is, than } = condition;
  if (is === '<') return context.mood < than;
  if (is === '<=') return context.mood <= than;
  return is === '>' ? context.mood > than : context.mood >= than;
}
