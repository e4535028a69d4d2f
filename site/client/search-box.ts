import { knowledgeWords } from '../words/knowledge.ts';
import type { Card } from '../card.ts';
import { articleFinder, type Found } from './article-finder.ts';
import { keptAtHand, validFirst } from './at-hand.ts';
import { isComposing, isTyping } from './composition.ts';
import { copyLine } from './copy-line.ts';
import { localDay } from './local-day.ts';
import { ownNumber } from './own-number.ts';
import { pageLanguage } from './page-language.ts';
import { hasChanged, remembered } from './remembered.ts';
import { resultCard } from './result-card.ts';
import { resultList } from './result-list.ts';
import { mustNotBeRead, standingOn } from './standing.ts';

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
  /** On the home page the box is the page: what it shows stays. */
  const large = box.classList.contains('large');
  const finder = articleFinder(language, {
    ready: ask,
    found: (found) => {
      show(validFirst(found));
      say(found.length === 0 ? words.nothing : words.results(found.length));
    },
    failed: () => say(words.searchFailed),
  });
  const results = resultList(input, list);
  let shown: readonly Found[] = [];
  let number: string | undefined;

  function wake(): void {
    finder.wake();
    if (number !== undefined) return;
    void ownNumber().then((own) => {
      number = own;
      if (own !== undefined && shown.length > 0) ask();
    });
  }

  function say(sentence: string): void {
    state.textContent = sentence;
    state.hidden = sentence === '';
  }

  function ask(): void {
    const text = input.value.trim();
    if (text === '') {
      showRemembered();
      return;
    }
    wake();
    if (finder.cards().size === 0) say(words.searching);
    finder.ask(input.value, MOST);
  }

  /** Nothing typed yet: what this person keeps at hand. */
  function showRemembered(): void {
    const open = large || box.contains(document.activeElement);
    const kept = open ? keptAtHand(remembered(language), finder.cards()) : [];
    show(kept);
    say(kept.length === 0 ? '' : words.remembered);
  }

  function show(found: readonly Found[]): void {
    shown = found;
    list.classList.toggle('remembered', input.value.trim() === '');
    results.show(
      found.map(optionOf),
      found.map(({ card }) => card.id),
    );
  }

  function optionOf({ card, matched }: Found, at: number): HTMLLIElement {
    const memory = remembered(language);
    const highlight = finder.highlight();
    const meant = [...matched, input.value].join(' ');
    return resultCard(card, at, {
      standing: standingOn(localDay(new Date()), card),
      favourite: memory.favourites.includes(card.id),
      changed: hasChanged(memory, card),
      ownNumber: number,
      highlighter: (text) =>
        highlight && input.value.trim() !== '' ? highlight(text, meant, language) : [{ text, hit: false }],
    });
  }

  function chosenCard(): Card | undefined {
    return shown[results.chosen()]?.card;
  }

  /** A call or a quiz goes on while the answer is looked up. */
  function open(card: Card | undefined, aside = box.dataset['search'] === 'aside'): void {
    if (!card) return;
    if (aside) window.open(card.address, '_blank', 'noopener');
    else location.assign(card.address);
  }

  function moveByKey(event: KeyboardEvent): boolean {
    if (event.key === 'ArrowDown') results.move(1);
    else if (event.key === 'ArrowUp') results.move(-1);
    else if (event.key === 'Enter') open(chosenCard());
    else return false;
    event.preventDefault();
    return true;
  }

  function copy(key: string): void {
    const card = chosenCard();
    const line = card?.lines[Number(key) - 1];
    if (!card || line === undefined || mustNotBeRead(standingOn(localDay(new Date()), card))) return;
    void copyLine(line, number, undefined);
  }

  input.addEventListener('focus', () => {
    wake();
    if (input.value.trim() === '' || list.hidden) ask();
  });
  input.addEventListener('input', () => {
    results.startOver();
    ask();
  });
  input.addEventListener('keydown', (event) => {
    if (isComposing(event) || moveByKey(event)) return;
    if (event.key === 'ArrowRight' && caretAtEnd(input)) {
      if (results.focus()) event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (input.value === '') input.blur();
      input.value = '';
      ask();
    }
  });
  list.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (moveByKey(event)) results.focus();
    else if (event.key === 'Escape' || event.key === 'ArrowLeft') {
      event.preventDefault();
      input.focus();
    } else if (/^[1-9]$/.test(event.key)) {
      // The page below has lines of its own by these keys.
      event.stopPropagation();
      copy(event.key);
    }
  });
  for (const kind of ['click', 'auxclick'] as const) {
    list.addEventListener(kind, (event) => {
      if (event.button > 1) return;
      const elsewhere = event.button === 1 || event.ctrlKey || event.metaKey;
      open(shown[results.at(event.target)]?.card, elsewhere || undefined);
    });
  }
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !event.composedPath().includes(box)) close();
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

  function close(): void {
    if (large) return;
    show([]);
    say('');
  }

  const given = new URLSearchParams(location.search).get('q');
  if (given) {
    // The phone client put the caller's matter there: the agent goes on typing or choosing.
    input.value = given;
    input.focus();
  }
  const memory = remembered(language);
  if (input.value !== '') ask();
  else if (large && memory.opened.length + memory.favourites.length > 0) finder.fetchCards();
}

function caretAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === value.length && selectionEnd === value.length;
}
