import type { Expansion } from './expand.ts';
import type { SearchIndex } from './load.ts';

/**
 * The pairs of titles and phrasings that sound like one that none of them has: 充值 for 冲值, for input methods offer
 * whatever sounds alike. Bodies are left out: they have so many pairs that some would always sound alike.
 */
export function soundingAlike({ fields, alike, weighing }: SearchIndex, pair: string): Expansion[] {
  if (weighing.soundAlike === 0) return [];
  const texts = fields.flatMap(({ field, text }) => (text && field !== 'body' ? [text] : []));
  if (texts.some((text) => text.holds(pair))) return [];
  const [left = '', right = ''] = [...pair];
  const found = new Set(texts.flatMap((text) => text.pairs(alike(left), alike(right))));
  return [...found].map((term) => ({ term, closeness: weighing.soundAlike }));
}
