import type { Answer } from '../../../quizzes/answers.ts';
import type { JudgedReview } from '../../review/answer-review.ts';
import type { LaidOutCard, TodaysReview } from '../../review/todays-review.ts';
import type { Language } from '../../../markdown/problem.ts';
import { send } from '../send.ts';

/** An answer on its way to the server. */
interface Waiting extends Pick<LaidOutCard, 'card' | 'day' | 'language' | 'hash'> {
  answer: Answer;
  key: string;
}

interface Held {
  /** What was laid out last, by the language of the page. */
  laidOut: Partial<Record<Language, TodaysReview>>;
  /** In the order in which they were given. */
  outbox: Waiting[];
}

/** What became of an answer that was sent. */
export type Sent = { judged: JudgedReview } | { refused: string | undefined };

const PLACE = 'callready.review.';

/** Today's questions of one person in this browser, and the answers that the server has not got yet. */
export interface ReviewKeeper {
  /** The questions kept here that have no answer yet; nothing when none were ever kept. */
  kept(language: Language): TodaysReview | undefined;
  /** Keeps an answer at once; the key by which its judgement is found. */
  give(card: LaidOutCard, answer: Answer): string;
  unsent(): number;
  /** Brings the answers to the server, one after the other; what became of those that it took, by their keys. */
  flush(): Promise<Map<string, Sent>>;
  /**
   * Brings the answers to the server, then fetches what comes back today and keeps it for the time without a network.
   * @returns nothing when the server is not reached
   */
  fetch(language: Language): Promise<TodaysReview | undefined>;
}

/** @param person whose questions these are: nobody else's are shown or sent */
export function reviewKeeper(person: string): ReviewKeeper {
  const place = PLACE + person;

  function hold(change: (held: Held) => Held): void {
    try {
      localStorage.setItem(place, JSON.stringify(change(heldAt(place))));
    } catch {
      // Full, or forbidden: with a network it works all the same.
    }
  }

  async function flush(): Promise<Map<string, Sent>> {
    const sent = new Map<string, Sent>();
    for (let [first] = heldAt(place).outbox; first !== undefined; [first] = heldAt(place).outbox) {
      const { key } = first;
      const answer = await send('POST', '/api/review/answer', first);
      // Whoever is not signed in any more sends it after the next sign-in.
      if (!answer.ok && (answer.offline || answer.status >= 500 || answer.status === 401)) break;
      if (answer.ok && isJudged(answer.value)) sent.set(key, { judged: answer.value });
      else sent.set(key, { refused: answer.ok ? undefined : answer.error });
      hold((held) => ({ ...held, outbox: held.outbox.filter((waiting) => waiting.key !== key) }));
      if (heldAt(place).outbox[0]?.key === key) break;
    }
    return sent;
  }

  return {
    kept(language) {
      const { laidOut, outbox } = heldAt(place);
      const today = laidOut[language];
      const answered = new Set(outbox.map(({ card }) => card));
      return today && { ...today, cards: today.cards.filter(({ card }) => !answered.has(card)) };
    },
    give({ card, day, language, hash }, answer) {
      const key = crypto.randomUUID();
      const waiting = { card, day, language, hash, answer, key };
      hold(({ laidOut, outbox }) => ({
        laidOut,
        outbox: [...outbox.filter((other) => other.card !== card), waiting],
      }));
      return key;
    },
    unsent: () => heldAt(place).outbox.length,
    flush,
    async fetch(language) {
      await flush();
      const answer = await send('GET', `/api/review?language=${language}`);
      if (!answer.ok || !isTodaysReview(answer.value) || answer.value.person !== person) return undefined;
      const today = answer.value;
      hold((held) => ({ ...held, laidOut: { ...held.laidOut, [language]: today } }));
      return today;
    },
  };
}

/** Forgets the questions of everybody but one person. What they answered and the server has not got stays, unseen. */
export function forgetOtherReviews(person: string | undefined): void {
  try {
    for (const place of Object.keys(localStorage)) {
      if (!place.startsWith(PLACE) || place === `${PLACE}${person ?? ''}`) continue;
      const { outbox } = heldAt(place);
      if (outbox.length === 0) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify({ laidOut: {}, outbox } satisfies Held));
    }
  } catch {
    // Nothing is kept here.
  }
}

function heldAt(place: string): Held {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (isHeld(held)) return held;
  } catch {
    // Nothing is kept here, or nothing that can be read.
  }
  return { laidOut: {}, outbox: [] };
}

function isHeld(value: unknown): value is Held {
  return (
    typeof value === 'object' &&
    value !== null &&
    'laidOut' in value &&
    'outbox' in value &&
    Array.isArray(value.outbox)
  );
}

/** Only looks for what tells them apart: the answers come from our own server. */
function isTodaysReview(value: unknown): value is TodaysReview {
  return typeof value === 'object' && value !== null && 'cards' in value && 'person' in value;
}

function isJudged(value: unknown): value is JudgedReview {
  return typeof value === 'object' && value !== null && 'graded' in value && 'next' in value;
}
