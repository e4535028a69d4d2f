import { z } from 'zod';
import { MOST_PINS } from '../../records/pins.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { pinsFor, teamsLedBy, type PinsForPerson } from './pins-for.ts';

export const pinBody = z.strictObject({
  article: z.string().max(40),
  team: z.string().max(80),
  /** False takes it away again. */
  pinned: z.boolean(),
});

/**
 * Puts an article at the top for a team, in both languages, or takes it away.
 * @throws NotDone 403 when whoever asks does not lead the team, 404, 409 when there is no place left
 */
export async function pinArticle(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { article, team, pinned }: z.infer<typeof pinBody>,
): Promise<PinsForPerson> {
  const leads = await teamsLedBy(store, who);
  if (!leads.includes(team)) throw notAllowed();
  const { articles } = await library();
  if (pinned && !articles.some(({ id }) => id === article)) {
    throw new NotDone(404, {
      zh: '知识库里已经没有这篇文章了，请刷新页面。',
      en: 'This article is no longer in the knowledge base. Reload the page.',
    });
  }
  if (!(await store.pinArticle({ article, team, pinned, by: who.number, now: now() }))) {
    throw new NotDone(409, {
      zh: `${team}已经置顶了 ${String(MOST_PINS)} 篇，请先取消一篇。`,
      en: `${team} has ${String(MOST_PINS)} pinned articles already. Unpin one first.`,
    });
  }
  return await pinsFor(store, who);
}
