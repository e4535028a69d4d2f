import type { Heard, SearchIndex } from './load.ts';
import { inverseFrequency, type Weighing } from './weighing.ts';
import { soundings, type Sounding } from './spelled.ts';

/** So many spellings are kept; whoever types asks for the beginnings again with each key. */
const MOST_KEPT = 64;

/** More letters than an abbreviation of two words has; every place to cut takes a look at every phrase. */
const LONGEST_APART = 16;

/** The shorter half of a word typed by initials has two letters: `czk` + `gq`. */
const SHORTEST_HALF = 2;

/** By document number, those of which the title or a phrasing sounds like the typed letters. */
export function heard(index: SearchIndex, typed: string): ReadonlyMap<number, Heard> {
  const kept = index.known.heard.get(typed);
  if (kept) return kept;
  const found = hear(index, typed);
  if (index.known.heard.size >= MOST_KEPT) index.known.heard.clear();
  index.known.heard.set(typed, found);
  return found;
}

function hear(index: SearchIndex, typed: string): Map<number, Heard> {
  const best = new Map<number, Heard>();
  const found = soundings(index.spelled, typed.replaceAll('ü', 'v').replaceAll(/['.]/g, ''));
  const rarity = inverseFrequency(index.ids.length, new Set(found.map(({ document }) => document)).size);
  for (const sounding of found) {
    const { document } = sounding;
    const worth = rarity * closeness(sounding, index.weighing);
    if (worth > (best.get(document)?.worth ?? 0)) best.set(document, { worth, meant: [sounding.meant] });
  }
  return best;
}

/**
 * The same for letters that no phrase has in one piece: those documents that have both halves apart, `czkgq`
 * for 充值卡里的钱过期了, wherever the letters are cut.
 */
export function heardApart(index: SearchIndex, typed: string): Map<number, Heard> {
  const best = new Map<number, Heard>();
  if (typed.length > LONGEST_APART) return best;
  for (let cut = SHORTEST_HALF; cut <= typed.length - SHORTEST_HALF; cut++) {
    const right = heard(index, typed.slice(cut));
    if (right.size === 0) continue;
    for (const [document, left] of heard(index, typed.slice(0, cut))) {
      const rest = right.get(document);
      const worth = left.worth + (rest?.worth ?? 0);
      if (!rest || worth <= (best.get(document)?.worth ?? 0)) continue;
      best.set(document, { worth, meant: [...left.meant, ...rest.meant] });
    }
  }
  return best;
}

/**
 * How well a phrase fits: each character meant counts like a term in that field, more the more of the phrase
 * was meant, when it was meant from its beginning, and when it is read in a likely way.
 */
function closeness(
  { field, meant, share, fromStart, likely }: Sounding,
  { boost, pinyin }: Weighing,
): number {
  const place = fromStart ? 1 : 0.8;
  const reading = likely ? 1 : 0.6;
  return pinyin * boost[field] * meant.length * (0.5 + 0.5 * share) * place * reading;
}
