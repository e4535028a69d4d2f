import type { Answer, Answers } from '../../../quizzes/answers.ts';
import { send } from '../send.ts';

/** An answer on its way to the server. */
interface Outgoing {
  question: string;
  answer: Answer;
  sequence: number;
  key: string;
}

interface Kept {
  answers: Answers;
  outbox: Outgoing[];
  /** Questions of which the last answer is still being typed. */
  drafts: string[];
  next: number;
}

/** How long until an answer that did not arrive is sent again, in milliseconds. */
const AGAIN = 4000;

/** What the page is told of the way of the answers. */
interface Told {
  /** The number of unsent answers changed, or why they stay; `signedOut` until somebody signs in again. */
  onchange: (unsent: number, signedOut: boolean) => void;
  /** The paper was handed in elsewhere. */
  onover: () => void;
}

/** Keeps answers in the browser the moment they are given, and brings them to the server one by one. */
export interface AnswerKeeper {
  answers(): Answers;
  /** Keeps an answer; `send` also puts it on its way. */
  give(question: string, answer: Answer, send: boolean): void;
  /** Puts an answer on its way that was still being typed; of one that was given whole the first time stands. */
  settle(question: string): void;
  /** How many answers have not reached the server. */
  unsent(): number;
  /** Brings everything to the server; resolves when nothing is left or the server cannot be reached. */
  flush(): Promise<void>;
  /** Sends and writes nothing more: the paper goes on in another tab. */
  stop(): void;
  /** Forgets everything: the paper is handed in. */
  forget(): void;
}

/**
 * @param paper names the paper in the browser's store
 * @param attempt the attempt on record, or null for a guest, whose answers stay in the browser
 * @param next the sequence number of the next answer, as the server knows it
 */
export function answerKeeper(
  paper: string,
  attempt: string | null,
  known: Answers,
  next: number,
  { onchange, onover }: Told,
): AnswerKeeper {
  const key = `callready.paper.${paper}`;
  const before = read(key);
  const kept: Kept = {
    answers: { ...known, ...unsentIn(before, attempt) },
    outbox: before?.outbox ?? [],
    drafts: before?.drafts ?? [],
    next: Math.max(next, before?.next ?? 1),
  };
  let sending: Promise<void> | undefined;
  let stopped = false;
  let signedOut = false;

  function keep(): void {
    if (stopped) return;
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A full store loses nothing that is on the screen, and the server still gets it.
    }
    onchange(kept.outbox.length, signedOut);
  }

  function give(question: string, answer: Answer, now: boolean): void {
    kept.answers = { ...kept.answers, [question]: answer };
    kept.drafts = kept.drafts.filter((other) => other !== question);
    if (!now) kept.drafts.push(question);
    if (now && attempt !== null) {
      kept.outbox = [
        ...kept.outbox.filter((waiting) => waiting.question !== question),
        { question, answer, sequence: kept.next, key: crypto.randomUUID() },
      ];
      kept.next += 1;
    }
    keep();
    if (now) void flush();
  }

  function settle(question: string): void {
    const answer = kept.answers[question];
    if (answer !== undefined && kept.drafts.includes(question)) give(question, answer, true);
  }

  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function sendAll(): Promise<void> {
    for (let first = kept.outbox[0]; first !== undefined && !stopped; first = kept.outbox[0]) {
      const { key: sent } = first;
      const answer = await send('POST', '/api/quizzes/answer', { attempt, ...first });
      if (!answer.ok && (answer.offline || MAY_PASS.has(answer.status) || answer.status >= 500)) {
        signedOut = answer.status === 401;
        keep();
        setTimeout(() => void flush(), AGAIN);
        return;
      }
      signedOut = false;
      const outcome = answer.ok ? outcomeOf(answer.value) : undefined;
      if (outcome === 'out-of-step') {
        // Another device answered meanwhile: this answer is newer, so it takes a later number.
        first.sequence = kept.next + 1;
        kept.next = first.sequence + 1;
        continue;
      }
      kept.outbox = kept.outbox.filter((waiting) => waiting.key !== sent);
      keep();
      if (outcome === 'finished') onover();
    }
  }

  return {
    answers: () => kept.answers,
    give,
    settle,
    unsent: () => kept.outbox.length,
    flush,
    stop() {
      stopped = true;
    },
    forget() {
      stopped = true;
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** Refusals that end by themselves or when somebody signs in again; an answer outlives them. */
const MAY_PASS: ReadonlySet<number> = new Set([401, 403, 408, 429]);

/**
 * What this browser knows better than the server: answers that wait or are not whole, and for a guest all of them. Of the others the
 * server's word holds, for another device may have changed them since.
 */
function unsentIn(before: Kept | undefined, attempt: string | null): Answers {
  if (!before) return {};
  if (attempt === null) return before.answers;
  const waiting = new Set([...before.outbox.map(({ question }) => question), ...before.drafts]);
  return Object.fromEntries(Object.entries(before.answers).filter(([question]) => waiting.has(question)));
}

function outcomeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'outcome' in value ? value.outcome : undefined;
}

function read(key: string): Kept | undefined {
  try {
    const text = localStorage.getItem(key);
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'answers' in value &&
    'outbox' in value &&
    Array.isArray(value.outbox) &&
    'drafts' in value &&
    Array.isArray(value.drafts) &&
    'next' in value &&
    typeof value.next === 'number'
  );
}
