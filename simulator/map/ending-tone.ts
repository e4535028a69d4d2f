import type { Scorecard } from '../scorecard.ts';

/** How well an ending is, by what the scorecard gives for reaching it; `plain` where it gives nothing for any. */
export function endingTone({ criteria }: Scorecard, code: string): 'good' | 'fair' | 'bad' | 'plain' {
  const rates = criteria.find(({ endings }) => endings)?.endings;
  if (!rates) return 'plain';
  const rate = rates[code] ?? 0;
  return rate === 1 ? 'good' : rate > 0 ? 'fair' : 'bad';
}

/** A sign that says the same without colour. */
export const TONE_SIGNS = { good: '✓', fair: '±', bad: '✕', plain: '■' } as const;
