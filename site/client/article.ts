import { knowledgeWords } from '../words/knowledge.ts';
import { copyLines } from './copy-lines.ts';
import { keepArticle } from './kept-article.ts';
import { localDay } from './local-day.ts';
import { pageLanguage } from './page-language.ts';
import { datesOf, showStanding, standingOf } from './show-standing.ts';
import { turnOn } from './turn.ts';

/** Milliseconds until the page looks at the calendar again: it may stay open over midnight. */
const LOOK_AGAIN = 30_000;

const words = knowledgeWords[pageLanguage()];
const article = document.querySelector<HTMLElement>('[data-article]');

if (article) readOut(article);

function readOut(article: HTMLElement): void {
  warnAboutDates(article);
  setInterval(() => warnAboutDates(article), LOOK_AGAIN);
  keepArticle(article);
  copyLines(article, () => warningOf(article));
}

/** The page is a file that may be weeks old: whether the article still holds is decided on the day it is read. */
function warnAboutDates(article: HTMLElement): void {
  const day = localDay(new Date());
  const standing = showStanding(article, day);
  for (const link of article.querySelectorAll<HTMLElement>('li[data-effective]')) showStanding(link, day);
  const notices = [...article.querySelectorAll<HTMLElement>('[data-term]')];
  const terms = notices.map((notice) => ({ notice, ...datesOf(notice) }));
  const turn = turnOn(day, { standing, draft: isDraft(article) }, terms);
  for (const notice of notices) notice.hidden = notice !== turn?.term.notice;
  const lead = turn?.term.notice.querySelector('span');
  if (lead) lead.textContent = turn?.comes ? words.holdsFrom(turn.term.effective) : words.holdsNow;
}

function isDraft({ dataset }: HTMLElement): boolean {
  return dataset['draft'] !== undefined;
}

/** What is said before a line that must not be read out today, or that nobody approved. */
function warningOf(article: HTMLElement): string | undefined {
  const standing = standingOf(article, localDay(new Date()));
  if (standing === 'expired') return words.expired;
  if (standing === 'not-yet') return words.notYet;
  return isDraft(article) ? words.draft : undefined;
}
