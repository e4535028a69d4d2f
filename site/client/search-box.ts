import { knowledgeWords } from '../words/knowledge.ts';
import type { Card } from '../card.ts';
import { isComposing, isTyping } from './composition.ts';
import { localDay } from './local-day.ts';
import { pageLanguage } from './page-language.ts';

/** So many results fit a screen of 1366×768. */
const MOST = 8;

const language = pageLanguage();
const words = knowledgeWords[language];
const box = document.querySelector<HTMLElement>('[data-search]');
const input = box?.querySelector('input');
const list = box?.querySelector('ul');
const state = box?.querySelector<HTMLElement>('.search-state');

if (box && input && list && state) searchBox(box, input, list, state);

function searchBox(
  box: HTMLElement,
  input: HTMLInputElement,
  list: HTMLUListElement,
  state: HTMLElement,
): void {
  let worker: Worker | undefined;
  let cards = new Map<string, Card>();
  let asked = 0;
  let shown: Card[] = [];
  let active = -1;

  /** The index is fetched when the box is first touched, so that reading a page costs nothing for it. */
  function wake(): void {
    if (worker) return;
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      hear(event.data);
    });
    worker.addEventListener('error', fail);
    worker.postMessage({ load: `/search/${language}.index.json` });
    fetch(`/search/${language}.cards.json`)
      .then(async (response): Promise<unknown> => response.json())
      .then((all) => {
        cards = new Map(cardsIn(all).map((card) => [card.id, card]));
        ask();
      })
      .catch(fail);
  }

  function fail(): void {
    worker?.terminate();
    worker = undefined;
    say(words.searchFailed);
  }

  function say(sentence: string): void {
    state.textContent = sentence;
    state.hidden = sentence === '';
  }

  function ask(): void {
    if (input.value.trim() === '') {
      show([], false);
      return;
    }
    wake();
    if (cards.size === 0) say(words.searching);
    asked += 1;
    worker?.postMessage({ number: asked, text: input.value, limit: MOST });
  }

  function hear(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('failed' in message) fail();
    if ('ready' in message) ask();
    if (!('hits' in message) || !('number' in message) || !Array.isArray(message.hits)) return;
    if (message.number !== asked || cards.size === 0) return;
    const found = message.hits.flatMap((hit: { id: string }) => cards.get(hit.id) ?? []);
    show(found, true);
  }

  function show(found: Card[], searched: boolean): void {
    shown = found;
    active = found.length > 0 ? 0 : -1;
    list.replaceChildren(...found.map((card, at) => resultOf(card, at, box.dataset['search'] === 'aside')));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    if (!searched) say('');
    else say(found.length === 0 ? words.nothing : words.results(found.length));
    mark();
  }

  function mark(): void {
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === active));
    });
    const chosen = list.children[active];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  /** A call or a quiz goes on while the answer is looked up. */
  function open(address: string): void {
    if (box.dataset['search'] === 'aside') window.open(address, '_blank', 'noopener');
    else location.assign(address);
  }

  function move(by: number): void {
    if (shown.length === 0) return;
    active = (active + by + shown.length) % shown.length;
    mark();
  }

  input.addEventListener('focus', wake);
  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = shown[active];
      if (chosen) open(chosen.address);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (input.value === '') input.blur();
      input.value = '';
      ask();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const wanted =
      (event.key === '/' && !isTyping(event)) ||
      (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (!wanted) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !box.contains(event.target) && !box.classList.contains('large'))
      show([], false);
  });

  const given = new URLSearchParams(location.search).get('q');
  if (given) input.value = given;
  if (input.value !== '') ask();
}

function cardsIn(value: unknown): Card[] {
  return Array.isArray(value) ? value.filter(isCard) : [];
}

function isCard(value: unknown): value is Card {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'address' in value && 'lines' in value
  );
}

function resultOf(card: Card, at: number, aside: boolean): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `search-result-${String(at)}`;
  item.role = 'option';
  const link = document.createElement('a');
  link.href = card.address;
  link.tabIndex = -1;
  if (aside) link.target = '_blank';
  const head = document.createElement('span');
  head.className = 'result-head';
  head.append(textIn('strong', card.title), ...signsOf(card), textIn('span', card.categoryName, 'meta'));
  link.append(head, textIn('span', card.answer, 'result-answer'));
  const [line] = card.lines;
  if (line !== undefined) link.append(textIn('span', `${words.sayFirst}: ${line}`, 'result-line'));
  item.append(link);
  return item;
}

/** Warnings that must be seen before an old answer is read out. */
function signsOf(card: Card): HTMLElement[] {
  const today = localDay(new Date());
  const signs: HTMLElement[] = [];
  if (card.draft) signs.push(textIn('span', words.draft, 'badge warn'));
  if (card.until !== undefined && today > card.until) signs.push(textIn('span', words.expired, 'badge bad'));
  else if (today < card.effective) signs.push(textIn('span', words.notYet, 'badge bad'));
  else if (today > card.review) signs.push(textIn('span', words.overdue, 'badge warn'));
  return signs;
}

function textIn(tag: 'span' | 'strong', text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}
