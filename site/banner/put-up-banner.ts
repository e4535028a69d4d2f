import type { z } from 'zod';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { MAY_LEAD, notAllowed, type Asker } from '../people/rights.ts';
import type { bannerBody, bannerChangeBody, bannerEndBody } from './banner-body.ts';

type Running = Pick<Centre, 'store' | 'library' | 'now'>;

/** Milliseconds that a banner may stand at most before somebody looks at it again. */
const LONGEST_STAND = 7 * 24 * 60 * 60 * 1000;
/** More banners than this at a time are read by nobody. */
const MOST_AT_ONCE = 10;

/** Whether somebody may put banners up, change them and take them down. */
export function maySetBanners({ role }: Asker): boolean {
  return MAY_LEAD.includes(role);
}

/**
 * Puts a banner up, at once and above all articles that it names.
 * @throws NotDone 403, 400 for a time that is over or too far, 404 for an article that is gone, 409 when too many are up
 */
export async function putUpBanner(
  centre: Running,
  who: Asker,
  { until, ...content }: z.infer<typeof bannerBody>,
): Promise<{ banner: string }> {
  demandLeader(who);
  const now = centre.now();
  demandSensibleEnd(until, now);
  await demandTopics(centre, content);
  const up = await centre.store.bannersInForce(now);
  if (up.length >= MOST_AT_ONCE) {
    throw new NotDone(409, {
      zh: `已经挂着 ${String(up.length)} 条公告，再多就没人看了。请先撤下一条。`,
      en: `There are ${String(up.length)} banners up already; nobody reads more. Take one down first.`,
    });
  }
  return { banner: await centre.store.setBanner({ content, until, by: who.number, now }) };
}

/**
 * Changes what a banner says, or how long it stays.
 * @throws NotDone as putUpBanner, and 409 when somebody else was faster or it is down
 */
export async function changeBanner(
  centre: Running,
  who: Asker,
  { until, banner, after, ...content }: z.infer<typeof bannerChangeBody>,
): Promise<{ banner: string }> {
  demandLeader(who);
  const now = centre.now();
  demandSensibleEnd(until, now);
  await demandTopics(centre, content);
  const change = { banner, after, content, until, by: who.number, now };
  if (!(await centre.store.changeBanner(change))) {
    throw new NotDone(409, {
      zh: '这条公告刚被别人改过，或者已经撤下。请刷新页面，看看现在的内容。',
      en: 'Somebody changed this banner meanwhile, or it is down. Reload the page to see how it stands.',
    });
  }
  return { banner };
}

/** Takes a banner down. @throws NotDone 403, 409 when it is down already */
export async function takeDownBanner(
  { store, now }: Pick<Centre, 'store' | 'now'>,
  who: Asker,
  { banner, note }: z.infer<typeof bannerEndBody>,
): Promise<{ banner: string }> {
  demandLeader(who);
  if (!(await store.endBanner({ banner, note, by: who.number, now: now() }))) {
    throw new NotDone(409, {
      zh: '这条公告已经撤下了。',
      en: 'This banner is down already.',
    });
  }
  return { banner };
}

function demandLeader(who: Asker): void {
  if (!maySetBanners(who)) throw notAllowed();
}

function demandSensibleEnd(until: Date, now: Date): void {
  if (until <= now) {
    throw new NotDone(400, {
      zh: '结束时间已经过了，请往后改。',
      en: 'The end is in the past. Choose a later time.',
    });
  }
  if (until.getTime() - now.getTime() > LONGEST_STAND) {
    throw new NotDone(400, {
      zh: '一条公告最多挂 7 天。更久的内容请写进文章。',
      en: 'A banner stands for 7 days at most. What lasts longer belongs into an article.',
    });
  }
}

async function demandTopics(
  { library }: Pick<Centre, 'library'>,
  { categories, articles }: { categories: readonly string[]; articles: readonly string[] },
): Promise<void> {
  const content = await library();
  const known = new Set([
    ...content.shared.categories.map(({ id }) => id),
    ...content.articles.map(({ id }) => id),
  ]);
  const gone = [...categories, ...articles].find((id) => !known.has(id));
  if (gone === undefined) return;
  throw new NotDone(404, {
    zh: `知识库里没有“${gone}”，可能已经改名。请刷新页面重新选。`,
    en: `There is no "${gone}" in the knowledge base; it may have been renamed. Reload the page and choose again.`,
  });
}
