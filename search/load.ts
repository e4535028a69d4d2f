import { readHead, type BodiesHead, type BuiltIndex, type Field, type TitlesHead } from './built-index.ts';
import { ByteReader } from './bytes.ts';
import { readCircumstances, type ArticleCircumstances } from './circumstances.ts';
import { Column } from './column.ts';
import { phraseText } from './phrase-text.ts';
import { readSpellings } from './spellings.ts';
import { soundAlike, type SoundAlike } from './sound-alike.ts';
import { spell, type Spelled } from './spelled.ts';
import { synonymTerms, type Synonyms } from './synonyms.ts';
import { readText, TextTerms } from './text-terms.ts';
import type { Language } from './tokens.ts';
import { WEIGHING, type Weighing } from './weighing.ts';

/** An index ready to be searched. */
export interface SearchIndex {
  language: Language;
  ids: readonly string[];
  /** The fields that are there: without bodies, the first two. */
  fields: readonly IndexedField[];
  spelled: Spelled;
  circumstances: ArticleCircumstances;
  alike: SoundAlike;
  synonyms: Synonyms;
  /** Latin words of titles, as they are written there; read when a slip is looked for. */
  spellings: () => readonly string[];
  /** What searches have worked out so far; whoever types asks for the same terms again with each key. */
  known: {
    places: Map<string, Places>;
    size: number;
    /** By the letters typed, what sounds like them. */
    heard: Map<string, ReadonlyMap<number, Heard>>;
  };
  scratch: Scratch;
  weighing: Weighing;
}

/** The documents that hold a term in any field. */
export interface Places {
  /** Ascending. */
  documents: Uint32Array;
  /** What the term is worth in each of them. */
  weights: Float32Array;
  /** The number in `FIELDS` of the field where it is worth most. */
  fields: Uint8Array;
}

/** A document whose title or phrasing sounds like what was typed. */
export interface Heard {
  /** To be added to the worth of its terms. */
  worth: number;
  /** The characters that were meant. */
  meant: string[];
}

/** By document number. Made once, for a key may ask for hundreds of terms. */
export interface Scratch {
  /** How often the term at hand stands in the field at hand; like the three below, all 0 between two terms. */
  frequencies: Uint32Array;
  /** What it is worth in all fields, in its main field, and which that is. */
  sums: Float64Array;
  tops: Float64Array;
  main: Uint8Array;
  /** What the word at hand has earned; all 0 between two words. */
  earned: Float64Array;
  /** Lists of documents: those that hold the term in the field at hand, and in any. */
  here: Uint32Array;
  found: Uint32Array;
}

/** One field with all its documents. */
export interface IndexedField {
  field: Field;
  column: Column;
  /** Its Chinese terms, when they stand there and not in the column. */
  text?: TextTerms;
  /** Mean length, in terms. */
  average: number;
}

/**
 * Makes an index searchable; with titles alone, as long as the bodies are on their way. Terms and postings stay
 * as they are until a search needs them.
 *
 * @param weighing what counts how much; its own weights unless a test or a benchmark asks for others
 * @throws when the files are of another program, or not of one index
 */
export function loadIndex(
  built: Pick<BuiltIndex, 'titles'> & Partial<BuiltIndex>,
  weighing: Weighing = WEIGHING,
): SearchIndex {
  const reader = new ByteReader(built.titles);
  const head = readHead(reader.text(), isTitlesHead);
  const title = openField('title', reader, weighing);
  const asked = openField('asked', reader, weighing);
  const spellings = reader.block();
  let words: readonly string[] | undefined;
  const spelled = spell(reader.block(), head.readings);
  const circumstances = readCircumstances(reader.block());
  if (head.language === 'zh') {
    title.text = new TextTerms(() => phraseText(spelled, 'title', head.ids.length));
    asked.text = new TextTerms(() => phraseText(spelled, 'asked', head.ids.length));
  }
  const fields = [title, asked];
  if (built.bodies) fields.push(openBodies(built.bodies, head, weighing));
  return {
    language: head.language,
    ids: head.ids,
    fields,
    spelled,
    circumstances,
    alike: soundAlike(head.readings, spelled.characters),
    synonyms: synonymTerms(head.synonyms, head.language),
    spellings: () => (words ??= readSpellings(spellings, title.column)),
    known: { places: new Map(), size: 0, heard: new Map() },
    scratch: emptyScratch(head.ids.length),
    weighing,
  };
}

function emptyScratch(documents: number): Scratch {
  return {
    frequencies: new Uint32Array(documents),
    sums: new Float64Array(documents),
    tops: new Float64Array(documents),
    main: new Uint8Array(documents),
    earned: new Float64Array(documents),
    here: new Uint32Array(documents),
    found: new Uint32Array(documents),
  };
}

function openBodies(
  file: Uint8Array,
  { bodies, language, ids }: TitlesHead,
  weighing: Weighing,
): IndexedField {
  const reader = new ByteReader(file);
  const head = readHead(reader.text(), isBodiesHead);
  if (head.fingerprint !== bodies) throw new Error('The two parts of the search index are of two builds');
  const field = openField('body', reader, weighing);
  const text = reader.block();
  return language === 'zh' ? { ...field, text: new TextTerms(() => readText(text, ids.length)) } : field;
}

function openField(field: Field, reader: ByteReader, { mean }: Weighing): IndexedField {
  const column = new Column(reader);
  let filled = 0;
  let terms = 0;
  for (const length of column.lengths) {
    if (length > 0) filled += 1;
    terms += length;
  }
  return { field, column, average: terms / (mean === 'filled' ? filled : column.lengths.length) };
}

function isTitlesHead(head: object): head is TitlesHead {
  return 'ids' in head && 'readings' in head;
}

function isBodiesHead(head: object): head is BodiesHead {
  return 'fingerprint' in head;
}
