import { initialTransition, transition } from 'xstate';
import { playMachine, type PlayConfig, type PlayMachine } from './play-machine.ts';
import { understandSaid, type Understood, type Wordings } from './play-said.ts';
import type { DeskWork } from './scenario.ts';

/** What the agent may do at a step, as the browser shows it. */
export type PlayReply =
  | { id: string; kind: 'say'; text: string }
  | { id: string; kind: 'desk'; text: string; desk: DeskWork; /** Only for `open`. */ article?: string }
  | { id: string; kind: 'otherwise' }
  | { id: string; kind: 'talk over' }
  | { id: string; kind: 'silence'; /** Milliseconds of silence after which it happens. */ after: number };

/** A reply that the agent chooses, by word or deed. */
export type Choice = Extract<PlayReply, { kind: 'say' | 'desk' }>;

/** The words of one step. */
export interface PlayStep {
  says: string[];
  shows: string[];
  replies: PlayReply[];
  ending?: string;
}

/** A call made ready for the browser; nothing in it judges. Plain JSON. */
export interface Play {
  id: string;
  language: 'zh' | 'en';
  title: string;
  direction: 'inbound' | 'outbound' | 'colleague';
  channel: 'phone' | 'chat' | 'email';
  level: string;
  minutes: number;
  customer: { name: string; mood: number; about?: string };
  desk: Record<string, Record<string, string | number>>;
  brief: string[];
  /** Whether a ticket is to be recorded after the call. */
  record: boolean;
  machine: PlayConfig;
  steps: Record<string, PlayStep>;
  /** Only where replies are typed or spoken: the server has them always, a page when such a call begins. */
  wordings?: Wordings;
}

/** One line of what happened: said by the customer or the agent, seen on the screen, done at the desk, or a silence. */
export interface Line {
  /** Milliseconds since the call began. */
  at: number;
  who: 'customer' | 'agent' | 'desk' | 'screen' | 'silence' | 'otherwise' | 'talk over';
  text: string;
  /** Of words typed or spoken: the wording they were taken for, and how much surer it was than the next; see `hear`. */
  meant?: string;
  margin?: number;
  /** The article that was opened. */
  article?: string;
  /** What was written for the colleague to whom the call was passed on. */
  note?: string;
}

/** What the agent did, or let happen; `at` is milliseconds since the call began. Plain JSON: this is what is logged. */
export type Act =
  | { at: number; kind: 'reply'; reply: string; /** The summary that goes with a transfer. */ note?: string }
  | { at: number; kind: 'silence' }
  | { at: number; kind: 'otherwise'; said: string }
  | {
      at: number;
      kind: 'said';
      said: string;
      /** The reply meant, when the machine had to ask which. */
      picked?: string;
      /** Spoken, and not typed. */
      aloud?: true;
    }
  | { at: number; kind: 'talk-over' }
  | { at: number; kind: 'open'; article: string }
  | { at: number; kind: 'hint' }
  | { at: number; kind: 'record'; class: string; note: string };

/** Where a call stands after some acts. Plain JSON: it may be stored and gone on from. */
export interface Moment {
  /** When the last act happened, in milliseconds since the call began. */
  at: number;
  step: string;
  /** 0 furious … 100 delighted. */
  mood: number;
  flags: string[];
  counts: Record<string, number>;
  /** The ids of the replies that the last act passed through, *then*s included. */
  passed: string[];
  transcript: Line[];
  /** Since when it has been silent, where work at the desk came between that the customer does not notice. */
  silentSince?: number;
  /** Since when the customer has been on hold. */
  heldSince?: number;
  /** The ending's code, when the customer is gone. The record may still be written. */
  ended?: string;
  record?: { class: string; note: string };
}

/** Why an act is refused. */
export type Refusal =
  | 'bad-time'
  | 'time-runs-backwards'
  | 'call-is-over'
  | 'no-such-reply'
  | 'not-open-now'
  | 'too-early'
  | 'no-transfer'
  | 'ask-which'
  | 'was-not-asked'
  | 'call-goes-on'
  | 'no-record-wanted'
  | 'already-recorded';

export interface Refused {
  refused: Refusal;
}

/** Milliseconds that it takes a customer to ask again. */
const ASKING_AGAIN = 4000;

/** What a customer says to words that mean nothing here; it fits every call, phone or written. */
const ASKS_AGAIN = {
  zh: '不好意思，我没听明白，您能换个说法吗？',
  en: "Sorry, I didn't quite follow. Could you put that another way?",
};

/** The call at its first moment. */
export function begin(play: Play): Moment {
  const machine = machineOf(play);
  const [snapshot] = initialTransition(machine);
  return arrive(play, { at: 0, transcript: [], step: '' }, snapshot);
}

