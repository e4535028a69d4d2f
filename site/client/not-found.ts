import { feedbackWords } from '../words/feedback.ts';
import { knowledgeWords } from '../words/knowledge.ts';
import { isComposing, isTyping } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import {
  forgetSearch,
  lineCopied,
  pageOpened,
  resultChosen,
  searchAnswered,
  searchTyped,
} from './search-diary.ts';
import { refusal } from './send-form.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';

const language = pageLanguage();
const words = feedbackWords[language];
const box = document.querySelector<HTMLElement>('[data-search]');
const input = box?.querySelector('input');
const list = box?.querySelector('ul');
const state = box?.querySelector<HTMLElement>('.search-state');
const button = box?.querySelector<HTMLButtonElement>('[data-not-found]');

if (box && input && list && state && button) {
  offerReport(input, list, state, button);
  keepDiary(box, input, list);
}

/** Whoever has searched and does not see what they need says so with one key, and no form. */
function offerReport(
  input: HTMLInputElement,
  list: HTMLElement,
  state: HTMLElement,
  button: HTMLButtonElement,
): void {
  let told = '';

  function look(): void {
    const query = input.value.trim();
    const isEmpty = !state.hidden && state.textContent === knowledgeWords[language].nothing;
    button.hidden = query === '' || (list.hidden && !isEmpty);
    button.disabled = query === told;
    button.firstChild?.replaceWith(query === told ? words.told : words.notFound);
    if (!button.hidden) searchAnswered(hitsIn(list));
  }

  async function report(): Promise<void> {
    const query = input.value.trim();
    if (button.hidden || button.disabled || query === '') return;
    button.disabled = true;
    const answer = await send('POST', '/api/searches', {
      language,
      query: query.slice(0, input.maxLength > 0 ? input.maxLength : undefined),
      hits: hitsIn(list),
      copied: false,
      reported: true,
    });
    if (answer.ok) {
      told = query;
      forgetSearch();
      toast(words.notFoundThanks);
    } else toast(refusal(answer));
    look();
  }

  new MutationObserver(look).observe(list, { childList: true, attributes: true });
  new MutationObserver(look).observe(state, { childList: true, attributes: true });
  button.addEventListener('click', () => void report());
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'n') void report();
  });
  look();
}

/** What was searched, and how long it took to an answer: without it nobody knows what is missing. */
function keepDiary(box: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  const article = document.querySelector<HTMLElement>('[data-article]')?.dataset['article'];
  pageOpened(article);
  input.addEventListener('input', () => searchTyped(input.value.trim()));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !isComposing(event) && hitsIn(list) > 0) resultChosen();
    // The field is emptied by then without any input.
    if (event.key === 'Escape') queueMicrotask(() => input.value === '' && searchTyped(''));
  });
  list.addEventListener('click', resultChosen);
  document.addEventListener('line-copied', lineCopied);
}

function hitsIn(list: HTMLElement): number {
  return list.hidden ? 0 : list.querySelectorAll('[data-standing]').length;
}
