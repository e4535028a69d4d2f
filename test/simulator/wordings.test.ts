import { describe, expect, test } from 'vitest';
import { hear, listener } from '../../simulator/listening/listener.ts';
import { understand } from '../../simulator/listening/understand.ts';
import { vocabulary } from '../../simulator/listening/vocabulary.ts';
import type { Reply } from '../../simulator/scenario.ts';
import { starter, STARTERS, type StarterId } from './written-call.ts';

/** What may be said at each step of a call that is taken with the author's own words, in every wording. */
function stepsOf(id: StarterId, language: 'zh' | 'en') {
  const spoken = (replies: readonly Reply[]) =>
    replies
      .filter(({ kind }) => kind === 'say')
      .map(({ text, wordings }, index) => ({ id: String(index), wordings: [text, ...wordings] }));
  const steps = starter(id, language)
    .steps.map(({ replies }) => spoken(replies))
    .filter((meanings) => meanings.length > 0);
  const words = vocabulary(steps.flatMap((meanings) => meanings.flatMap(({ wordings }) => wordings)));
  return { steps, words };
}

describe.each(STARTERS)('%s in %s', (id, language) => {
  const { steps, words } = stepsOf(id, language);

  test('each wording, unknown to the listener, is taken for its own reply or asked about, and hardly ever lost', () => {
    const kinds = { right: 0, asked: 0, lost: 0 };
    for (const meanings of steps) {
      for (const meaning of meanings.filter(({ wordings }) => wordings.length > 1)) {
        for (const left of meaning.wordings) {
          const wordings = meaning.wordings.filter((wording) => wording !== left);
          const to = listener(
            meanings.map((each) => (each === meaning ? { ...each, wordings } : each)),
            words,
          );
          const meant = understand(to, left, language);
          if (meant.kind === 'understood') expect(meant.heard.id, left).toBe(meaning.id);
          kinds[meant.kind === 'understood' ? 'right' : meant.kind === 'close' ? 'asked' : 'lost'] += 1;
        }
      }
    }
    const all = kinds.right + kinds.asked + kinds.lost;
    expect(kinds.right / all).toBeGreaterThan(0.6);
    expect(kinds.lost / all).toBeLessThan(0.2);
  });

  test('its very words are always taken for it', () => {
    for (const meanings of steps) {
      const to = listener(meanings, words);
      for (const { id: meant, wordings } of meanings) {
        for (const wording of wordings)
          expect(hear(to, wording)[0], wording).toMatchObject({ id: meant, wording });
      }
    }
  });
});
