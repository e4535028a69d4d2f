import { knowledgeWords } from '../words/knowledge.ts';
import { copyLines } from './copy-lines.ts';
import { keepArticle } from './kept-article.ts';
import { localDay } from './local-day.ts';
import { pageLanguage } from './page-language.ts';
import { mustNotBeRead, standingOn, type Standing } from './standing.ts';

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
  const standing = standingOf(article);
  article.dataset['standing'] = standing;
  for (const notice of article.querySelectorAll<HTMLElement>('[data-when]')) {
    notice.hidden = notice.dataset['when'] !== standing;
  }
}

function standingOf({ dataset }: HTMLElement): Standing {
  const { effective = '', until, review = '' } = dataset;
  return standingOn(localDay(new Date()), { effective, until, review });
}

/** What is said before a line that must not be read out today. */
function warningOf(article: HTMLElement): string | undefined {
  const standing = standingOf(article);
  if (!mustNotBeRead(standing)) return undefined;
  return standing === 'expired' ? words.expired : words.notYet;
}
