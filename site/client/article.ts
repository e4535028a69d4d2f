import { knowledgeWords } from '../words/knowledge.ts';
import { isComposing, isTyping } from './composition.ts';
import { localDay } from './local-day.ts';
import { pageLanguage } from './page-language.ts';
import { toast } from './toast.ts';

const words = knowledgeWords[pageLanguage()];

warnAboutDates();
copyLines();

/** The page is a file that may be weeks old: whether the article still holds is decided on the day it is read. */
function warnAboutDates(): void {
  const article = document.querySelector<HTMLElement>('[data-article]');
  if (!article) return;
  const today = localDay(new Date());
  const { effective = '', until = '', review = '' } = article.dataset;
  const expired = until !== '' && today > until;
  const notYet = today < effective;
  reveal('expired', expired);
  reveal('not-yet', notYet && !expired);
  reveal('overdue', today > review && !expired && !notYet);
}

function reveal(when: string, holds: boolean): void {
  const notice = document.querySelector<HTMLElement>(`[data-when="${when}"]`);
  if (notice) notice.hidden = !holds;
}

function copyLines(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button.copy') : null;
    const line = button?.closest('blockquote');
    if (line instanceof HTMLElement) void copy(line);
  });
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[1-9]$/.test(event.key)) return;
    const line = document.querySelector<HTMLElement>(`blockquote[data-line="${event.key}"]`);
    if (line) void copy(line);
  });
}

/** Plain text only: chat tools and ticket systems take no formatting. */
async function copy(line: HTMLElement): Promise<void> {
  const paragraphs = [...line.querySelectorAll('p')].map((paragraph) => paragraph.innerText.trim());
  const text = paragraphs.join('\n');
  line.scrollIntoView({ block: 'nearest' });
  try {
    await navigator.clipboard.writeText(text);
    toast(`${words.copied}: ${text}`);
  } catch {
    select(line);
    toast(words.copyFailed);
  }
}

function select(line: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(line.querySelector('p') ?? line);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
