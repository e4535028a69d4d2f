import { z } from 'zod';
import { normalize } from '../../search/normalize.ts';
import type { Centre } from '../centre.ts';
import { countReport, type Sender } from './guest-report.ts';
import { maskNumbers, NO_CONTROLS } from './mask-numbers.ts';

const HOUR = 60 * 60 * 1000;

export const searchBody = z.strictObject({
  language: z.enum(['zh', 'en']),
  query: z.string().trim().min(1).max(200).regex(NO_CONTROLS),
  hits: z.int().min(0).max(1000),
  /** The article that was opened. */
  article: z.string().max(40).optional(),
  copied: z.boolean(),
  milliseconds: z.int().min(0).max(HOUR).optional(),
  /** True when somebody says that what they wanted is not there. */
  reported: z.boolean(),
});

/**
 * Writes one search down: nobody's name, unless they report; no number that belongs to a person.
 * @throws NotDone 429
 */
export async function noteSearch(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  sender: Sender,
  { article, ...search }: z.infer<typeof searchBody>,
): Promise<{ noted: true }> {
  const at = now();
  countReport(sender.address, at);
  const { articles } = await library();
  const query = maskNumbers(search.query);
  await store.addSearch({
    ...search,
    query,
    plain: normalize(query).plain.replace(/\s+/g, ' '),
    article: articles.find(({ id, language }) => id === article && language === search.language)?.id,
    by: search.reported ? sender.who : undefined,
    now: at,
  });
  return { noted: true };
}
