import { z } from 'zod';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { pinsFor, type PinsForPerson } from './pins-for.ts';

/** What a browser holds of one article that was opened; moments are milliseconds since 1970. */
const openedThen = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  hash: z.string().regex(/^[\w-]{1,40}$/),
  at: z.int().min(0),
});
const favouriteThen = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  isOne: z.boolean(),
  at: z.int().min(0),
});

export const keepBody = z.strictObject({
  /** Whose memory the browser sends: nobody's goes to a colleague who signed in meanwhile. */
  person: z.string().max(32),
  language: z.enum(['zh', 'en']),
  /** When the browser sends it, by its own clock. */
  sent: z.int().min(0),
  opened: z.array(openedThen).max(200).readonly(),
  favourites: z.array(favouriteThen).max(200).readonly(),
});

/** What a person keeps at hand, as their browsers hold it. */
export interface KeptAnswer extends PinsForPerson {
  person: string;
  opened: z.infer<typeof openedThen>[];
  favourites: z.infer<typeof favouriteThen>[];
  /** Of the articles that were sent as opened: the version in which the person had read each before. */
  before: Record<string, string>;
}

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/** What whoever asks keeps at hand; nobody is ever told another's. */
export async function kept(
  { store }: Pick<World, 'store'>,
  who: Asker,
  language: 'zh' | 'en',
): Promise<KeptAnswer> {
  const [{ opened, favourites }, pinned] = await Promise.all([
    store.keptOf(who.number, language),
    pinsFor(store, who),
  ]);
  return {
    person: who.number,
    opened: opened.map(({ article, hash, at }) => ({ id: article, hash, at: at.getTime() })),
    favourites: favourites.map(({ article, isOne, at }) => ({ id: article, isOne, at: at.getTime() })),
    ...pinned,
    before: {},
  };
}

/**
 * Takes in what somebody did in one of their browsers, and tells all that they keep. The same may come twice.
 * @throws NotDone 403 when it is the memory of somebody else
 */
export async function keep(
  { store, now }: Pick<World, 'store' | 'now'>,
  who: Asker,
  { person, language, sent, opened, favourites }: z.infer<typeof keepBody>,
): Promise<KeptAnswer> {
  if (person !== who.number) throw notAllowed();
  const before = await store.keptOf(person, language);
  const at = momentOf(sent, now());
  await store.addKept({
    person,
    language,
    opened: opened.map((one) => ({ article: one.id, hash: one.hash, at: at(one.at) })),
    favourites: favourites.map((one) => ({ article: one.id, isOne: one.isOne, at: at(one.at) })),
  });
  const sentIds = new Set(opened.map(({ id }) => id));
  const known = before.opened.filter(({ article }) => sentIds.has(article));
  return {
    ...(await kept({ store }, who, language)),
    before: Object.fromEntries(known.map(({ article, hash }) => [article, hash])),
  };
}

/** Clocks of computers differ: what counts is how long ago something was when it was sent. */
function momentOf(sent: number, now: Date): (then: number) => Date {
  return (then) => new Date(Math.max(0, now.getTime() - Math.max(0, sent - then)));
}

/** The language that a request for what is kept names. @throws NotDone 400 */
export function keptLanguage(request: Request): 'zh' | 'en' {
  const wanted = new URL(request.url).searchParams.get('language');
  if (wanted === 'zh' || wanted === 'en') return wanted;
  throw new NotDone(400, { zh: '请写明语言：zh 或 en。', en: 'Name the language: zh or en.' });
}
