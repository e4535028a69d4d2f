import { z } from 'zod';
import { FLAG_ENDS } from '../../records/flags.ts';
import type { Role } from '../../records/people.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { countReport, type Sender } from './guest-report.ts';
import { maskNumbers, NO_CONTROLS } from './mask-numbers.ts';

export const flagBody = z.strictObject({
  article: z.string().max(40),
  language: z.enum(['zh', 'en']),
  sentence: z.string().trim().min(1).max(500).regex(NO_CONTROLS),
  note: z.string().trim().max(300).regex(NO_CONTROLS),
});

export const decisionBody = z.strictObject({
  flag: z.uuid(),
  state: z.enum(FLAG_ENDS),
  note: z.string().trim().max(300).regex(NO_CONTROLS),
});

/** Writes down that somebody says a sentence is wrong. @throws NotDone 404, 429 */
export async function flagSentence(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  sender: Sender,
  { article, language, sentence, note }: z.infer<typeof flagBody>,
): Promise<{ flagged: true }> {
  const at = now();
  countReport(sender.address, at);
  const { articles } = await library();
  if (!articles.some((one) => one.id === article && one.language === language)) {
    throw new NotDone(404, {
      zh: '知识库里已经没有这篇文章了，请刷新页面。',
      en: 'This article is no longer in the knowledge base. Reload the page.',
    });
  }
  await store.addFlag({ article, language, sentence, note: maskNumbers(note), by: sender.who, now: at });
  return { flagged: true };
}

/**
 * Writes down what became of a flag: the article was mended, or is right as it stands.
 * @throws NotDone 403, 404, 409 when it was decided before
 */
export async function decideFlag(
  { store, library, now }: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { flag: id, state, note }: z.infer<typeof decisionBody>,
): Promise<{ decided: typeof state }> {
  const [flag, { articles }] = await Promise.all([store.flag(id), library()]);
  const article = flag && articles.find((one) => one.id === flag.article && one.language === flag.language);
  if (!mayDecide(who, article?.owner)) throw notAllowed();
  if (!flag) {
    throw new NotDone(404, {
      zh: '没有这条反馈，请刷新页面。',
      en: 'There is no such report. Reload the page.',
    });
  }
  if (!(await store.decideFlag({ flag: id, state, note, by: who.number, now: now() }))) {
    throw new NotDone(409, {
      zh: '已经有人处理过了，请刷新页面。',
      en: 'Somebody has dealt with this already. Reload the page.',
    });
  }
  return { decided: state };
}

const MAY_DECIDE: readonly Role[] = ['trainer', 'admin'];

/** Whether somebody looks after the whole knowledge base. */
export function keepsEverything({ role }: Pick<Asker, 'role'>): boolean {
  return MAY_DECIDE.includes(role);
}

/** Trainers and administrators decide about every article, an owner about their own. */
export function mayDecide(who: Asker, owner: string | undefined): boolean {
  return keepsEverything(who) || who.number === owner;
}
