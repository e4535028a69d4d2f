import { feedbackWords } from '../words/feedback.ts';
import { isComposing } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { refusal } from './send-form.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';

/** A sentence is longer than one character and shorter than this. */
const LONGEST = 500;

const language = pageLanguage();
const words = feedbackWords[language];
const article = document.querySelector<HTMLElement>('[data-article]');
const form = document.querySelector<HTMLFormElement>('form[data-flag]');
const open = form?.querySelector<HTMLButtonElement>('[data-flag-open]');
const more = form?.querySelector<HTMLElement>('[data-flag-more]');
const quote = form?.querySelector<HTMLElement>('[data-flag-sentence]');
const note = form?.querySelector('input');
const submit = form?.querySelector<HTMLButtonElement>('button[type=submit]');

if (article && form && open && more && quote && note && submit) {
  offerFlag(article, { form, open, more, quote, note, submit });
}

interface Parts {
  form: HTMLFormElement;
  /** The small button beside what is selected. */
  open: HTMLButtonElement;
  /** What follows the first tap. */
  more: HTMLElement;
  quote: HTMLElement;
  note: HTMLInputElement;
  submit: HTMLButtonElement;
}

/** A sentence is selected, a small button appears; the first tap asks for a note that may be left out, the second sends. */
function offerFlag(article: HTMLElement, { form, open, more, quote, note, submit }: Parts): void {
  let sentence = '';

  function close(): void {
    form.hidden = true;
    more.hidden = true;
    open.hidden = false;
    note.value = '';
  }

  function look(): void {
    // Once asked for a note, the selection may go.
    if (!more.hidden) return;
    const range = selectionIn(article);
    sentence = range?.toString().replace(/\s+/g, ' ').trim() ?? '';
    form.hidden = range === undefined || sentence.length < 2;
    if (range && !form.hidden) placeBelow(form, range);
  }

  document.addEventListener('selectionchange', look);
  // A tap on the button must not undo the selection that it is about.
  open.addEventListener('pointerdown', (event) => event.preventDefault());
  open.addEventListener('click', () => {
    if (sentence.length > LONGEST) {
      toast(words.longSelection);
      return;
    }
    quote.textContent = sentence;
    open.hidden = true;
    more.hidden = false;
    note.focus({ preventScroll: true });
  });
  form.querySelector('[data-flag-cancel]')?.addEventListener('click', close);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    submit.disabled = true;
    const body = { article: article.dataset['article'], language, sentence, note: note.value };
    void send('POST', '/api/flags/add', body).then((answer) => {
      submit.disabled = false;
      toast(answer.ok ? words.flagThanks : refusal(answer));
      if (answer.ok) close();
    });
  });
}

/** What is selected, when it lies in the text of the article. */
function selectionIn(article: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return article.contains(range.commonAncestorContainer) ? range : undefined;
}

function placeBelow(form: HTMLElement, range: Range): void {
  const { bottom, left } = range.getBoundingClientRect();
  const page = document.documentElement;
  form.style.top = `${String(bottom + scrollY + 6)}px`;
  form.style.left = `${String(Math.max(8, Math.min(left + scrollX, page.clientWidth - form.offsetWidth - 8)))}px`;
}
