import { createHmac } from 'node:crypto';
import { seenBefore } from './seed.ts';

/** All the chance of one paper, and the same again whenever it is asked for. */
export interface Draw {
  /** A name for a part of the quiz that tells nothing about it: 20 hexadecimal digits. */
  opaque(...part: (string | number)[]): string;
  /** The items in an order that only the seed decides; `purpose` keeps one shuffle apart from another. */
  shuffled<T>(items: readonly T[], purpose: string): T[];
  /** The ids of the questions that the person had last time. */
  seen: ReadonlySet<string>;
}

/**
 * The draw that belongs to a seed.
 *
 * Everything is keyed by HMAC-SHA-256, and a shuffle sorts by such keys. A pseudo-random generator would have
 * been shorter, but its 32-bit state can be searched through from a few orders that a trainee has seen, and the
 * written order of an "order" question is its key. Nothing here depends on the language, so that a trainee may
 * change the language in the middle of a paper.
 *
 * @param seed at least 128 random bits, made by the server for one attempt and never sent
 */
export function drawFrom(seed: string, quizId: string): Draw {
  const keyed = (...message: (string | number)[]) =>
    createHmac('sha256', seed)
      .update(JSON.stringify([quizId, ...message]))
      .digest('hex');
  return {
    opaque: (...part) => keyed('name', ...part).slice(0, 20),
    shuffled: (items, purpose) =>
      items
        .map((item, index) => ({ item, key: keyed('shuffle', purpose, index) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ item }) => item),
    seen: seenBefore(seed),
  };
}
