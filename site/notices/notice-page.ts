import type { Language } from '../../markdown/problem.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import type { Signed } from '../../records/sign-in.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { localDay } from '../client/local-day.ts';
import { askedQuestion } from './asked-question.ts';
import { mayOpen, phaseOn, type Phase } from './readers.ts';
import { hashesOf, readingOf, type Reading } from './reading.ts';
import { readersOf, type ReadersOfNotice } from './readers-of-notice.ts';

/** Everything that the page of a notice shows. Nothing of it tells the key before the question is answered. */
export interface NoticePage {
  id: string;
  title: string;
  html: string;
  hash: string;
  from: string;
  effective: string;
  until: string;
  phase: Phase;
  isMustRead: boolean;
  articles: { id: string; title: string }[];
  owner: string;
  /** How the one who looks stands to it; undefined for guests. */
  reading: Reading | undefined;
  /** To answer now. */
  question: PaperQuestion | undefined;
  /** For those who have answered: why it is so, as safe HTML. */
  explanation: string | undefined;
  /** For those who lead or write notices. */
  readers: ReadersOfNotice | undefined;
}

/**
 * What somebody sees of a notice.
 * @param who undefined for a guest
 * @throws NotDone 404 when there is none, or none that this person may open today
 */
export async function noticePage(
  centre: Pick<Centre, 'store' | 'library' | 'now' | 'secret'>,
  who: Signed | undefined,
  { id, language }: { id: string; language: Language },
): Promise<NoticePage> {
  const day = localDay(centre.now());
  const { notices, articles } = await centre.library();
  const notice = notices.find((known) => known.id === id && known.language === language);
  if (!notice || !mayOpen(notice, day, who?.role)) throw new NotDone(404, noSuchNotice);

  const { check, title, html, hash, from, effective, until, owner } = notice;
  const hashes = hashesOf(notices, id);
  const [person, receipts, keeper, readers] = await Promise.all([
    who && centre.store.person(who.number),
    who ? centre.store.receiptsOf([who.number]) : [],
    who && centre.store.person(owner),
    who && check ? readersOf(centre, who, { notice, hashes, day }) : undefined,
  ]);
  const phase = phaseOn(day, notice);
  const reading = person && readingOf(notice, hashes, person, receipts, day);
  const isWaiting = reading?.state === 'to-read' || reading?.state === 'overdue';
  return {
    id,
    title,
    html,
    hash,
    from,
    effective,
    until,
    phase,
    isMustRead: check !== undefined,
    articles: notice.articles.flatMap((named) => {
      const article = articles.find((one) => one.id === named && one.language === language);
      return article ? [{ id: named, title: article.title }] : [];
    }),
    // Guests see the number, as under every article; names are for colleagues.
    owner: keeper?.name ?? owner,
    reading,
    question:
      person && check && isWaiting && phase === 'current'
        ? askedQuestion(check, centre.secret, person.number)
        : undefined,
    explanation: reading?.state === 'read' ? check?.questions[0]?.explanation?.html : undefined,
    readers,
  };
}

const noSuchNotice = {
  zh: '没有这条通知，或者它还没有开始显示。',
  en: 'There is no such notice, or it does not show yet.',
};