/** What the agent may choose now, in the author's order: shuffle it before showing it. */
export function choices(play: Play, moment: Moment): Choice[] {
  if (moment.ended !== undefined) return [];
  const snapshot = restored(play, moment);
  return repliesAt(play, moment).filter(
    (reply): reply is Choice => isChoice(reply) && snapshot.can({ type: reply.id }),
  );
}

/**
 * The silence that falls next: how many milliseconds after `moment.at` it counts, if nothing is done before.
 * The caller's scheduler then logs `{ kind: 'silence', at: moment.at + after }`.
 */
export function nextTimeout(play: Play, moment: Moment): { after: number } | undefined {
  if (moment.ended !== undefined) return undefined;
  const snapshot = restored(play, moment);
  if (!snapshot.can({ type: 'silence' })) return undefined;
  const [after] = transition(machineOf(play), snapshot, { type: 'silence' });
  const [first] = after.context.passed;
  const silence = repliesAt(play, moment).find(({ id }) => id === first);
  if (silence?.kind !== 'silence') return undefined;
  const { at, silentSince = at } = moment;
  return { after: Math.max(0, silence.after - (at - silentSince)) };
}

/**
 * What comes of an act. An act that cannot be is refused with its reason, and nothing changes.
 * A reply that comes later than a silence was due is taken: a browser in the background wakes its timers late.
 */
export function act(play: Play, moment: Moment, done: Act): Moment | Refused {
  if (!Number.isSafeInteger(done.at) || done.at < 0) return { refused: 'bad-time' };
  if (done.at < moment.at) return { refused: 'time-runs-backwards' };
  if (done.kind === 'record') return record(play, moment, done);
  if (moment.ended !== undefined) return { refused: 'call-is-over' };

  if (done.kind === 'reply') return choose(play, moment, done);
  if (done.kind === 'open') return open(play, moment, done);
  if (done.kind === 'hint') return aside(moment, done.at);
  if (done.kind === 'said') return say(play, moment, done);
  if (done.kind === 'talk-over') return talkOver(play, moment, done.at);
  if (done.kind === 'otherwise') {
    return move(play, moment, 'otherwise', { at: done.at, who: 'otherwise', text: done.said });
  }
  const timeout = nextTimeout(play, moment);
  if (timeout && done.at < moment.at + timeout.after) return { refused: 'too-early' };
  return move(play, moment, 'silence', { at: done.at, who: 'silence', text: '' });
}

function record(play: Play, moment: Moment, done: Extract<Act, { kind: 'record' }>): Moment | Refused {
  if (!play.record) return { refused: 'no-record-wanted' };
  if (moment.ended === undefined) return { refused: 'call-goes-on' };
  if (moment.record) return { refused: 'already-recorded' };
  return { ...moment, at: done.at, passed: [], record: { class: done.class, note: done.note } };
}

function choose(play: Play, moment: Moment, done: Extract<Act, { kind: 'reply' }>): Moment | Refused {
  const reply = repliesAt(play, moment).find(({ id }) => id === done.reply);
  if (!reply || !isChoice(reply)) return { refused: 'no-such-reply' };
  if (done.note !== undefined && !(reply.kind === 'desk' && reply.desk === 'transfer')) {
    return { refused: 'no-transfer' };
  }
  const who = reply.kind === 'say' ? 'agent' : 'desk';
  return move(play, moment, done.reply, {
    at: done.at,
    who,
    text: reply.text,
    ...(reply.kind === 'desk' && reply.article !== undefined && { article: reply.article }),
    ...(done.note !== undefined && { note: done.note }),
  });
}

/**
 * What is understood by words typed or spoken now. Pure, so that the page can ask "which did you mean?" before it acts.
 * @throws when the play has no wordings: a call is not begun by typing without them
 */
export function understood(play: Play, moment: Moment, said: string): Understood {
  if (!play.wordings) throw new Error(`The wordings of ${play.id} are not here`);
  const open = choices(play, moment).filter(({ kind }) => kind === 'say');
  return understandSaid(
    play.wordings,
    open.map(({ id }) => id),
    said,
    play.language,
  );
}

/** Words that are not understood take *otherwise*; where there is none the customer asks again, which takes its time. */
function say(play: Play, moment: Moment, done: Extract<Act, { kind: 'said' }>): Moment | Refused {
  if (choices(play, moment).every(({ kind }) => kind !== 'say')) return { refused: 'not-open-now' };
  const { at, said, picked } = done;
  const meant = understood(play, moment, said);
  if (meant.kind === 'close') {
    if (picked === undefined) return { refused: 'ask-which' };
    const asked = meant.among.find(({ id }) => id === picked);
    if (!asked) return { refused: 'was-not-asked' };
    return move(play, moment, picked, { at, who: 'agent', text: said, meant: asked.wording });
  }
  if (picked !== undefined) return { refused: 'was-not-asked' };
  if (meant.kind === 'understood') {
    const { heard, margin } = meant;
    return move(play, moment, heard.id, { at, who: 'agent', text: said, meant: heard.wording, margin });
  }
  const lost: Line = { at, who: 'otherwise', text: said };
  const taken = move(play, moment, 'otherwise', lost);
  return 'refused' in taken ? askedAgain(play, moment, lost) : taken;
}

