import { hear, VERY_WORDS, type Heard, type Listener } from './listener.ts';

/** What a listener makes of a sentence; it never guesses silently. */
export type Understood =
  /** Meant surely; `margin` is how much surer than the next. */
  | { kind: 'understood'; heard: Heard; margin: number }
  /** One of two or three may be meant: ask which. */
  | { kind: 'close'; among: Heard[] }
  | { kind: 'not understood' };

/** From this sureness on, a meaning may have been meant. */
export const MAY_BE = 0;

/** From this sureness on, a meaning is taken without asking, when the next is far enough behind. */
export const SURE = 0.25;

/** How far behind is far enough. */
export const MARGIN = 0.2;

/** A customer who asks back does not offer more than three things. */
const MOST_ASKED = 3;

/**
 * What a sentence means: one meaning, when it is sure and stands apart; else those that may be meant, the surest first.
 * What says the opposite of a meaning is never taken for it without asking.
 */
export function understand(to: Listener, sentence: string): Understood {
  const heard = hear(to, sentence).filter(({ sureness }) => sureness >= MAY_BE);
  const [first, second] = heard;
  if (!first) return { kind: 'not understood' };
  const margin = first.sureness - (second?.sureness ?? MAY_BE);
  const apart = second === undefined || margin >= MARGIN || first.sureness === VERY_WORDS;
  if (first.sureness >= SURE && apart && !first.contradicted) {
    return { kind: 'understood', heard: first, margin: Math.round(margin * 100) / 100 };
  }
  return { kind: 'close', among: heard.slice(0, MOST_ASKED) };
}
