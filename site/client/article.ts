import { knowledgeWords } from '../words/knowledge.ts';
import { isComposing, isTyping } from './composition.ts';
import { copyLine } from './copy-line.ts';
import { keepArticle } from './kept-article.ts';
import { localDay } from './local-day.ts';
import { ownNumber } from './own-number.ts';
import { pageLanguage } from './page-language.ts';
import { linePartsOf, placeholderMark } from './placeholders.ts';
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
  copyLines(article);
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

function copyLines(article: HTMLElement): void {
  let number: string | undefined;
  const lines = [...article.querySelectorAll<HTMLElement>('blockquote[data-line] p')];
  for (const line of lines) markPlaceholders(line, undefined);
  if (lines.some((line) => line.querySelector('.placeholder'))) {
    void ownNumber().then((own) => {
      number = own;
      for (const line of lines) markPlaceholders(line, own);
    });
  }
  const copy = (line: HTMLElement) => {
    const standing = standingOf(article);
    const warning =
      standing === 'expired' ? words.expired : standing === 'not-yet' ? words.notYet : undefined;
    line.scrollIntoView({ block: 'nearest' });
    void copyLine(textOf(line), number, mustNotBeRead(standing) ? warning : undefined).then((copied) => {
      if (!copied) select(line);
    });
  };
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button.copy') : null;
    const line = button?.closest('blockquote');
    if (line instanceof HTMLElement) copy(line);
  });
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[1-9]$/.test(event.key)) return;
    const line = article.querySelector<HTMLElement>(`blockquote[data-line="${event.key}"]`);
    if (line) copy(line);
  });
}

/** Makes what the agent must fill in stand out, and fills in the own number. */
function markPlaceholders(line: HTMLElement, ownNumber: string | undefined): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = linePartsOf(text.data, ownNumber);
    if (!parts.some(({ placeholder }) => placeholder)) continue;
    const pieces = parts.map((part) => (part.placeholder ? placeholderMark(part) : part.text));
    const marked = text.parentElement?.closest('.placeholder');
    (marked ?? text).replaceWith(...pieces);
  }
}

function textOf(line: HTMLElement): string {
  return [...line.querySelectorAll('p')].map((paragraph) => paragraph.innerText.trim()).join('\n');
}

function select(line: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(line.querySelector('p') ?? line);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