function askedAgain(play: Play, { silentSince: _, ...moment }: Moment, lost: Line): Moment {
  const at = lost.at + ASKING_AGAIN;
  const asks: Line = { at, who: 'customer', text: ASKS_AGAIN[play.language] };
  return { ...moment, at, passed: [], transcript: [...moment.transcript, lost, asks] };
}

/** Speaking while the customer still speaks: what the author has come of it, or nothing but a line in the transcript. */
function talkOver(play: Play, moment: Moment, at: number): Moment | Refused {
  const line: Line = { at, who: 'talk over', text: '' };
  const taken = move(play, moment, 'talk-over', line);
  return 'refused' in taken ? aside(moment, at, line) : taken;
}

/** An article that the call waits for takes it on; any other one only stands in the transcript. */
function open(play: Play, moment: Moment, { at, article }: Extract<Act, { kind: 'open' }>): Moment | Refused {
  const wanted = choices(play, moment).find((reply) => reply.kind === 'desk' && reply.article === article);
  if (wanted) return choose(play, moment, { at, kind: 'reply', reply: wanted.id });
  return aside(moment, at, { at, who: 'desk', text: article, article });
}

/** What the customer does not notice: nothing moves, and a silence goes on. */
function aside(moment: Moment, at: number, ...lines: Line[]): Moment {
  const { at: before, silentSince = before, transcript } = moment;
  return { ...moment, at, silentSince, passed: [], transcript: [...transcript, ...lines] };
}

function move(play: Play, moment: Moment, event: string, line: Line): Moment | Refused {
  const snapshot = restored(play, moment);
  if (!snapshot.can({ type: event })) return { refused: 'not-open-now' };
  const [next] = transition(machineOf(play), snapshot, { type: event });
  const { step, heldSince } = moment;
  const transcript = [...moment.transcript, line];
  const before = { at: line.at, step, transcript, ...(heldSince !== undefined && { heldSince }) };
  return arrive(play, before, next);
}

type Snapshot = ReturnType<typeof restored>;

type Before = Pick<Moment, 'at' | 'step' | 'transcript' | 'heldSince'>;

function arrive(play: Play, before: Before, snapshot: Snapshot): Moment {
  const step = snapshot.value;
  const { mood, flags, counts, passed } = snapshot.context;
  const entered = passed.map((id) => targetOf(play, id));
  const steps = before.step === '' ? [play.machine.initial, ...entered] : entered;
  const { at } = before;
  // A step that is left for itself is not entered again, so the customer does not repeat its lines.
  const lines = steps.flatMap((key, index) =>
    key === (steps[index - 1] ?? before.step) ? [] : linesOf(play.steps[key], at),
  );
  const ending = play.steps[step]?.ending;
  const isHeld = play.steps[step]?.replies.some(
    (reply) => isResume(reply) && snapshot.can({ type: reply.id }),
  );
  return {
    at,
    step,
    mood,
    flags,
    counts,
    passed,
    transcript: [...before.transcript, ...lines],
    ...(isHeld && { heldSince: before.heldSince ?? at }),
    ...(ending !== undefined && { ended: ending }),
  };
}

function linesOf(step: PlayStep | undefined, at: number): Line[] {
  if (!step) return [];
  const seen = step.shows.map((text): Line => ({ at, who: 'screen', text }));
  return [...seen, ...step.says.map((text): Line => ({ at, who: 'customer', text }))];
}

function repliesAt(play: Play, moment: Moment): PlayReply[] {
  return play.steps[moment.step]?.replies ?? [];
}

function isChoice(reply: PlayReply): reply is Choice {
  return reply.kind === 'say' || reply.kind === 'desk';
}

/** Whoever can be taken back is on hold. */
function isResume(reply: PlayReply): boolean {
  return reply.kind === 'desk' && reply.desk === 'resume';
}

/** Making a machine takes longer than a move, and a play never changes. */
const machines = new WeakMap<PlayConfig, PlayMachine>();

function machineOf({ machine: config }: Play): PlayMachine {
  const machine = machines.get(config) ?? playMachine(config);
  machines.set(config, machine);
  return machine;
}

function restored(play: Play, { step, mood, flags, counts }: Moment) {
  return machineOf(play).resolveState({ value: step, context: { mood, flags, counts, passed: [] } });
}

function targetOf(play: Play, id: string): string {
  const state = play.machine.states[id.slice(0, id.indexOf('r'))];
  const ways = state && 'on' in state ? [...state.always, ...Object.values(state.on).flat()] : [];
  const way = ways.find(({ actions }) =>
    actions.some(({ type, params }) => type === 'take' && params.reply === id),
  );
  if (!way) throw new Error(`The play has no reply "${id}"`);
  return way.target;
}
