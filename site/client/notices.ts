import { noticeWords } from '../words/notices.ts';
import type { AnsweredNotice } from '../notices/answer-notice.ts';
import { pageLanguage } from './page-language.ts';
import { readyToSend } from './ready-to-send.ts';
import { refusal } from './send-form.ts';
import { send } from './send.ts';

const language = pageLanguage();
const words = noticeWords[language];
const form = document.querySelector<HTMLFormElement>('form[data-notice]');

if (form) answerBy(form);

function answerBy(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
  form.addEventListener('change', () => {
    tell(form, undefined);
  });
  form.querySelector('[data-look-again]')?.addEventListener('click', () => {
    document.getElementById('text')?.focus();
  });
  readyToSend(form);
}

/** The server decides; what is on the page does not know the key. */
async function answer(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  if (!button || button.getAttribute('aria-disabled') === 'true') return;
  const chosen = new FormData(form).getAll('answer').map(String);
  if (chosen.length === 0) {
    tell(form, words.chooseFirst);
    return;
  }
  const label = button.textContent;
  // Not `disabled`: the focus stays on it for those who use the keyboard alone.
  button.setAttribute('aria-disabled', 'true');
  button.textContent = button.dataset['busy'] ?? label;
  const said = await send('POST', '/api/notices/answer', {
    notice: form.dataset['notice'],
    language,
    hash: form.dataset['hash'],
    answer: form.dataset['several'] === undefined ? chosen[0] : chosen,
  });
  button.removeAttribute('aria-disabled');
  button.textContent = label;
  if (!said.ok) tell(form, refusal(said));
  else if (isAnswered(said.value)) show(form, said.value);
}

function show(form: HTMLFormElement, answered: AnsweredNotice): void {
  if (!answered.right) {
    for (const input of form.querySelectorAll('input')) input.checked = false;
    tell(form, words.wrong, true);
    return;
  }
  const { at, tries, explanation, next } = answered;
  const receipt = document.querySelector<HTMLElement>('[data-receipt]');
  form.hidden = true;
  for (const badge of document.querySelectorAll<HTMLElement>('[data-waiting]')) badge.hidden = true;
  fill('[data-receipt-moment]', words.receipt(at));
  fill('[data-receipt-tries]', words.tries(tries));
  const why = document.querySelector('[data-receipt-why]');
  // The server made this HTML from Markdown and sanitised it.
  if (why) why.innerHTML = explanation;
  if (receipt) {
    receipt.hidden = false;
    receipt.focus();
  }
  leadOn(next);
}

function leadOn(next: { id: string; title: string } | null): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-next-link]');
  if (!link?.parentElement) return;
  link.href = next ? `/${language}/notices/${next.id}/` : `/${language}/`;
  link.textContent = next ? `${words.next} · ${next.title}` : words.backToWork;
  link.parentElement.hidden = false;
}

function tell(form: HTMLFormElement, sentence: string | undefined, lookAgain = false): void {
  const told = form.querySelector<HTMLElement>('[data-told]');
  const link = form.querySelector<HTMLElement>('[data-look-again]');
  if (!told || !link) return;
  told.hidden = sentence === undefined;
  link.hidden = !lookAgain;
  fill('[data-told-words]', sentence ?? '');
}

function fill(where: string, text: string): void {
  const element = document.querySelector(where);
  if (element) element.textContent = text;
}

function isAnswered(value: unknown): value is AnsweredNotice {
  return typeof value === 'object' && value !== null && 'right' in value;
}
