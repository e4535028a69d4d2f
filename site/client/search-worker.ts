import { suggest } from '../../search/query-spelling.ts';
import { loadIndex, search, type SearchIndex } from '../../search/query.ts';
import { cardDrawer, type CardDrawer, type Wanted } from './card-drawer.ts';
import { markedCard, type MarkedCard } from './marked-card.ts';
import { siteIsKept } from './site-is-kept.ts';

/** What somebody searches for, who they are and on which day. */
export interface Search {
  text: string;
  /** Most results to show. */
  limit: number;
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  today: string;
  category?: string | undefined;
  role?: string | undefined;
}

/** Articles to show by their ids, such as those last opened. */
export interface Recall {
  ids: readonly string[];
}

/** What the page asks: to begin with the files at this address, or the question of this number. */
export type Question = { open: string } | { number: number; asked: Search | Recall };

/** What the page is told. One question may be answered again, when more of the index has come. */
export type Answer = { failed: true } | ({ number: number } & Found);

export interface Found {
  /** Best first. */
  results: MarkedCard[];
  /** The query put right, if it has a slip. */
  meant?: string | undefined;
  /** How many there are without the filter, when the filter leaves none. */
  elsewhere: number;
}

/** Milliseconds in which a page has painted an answer: until then nothing else is fetched. */
const PAINTED = 100;

let drawer: CardDrawer | undefined;
/** Titles alone, with phrasings, or everything: whatever has arrived. */
let index: SearchIndex | undefined;
let latest: { number: number; asked: Search | Recall } | undefined;
/** What is fetched only when the first answer is given. */
let fetchRest: (() => Promise<void>) | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('open' in data) {
    void open(data.open).catch(() => tell({ failed: true }));
  } else {
    latest = data;
    void answer();
  }
});

/**
 * Nothing may stand between a person and the first answer, so titles come alone, unless this device keeps more. After
 * the first answer come phrasings, bodies and all cards: then nothing needs the server any more.
 */
async function open(address: string): Promise<void> {
  const cards = cardDrawer(`${address}.cards`);
  let titles: Uint8Array<ArrayBuffer> | undefined;
  const fetchTitles = async () => (titles ??= await fetchPart(`${address}.index.titles.bin`));
  const began = (await siteIsKept())
    ? await fetchTitles()
    : await fetchPart(`${address}.index.first.bin`).catch(fetchTitles);
  index = loadIndex({ titles: began });
  drawer = cards;
  fetchRest = async () => {
    const whole = await fetchTitles();
    if (whole !== began) await answerFrom(loadIndex({ titles: whole }));
    await answerFrom(loadIndex({ titles: whole, bodies: await fetchPart(`${address}.index.bodies.bin`) }));
    await cards.fill();
  };
  await answer();
}

async function answerFrom(better: SearchIndex): Promise<void> {
  index = better;
  await answer();
}

async function fetchPart(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Answers the latest question; one that was overtaken meanwhile is nobody's any more. */
async function answer(): Promise<void> {
  const question = latest;
  if (!question || !index || !drawer) return;
  const found = await look(index, drawer, question.asked);
  if (question !== latest) return;
  tell(found ? { number: question.number, ...found } : { failed: true });
  const more = fetchRest;
  fetchRest = undefined;
  if (more) await new Promise((resolve) => setTimeout(resolve, PAINTED));
  // What does not come now is asked for again with the next answer.
  await more?.().catch(() => {
    fetchRest = more;
  });
}

/** What is found and its cards; undefined when not one of the cards can be had. */
async function look(
  index: SearchIndex,
  drawer: CardDrawer,
  asked: Search | Recall,
): Promise<Found | undefined> {
  if ('ids' in asked) {
    const cards = await drawer.take(inIndex(index, asked.ids));
    return { results: cards.map((card) => markedCard(card, '', index.language)), elsewhere: 0 };
  }
  const { text, limit, today, category, role } = asked;
  const hits = search(index, text, limit, { today, category, role });
  const matched = new Map(hits.map((hit) => [hit.id, hit.matched]));
  const cards = await drawer.take(inIndex(index, [...matched.keys()]));
  if (cards.length === 0 && hits.length > 0) return undefined;
  const isFiltered = category !== undefined || role !== undefined;
  return {
    results: cards.map((card) =>
      markedCard(card, [...(matched.get(card.id) ?? []), text].join(' '), index.language),
    ),
    meant: suggest(index, text),
    elsewhere: hits.length === 0 && isFiltered ? search(index, text, limit, { today }).length : 0,
  };
}

function inIndex({ ids }: SearchIndex, wanted: readonly string[]): Wanted[] {
  return wanted.map((id) => ({ id, document: ids.indexOf(id) })).filter(({ document }) => document >= 0);
}

function tell(answer: Answer): void {
  self.postMessage(answer);
}
