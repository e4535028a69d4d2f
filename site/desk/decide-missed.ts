import { z } from 'zod';
import { MISSED_ENDS } from '../../records/missed.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { keepsEverything } from './flag-sentence.ts';
import { NO_CONTROLS } from './mask-numbers.ts';

export const missedBody = z.strictObject({
  language: z.enum(['zh', 'en']),
  /** The searches, as search reads them. */
  plain: z.string().min(1).max(400).regex(NO_CONTROLS),
  state: z.enum(MISSED_ENDS),
  /** The article that answers them, by its id or as it was chosen from the list: `BIL-08 Prepaid…`. */
  article: z.string().trim().max(200),
  note: z.string().trim().max(300).regex(NO_CONTROLS),
});

/**
 * Writes down what became of searches that found nothing: an article answers them now, or they are not for the
 * knowledge base, and why.
 * @throws NotDone 403, 404, 422
 */
export async function decideMissed(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { language, plain, state, article, note }: z.infer<typeof missedBody>,
): Promise<{ decided: typeof state }> {
  if (!keepsEverything(who)) throw notAllowed();
  if (!(await store.wasMissed(language, plain))) {
    throw new NotDone(404, {
      zh: '没有这条记录，请刷新页面。',
      en: 'There is no such search. Reload the page.',
    });
  }
  const step = { language, plain, note, by: who.number, now: now() };
  if (state === 'declined') {
    if (note === '') throw noReason();
    await store.decideMissed({ ...step, state });
    return { decided: state };
  }
  const id = /^[A-Z]{2,}-\w+/.exec(article.toUpperCase())?.[0];
  const { articles } = await library();
  if (!articles.some((one) => one.id === id && one.language === language)) throw noArticle(article);
  await store.decideMissed({ ...step, state, article: id });
  return { decided: state };
}

function noReason(): NotDone {
  return new NotDone(422, {
    zh: '请写一句为什么不归知识库管，反馈的人会看到。',
    en: 'Write in a sentence why it is not for the knowledge base; whoever reported it will see it.',
  });
}

function noArticle(article: string): NotDone {
  if (article === '') {
    return new NotDone(422, { zh: '请先选一篇文章。', en: 'Choose an article first.' });
  }
  return new NotDone(422, {
    zh: `知识库里没有“${article}”。新写的文章要发布以后才能选。`,
    en: `There is no "${article}" in the knowledge base. A new article can be chosen once it is published.`,
  });
}
