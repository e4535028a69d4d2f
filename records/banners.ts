import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

const wordsKept = z.object({ happened: z.string(), say: z.string(), avoid: z.string() });
const contentKept = z.object({
  words: z.object({ zh: wordsKept.optional(), en: wordsKept.optional() }),
  categories: z.array(z.string()),
  articles: z.array(z.string()),
});

/** What a banner tells in one language: what happened, a line to say, and what not to promise; the last two may be empty. */
export type BannerWords = z.infer<typeof wordsKept>;

/** What a banner says and above which articles; with neither category nor article it stands above all. */
export type BannerContent = z.infer<typeof contentKept>;

/** What happens to a banner: it goes up, is changed, and comes down. */
const BANNER_STATES = ['set', 'changed', 'ended'] as const;
export type BannerState = (typeof BANNER_STATES)[number];

/** One thing that somebody did to a banner. */
export interface BannerStep {
  /** Counts from 1. */
  number: number;
  at: Date;
  /** An employee number. */
  by: string;
  state: BannerState;
  /** When it comes down by itself; for an end, when it came down. */
  until: Date;
  note: string;
}

/** A banner as it is after its last step. */
export interface Banner {
  id: string;
  /** When it went up. */
  at: Date;
  content: BannerContent;
  /** In the order in which they were taken; at least one. */
  steps: BannerStep[];
  /** When it comes down, or came down. */
  until: Date;
}

export interface BannerToSet {
  content: BannerContent;
  until: Date;
  by: string;
  now: Date;
}

export interface BannerToChange extends BannerToSet {
  banner: string;
  /** The step that whoever changes it has seen last. */
  after: number;
}

export interface BannerToEnd {
  banner: string;
  /** Why, or how it went; may be empty. */
  note: string;
  by: string;
  now: Date;
}

/** Puts a banner up and gives its id. */
export async function setBanner(db: Db, { content, until, by, now }: BannerToSet): Promise<string> {
  const banner = randomUUID();
  const at = now.toISOString();
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('banners').values({ id: banner, at, by }).execute();
    await appendStep(transaction, {
      ...{ banner, number: 1, at, by, note: '' },
      ...{ state: 'set', until: until.toISOString(), content: JSON.stringify(content) },
    });
  });
  return banner;
}

/**
 * Writes down what a banner says from now on. False, and nothing written, when somebody else did something to it
 * after the step that was seen, or when it has come down.
 */
export async function changeBanner(db: Db, change: BannerToChange): Promise<boolean> {
  const { banner, after, content, until, by, now } = change;
  const last = await lastStep(db, banner);
  if (last === undefined || last.number !== after || isOver(last, now)) return false;
  return await appendStep(db, {
    ...{ banner, number: after + 1, at: now.toISOString(), by, note: '' },
    ...{ state: 'changed', until: until.toISOString(), content: JSON.stringify(content) },
  });
}

/** Takes a banner down, whatever it says by now. False, and nothing written, when it is down already. */
export async function endBanner(db: Db, { banner, note, by, now }: BannerToEnd): Promise<boolean> {
  const at = now.toISOString();
  for (;;) {
    const last = await lastStep(db, banner);
    if (last === undefined || isOver(last, now)) return false;
    const end = { banner, number: last.number + 1, at, by, note, state: 'ended', until: at, content: null };
    // Somebody may change it this very moment: it comes down all the same.
    if (await appendStep(db, end)) return true;
  }
}

/** The banners that are up at a moment, the latest first. */
export async function bannersInForce(db: Db, now: Date): Promise<Banner[]> {
  const banners = await bannersSince(db, now);
  return banners.filter(({ steps }) => steps.every(({ state }) => state !== 'ended'));
}

/** The banners that are up after a moment, or came down after it; the latest first. */
export async function bannersSince(db: Db, since: Date): Promise<Banner[]> {
  const rows = await db
    .selectFrom('bannerSteps')
    .selectAll()
    .where('banner', 'in', (recent) =>
      recent.selectFrom('bannerSteps').select('banner').where('until', '>', since.toISOString()),
    )
    .orderBy('number')
    .execute();
  return [...Map.groupBy(rows, ({ banner }) => banner)]
    .map(([id, steps]) => bannerOf(id, steps))
    .filter(({ until }) => until > since)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || a.id.localeCompare(b.id));
}

async function lastStep(db: Db, banner: string) {
  const row = await db
    .selectFrom('bannerSteps')
    .select(['number', 'state', 'until'])
    .where('banner', '=', banner)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, number: Number(row.number) };
}

function isOver({ state, until }: { state: string; until: string }, now: Date): boolean {
  return state === 'ended' || new Date(until) <= now;
}

/** False when another step has the number. */
async function appendStep(db: Db, step: Tables['bannerSteps']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('bannerSteps')
    .values(step)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @param rows every step of the banner, in order: each but an end says the whole of it */
function bannerOf(id: string, rows: readonly Tables['bannerSteps'][]): Banner {
  const steps = rows.map(({ number, at, by, state, until, note }) => ({
    number: Number(number),
    at: new Date(at),
    by,
    state: BANNER_STATES.find((known) => known === state) ?? 'changed',
    until: new Date(until),
    note,
  }));
  const said = rows.findLast(({ content }) => content !== null)?.content ?? '';
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error(`The banner ${id} has no steps`);
  return { id, at: first.at, until: last.until, content: contentKept.parse(JSON.parse(said)), steps };
}
