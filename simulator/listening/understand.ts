import { hear, VERY_WORDS, type Heard, type Listener } from './listener.ts';

/** What a listener makes of a sentence; it never guesses silently. */
export type Understood =
  /** Meant surely; `margin` is how much surer than the next. */
  | { kind: 'understood'; heard: Heard; margin: number }
  /** One of two or three may be meant, the surest first: ask which. */
  | { kind: 'close'; among: Heard[] }
  | { kind: 'not understood' };

/**
 * From which sureness on a meaning may have been meant, and from which it is taken without asking. English sentences
 * have more letters in common than Chinese ones, whatever they mean. Found on the wordings of the first six calls, each
 * left out in turn: see decisions/replies.md.
 */
const BARS = { zh: { mayBe: 0.1, sure: 0.25 }, en: { mayBe: 0.25, sure: 0.45 } };

/** How far behind the next must be, in sureness and in likeness: what only one of them tells apart is asked about. */
const BEHIND = { sureness: 0.2, likeness: 0.05 };

/** Whoever asks back names two things or three; of one alone it would only give away what to say. */
const LEAST_ASKED = 2;
const MOST_ASKED = 3;

/**
 * What a sentence means: one meaning, when it is sure and stands apart; else those that may be meant, the surest first.
 * What says the opposite of a meaning is never taken for it without asking.
 */
export function understand(to: Listener, sentence: string, language: 'zh' | 'en'): Understood {
  const { mayBe, sure } = BARS[language];
  const [first, ...others] = hear(to, sentence);
  if (!first || first.sureness < mayBe) return { kind: 'not understood' };
  const rivals = others.filter(({ sureness }) => sureness >= mayBe);
  const margin = first.sureness - (rivals[0]?.sureness ?? mayBe);
  const isVery = first.sureness === VERY_WORDS;
  const isApart =
    (rivals.length === 0 || margin >= BEHIND.sureness) &&
    others.every(({ likeness }) => first.likeness - likeness >= BEHIND.likeness);
  if (isVery || (first.sureness >= sure && isApart && !first.contradicted)) {
    return { kind: 'understood', heard: first, margin: Math.round(margin * 100) / 100 };
  }
  return {
    kind: 'close',
    among: [first, ...others].slice(0, Math.min(MOST_ASKED, Math.max(LEAST_ASKED, rivals.length + 1))),
  };
}
