import { best } from './best.ts';
import { admits, compareCircumstances, type Asker } from './circumstances.ts';
import { beginningWith, oneSlipFrom, sameTerm, stemWithin, type Expansion } from './expand.ts';
import { heard, heardApart } from './heard.ts';
import { loadIndex, type Heard, type SearchIndex } from './load.ts';
import { placesOf, stands } from './places.ts';
import { soundingAlike } from './sounding-alike.ts';
import { spans, type Span } from './spans.ts';
import { synonymsOf } from './synonyms.ts';
import { addSound, addWord, emptyTally, mainReason, type Reason } from './tally.ts';

export { loadIndex, type Asker, type SearchIndex };

/** An article that was found. */
export interface Hit {
  id: string;
  /** Above 0, comparable within one search only. */
  score: number;
  /** What earned it most. */
  because: Reason;
  /** The terms that were found in it, and the characters meant by what was typed in pinyin. */
  matched: string[];
}

/** A caller's whole sentence fits; what is pasted beyond it is not read. */
const LONGEST_QUERY = 400;

/**
 * Pinyin is typed to find something quickly; of a long text only the end is tried, for it takes a look at
 * every phrase.
 */
const MOST_SPANS_HEARD = 12;

/**
 * The articles that answer what was typed, best first.
 *
 * Any word may match (asking for all leaves most questions empty); the word still being typed also matches as
 * a beginning; in Chinese, Latin letters also match the pinyin of titles and phrasings, in full, by initials
 * or mixed; a Latin word of more than three letters that the index does not know matches those one slip of
 * the finger away; a pair of characters that no title or phrasing has matches those that sound like it; and a
 * word of a list of synonyms matches the others.
 *
 * @param text anything; nothing in it is query syntax, and nothing but punctuation finds nothing
 * @param limit most hits to return
 * @param asker leaves out what is not for them; its day decides only between articles that answer equally well:
 *   what holds today comes first, then what is newer
 * @throws when `today` is no day
 */
export function search(index: SearchIndex, text: string, limit: number, asker: Asker = {}): Hit[] {
  const read = text.slice(0, LONGEST_QUERY);
  const typed = spans(read, index.language);
  const sounds = index.language === 'zh' && index.weighing.pinyin > 0 ? pronounced(index, typed) : [];
  const words = distinct(typed).map((span) =>
    expand(index, span, span.end === read.length, sounds.length > 0),
  );
  const meant = synonymsOf(index.synonyms, typed).map((terms) => expandSynonyms(index, terms));
  const tally = emptyTally(index.ids.length);
  for (const word of [...words, ...meant]) addWord(tally, index, word);
  for (const sound of sounds) for (const [document, { worth }] of sound) addSound(tally, document, worth);
  const compare = compareCircumstances(index.circumstances, asker);
  return best(tally.total, limit, compare, admits(index.circumstances, asker)).map((document) => ({
    id: index.ids[document] ?? '',
    score: tally.total[document] ?? 0,
    because: mainReason(tally, document),
    matched: matched(index, document, [...words, ...meant], sounds),
  }));
}

/** What a word counts that only means the same as one that was typed. */
const SYNONYM_CLOSENESS = 0.6;

function expandSynonyms({ fields }: SearchIndex, terms: readonly string[]): Expansion[] {
  return terms
    .flatMap((term) => sameTerm(fields, term))
    .map(({ term }) => ({ term, closeness: SYNONYM_CLOSENESS }));
}

/** The terms of the index that may stand for one term of the query. */
function expand(index: SearchIndex, span: Span, unfinished: boolean, sounded: boolean): Expansion[] {
  if (span.kind === 'character') return sameTerm(index.fields, span.term);
  if (span.kind === 'pair') return [...sameTerm(index.fields, span.term), ...soundingAlike(index, span.term)];
  const found = expandWord(index, span, unfinished, sounded);
  if (index.language === 'en') return found;
  return found.map(({ term, closeness }) => ({
    term,
    closeness: closeness * index.weighing.latinAmongChinese,
  }));
}

function expandWord(
  { fields, language }: SearchIndex,
  { term, kind }: Span,
  unfinished: boolean,
  sounded: boolean,
): Expansion[] {
  const found = unfinished ? beginningWith(fields, term) : sameTerm(fields, term);
  if (found.length > 0 || kind !== 'word' || sounded) return found;
  const stem = unfinished && language === 'en' ? stemWithin(fields, term) : [];
  return stem.length > 0 ? stem : oneSlipFrom(fields, term);
}

/**
 * What the Latin words of a query sound like: those that stand together read as one (`chong zhi ka`,
 * `czk100`), and each by itself. The last one, if it sounds like nothing and the index does not know it as a
 * word, is cut in two.
 */
function pronounced(index: SearchIndex, typed: readonly Span[]): ReadonlyMap<number, Heard>[] {
  const groups = latinGroups(typed.slice(-MOST_SPANS_HEARD));
  const last = groups.at(-1)?.findLast((span) => span.kind === 'word');
  return groups
    .flatMap((group) => {
      const words = group.filter((span) => span.kind === 'word');
      const together = group.length > 1 ? [heard(index, group.map((span) => span.typed).join(''))] : [];
      const alone = words.map((span) => heard(index, span.typed));
      const understood = [...together, ...alone].some((documents) => documents.size > 0);
      const cut = words.filter(
        (span) => span === last && !understood && sameTerm(index.fields, span.term).length === 0,
      );
      return [...together, ...alone, ...cut.map((span) => heardApart(index, span.typed))];
    })
    .filter((documents) => documents.size > 0);
}

/** Words and numbers with no Chinese between them, in groups that have a word. */
function latinGroups(typed: readonly Span[]): Span[][] {
  const groups: Span[][] = [[]];
  for (const span of typed) {
    if (span.kind === 'word' || span.kind === 'number') groups.at(-1)?.push(span);
    else if (span.kind !== 'code') groups.push([]);
  }
  return groups.filter((group) => group.some((span) => span.kind === 'word'));
}

/** Each term once, where it stands last, for only the last word may be unfinished. */
function distinct(typed: readonly Span[]): Span[] {
  return [...new Map(typed.map((span) => [span.term, span])).values()];
}

/** What was found in a document; single characters only where nothing longer was. */
function matched(
  index: SearchIndex,
  document: number,
  words: readonly (readonly Expansion[])[],
  sounds: readonly ReadonlyMap<number, Heard>[],
): string[] {
  const found = new Set(sounds.flatMap((sound) => sound.get(document)?.meant ?? []));
  for (const { term } of words.flat()) if (stands(placesOf(index, term), document)) found.add(term);
  const longer = [...found].filter((word) => word.length > 1);
  return longer.length > 0 ? longer : [...found];
}
