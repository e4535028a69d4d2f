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
  next: number;
}

/** How long until an answer that did not arrive is sent again, in milliseconds. */
const AGAIN = 4000;

/** Keeps answers in the browser the moment they are given, and brings them to the server one by one. */
export interface AnswerKeeper {
  answers(): Answers;
  /** Keeps an answer; `send` also puts it on its way. */
  give(question: string, answer: Answer, send: boolean): void;
  /** How many answers have not reached the server. */
  unsent(): number;
  /** Brings everything to the server; resolves when nothing is left or the server cannot be reached. */
  flush(): Promise<void>;
  /** Forgets everything: the paper is handed in. */
  forget(): void;
}

/**
 * @param paper names the paper in the browser's store
 * @param attempt the attempt on record, or null for a guest, whose answers stay in the browser
 * @param next the sequence number of the next answer, as the server knows it
 * @param changed is called whenever the number of unsent answers changes
 */
export function answerKeeper(
  paper: string,
  attempt: string | null,
  known: Answers,
  next: number,
  changed: () => void,
): AnswerKeeper {
  const key = `callready.paper.${paper}`;
  const before = read(key);
  const kept: Kept = {
    answers: { ...known, ...before?.answers },
    outbox: before?.outbox ?? [],
    next: Math.max(next, before?.next ?? 1),
  };
  let sending: Promise<void> | undefined;

  function keep(): void {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A full store loses nothing that is on the screen, and the server still gets it.
    }
    changed();
  }

  function give(question: string, answer: Answer, now: boolean): void {
    kept.answers = { ...kept.answers, [question]: answer };
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

  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function sendAll(): Promise<void> {
    for (let first = kept.outbox[0]; first !== undefined; first = kept.outbox[0]) {
      const { key: sent } = first;
      const answer = await send('POST', '/api/quizzes/answer', { attempt, ...first });
      if (!answer.ok && (answer.offline || answer.status >= 500)) {
        setTimeout(() => void flush(), AGAIN);
        return;
      }
      if (answer.ok && outcomeOf(answer.value) === 'out-of-step') {
        // Another device answered meanwhile: this answer is newer, so it takes a later number.
        first.sequence = kept.next + 1;
        kept.next = first.sequence + 1;
        continue;
      }
      kept.outbox = kept.outbox.filter((waiting) => waiting.key !== sent);
      keep();
    }
  }

  return {
    answers: () => kept.answers,
    give,
    unsent: () => kept.outbox.length,
    flush,
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
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
    'next' in value &&
    typeof value.next === 'number'
  );
}
