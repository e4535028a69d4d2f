import { sameTerm, type Expansion } from './expand.ts';
import type { SearchIndex } from './load.ts';

/**
 * The pairs of titles and phrasings that sound like one that none of them has: 充值 for 冲值, for input methods offer
 * whatever sounds alike. Bodies are left out: they have so many pairs that some would always sound alike.
 */
export function soundingAlike({ fields, alike, weighing }: SearchIndex, pair: string): Expansion[] {
  if (weighing.soundAlike === 0) return [];
  const columns = fields.filter(({ field }) => field !== 'body').map(({ column }) => column);
  if (sameTerm(columns, pair).length > 0) return [];
  const [left = '', right = ''] = [...pair];
  return alike(left)
    .flatMap((first) => alike(right).map((second) => `${first}${second}`))
    .flatMap((term) => sameTerm(columns, term))
    .map(({ term }) => ({ term, closeness: weighing.soundAlike }));
}
