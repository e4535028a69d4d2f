import { z } from 'zod';
import { answerSchema } from '../../quizzes/answers.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { Receipt } from '../../records/receipts.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { localDay } from '../client/local-day.ts';
import type { Asker } from '../people/rights.ts';
import { markAnswer } from './asked-question.ts';
import { momentWords } from './moment.ts';
import { noticeVersion, type PublishedNotice } from './published-notice.ts';
import { isFor, phaseOn } from './readers.ts';
import { hashesOf } from './reading.ts';
import { toRead } from './to-read.ts';

export const noticeAnswerBody = z.strictObject({
  notice: z.string().max(80),
  language: z.enum(['zh', 'en']),
  hash: z.string().max(64),
  answer: answerSchema,
});

/** What the browser learns. Of a wrong answer only that it was wrong: the key stays here until it is found. */
export type AnsweredNotice =
  | { right: false; tries: number }
  | {
      right: true;
      tries: number;
      /** The moment of the receipt, by the centre's clock. */
      at: string;
      /** Why it is so, as safe HTML; empty when the author gave no reason. */
      explanation: string;
      /** What to read next. */
      next: { id: string; title: string } | null;
    };

/**
 * Takes an answer to the question of a notice. The first right one leaves the receipt; after it, nothing counts.
 * @throws NotDone 400 for no answer, 404 for a notice that asks this person nothing today, 409 for another version
 */
export async function answerNotice(
  centre: Pick<Centre, 'store' | 'library' | 'now' | 'secret'>,
  who: Asker,
  { notice: id, language, hash, answer }: z.infer<typeof noticeAnswerBody>,
): Promise<AnsweredNotice> {
  const { store } = centre;
  const now = centre.now();
  const { notices } = await centre.library();
  const notice = notices.find((known) => known.id === id && known.language === language);
  const isAsked = notice && isFor(notice, who.role) && phaseOn(localDay(now), notice) === 'current';
  if (!notice?.check || !isAsked) throw new NotDone(404, nothingAsked);
  const { check } = notice;
  const hashes = hashesOf(notices, id);
  const before = (await store.receiptsOf([who.number])).find(
    (receipt) => receipt.notice === id && hashes.has(receipt.hash),
  );
  if (before) return await receiptGiven(centre, who, { notice, check, receipt: before });
  if (hash !== notice.hash) throw new NotDone(409, changedMeanwhile);

  const { answered, fraction } = markAnswer(check, centre.secret, who.number, answer);
  if (!answered) throw new NotDone(400, noAnswer);
  await store.keepVersion({ kind: 'notice', id, language, hash, body: noticeVersion(notice, check), now });
  const given = { person: who.number, notice: id, language, hash, now };
  if (fraction < 1) return { right: false, tries: await store.addWrongTry(given) };
  return await receiptGiven(centre, who, { notice, check, receipt: await store.addReceipt(given) });
}

async function receiptGiven(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { notice, check, receipt }: { notice: PublishedNotice; check: Quiz; receipt: Receipt },
): Promise<AnsweredNotice> {
  const [next] = await toRead(centre, who, notice.language);
  return {
    right: true,
    tries: receipt.tries,
    at: momentWords(receipt.at),
    explanation: check.questions[0]?.explanation?.html ?? '',
    next: next ? { id: next.id, title: next.title } : null,
  };
}

const nothingAsked = {
  zh: '这条通知现在没有要您回答的题。',
  en: 'This notice has no question for you today.',
};

const changedMeanwhile = {
  zh: '通知在您阅读时更新了。请刷新页面，读完新的内容再回答。',
  en: 'The notice was changed while you read it. Reload the page, read what is new, and answer then.',
};

const noAnswer = {
  zh: '请先选一个答案。',
  en: 'Please choose an answer first.',
};
