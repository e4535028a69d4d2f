import { knowledgeWords } from '../words/knowledge.ts';
import { articleFinder } from './article-finder.ts';
import { keptAtHand, validFirst } from './at-hand.ts';
import { copyLine } from './copy-line.ts';
import { localDay } from './local-day.ts';
import { ownNumber } from './own-number.ts';
import { pageLanguage } from './page-language.ts';
import { remembered } from './remembered.ts';
import { resultList } from './result-list.ts';
import { searchFilter } from './search-filter.ts';
import { searchKeys } from './search-keys.ts';
import { articleRows, wayRows, type SearchRow } from './search-rows.ts';
import type { Found, Recall, Search } from './search-worker.ts';
import { mustNotBeRead, standingOn } from './standing.ts';

/** So many results fit a screen of 1366×768. */
const MOST = 8;

/** Milliseconds until the calendar is looked at again: results may stay open over midnight. */
const LOOK_AGAIN = 30_000;

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
  const finder = articleFinder(language, { found: show, failed: () => say(words.searchFailed) });
  const filter = searchFilter(box, searchOtherwise, () => input.focus());
  const results = resultList(input, list);
  let rows: readonly SearchRow[] = [];
  let shown: [Found, Search | Recall] | undefined;
  let answered = false;
  let today = localDay(new Date());
  let number: string | undefined;

  function wake(): void {
    finder.wake();
    if (number !== undefined) return;
    void ownNumber().then((own) => {
      number = own;
      if (own !== undefined && shown) show(...shown);
    });
  }

  function say(sentence: string): void {
    if (state.textContent !== sentence) state.textContent = sentence;
    state.hidden = sentence === '';
  }

  function ask(): void {
    if (input.value.trim() === '') {
      showRemembered();
      return;
    }
    wake();
    if (!answered) say(words.searching);
    finder.ask({ text: input.value, limit: MOST, today, ...filter.chosen() });
  }

  /** Other words, or another filter: wherever a key had moved to is forgotten. */
  function searchOtherwise(): void {
    results.startOver();
    ask();
  }

  /** Nothing typed yet: what this person keeps at hand. */
  function showRemembered(): void {
    const open = large || box.contains(document.activeElement);
    const ids = open ? keptAtHand(remembered(language)) : [];
    if (ids.length > 0) finder.ask({ ids });
    else clear();
  }

  function show(found: Found, asked: Search | Recall): void {
    answered = true;
    shown = [found, asked];
    const recalled = 'ids' in asked;
    const moment = { today, memory: remembered(language), ownNumber: number };
    const ways = wayRows(found, { searchFor, widen });
    rows = [...ways, ...articleRows(validFirst(found.results, today), moment)];
    list.classList.toggle('remembered', recalled);
    filter.offer(!recalled);
    const atHand = moment.memory.pins.length > 0 ? words.rememberedAndPinned : words.remembered;
    say(recalled ? (rows.length > 0 ? atHand : '') : told(found));
    // Last, for the list looks where its rows stand: what changes after it would have the browser lay out twice.
    results.show(rows, ways.length < rows.length ? ways.length : 0);
  }

  function told({ results: { length }, elsewhere }: Found): string {
    if (length > 0) return words.results(length);
    return elsewhere > 0 ? words.nothingWithin(filter.name()) : words.nothing;
  }

  function clear(): void {
    finder.forget();
    shown = undefined;
    rows = [];
    filter.offer(false);
    results.show([], 0);
    say('');
  }

  function searchFor(text: string): void {
    input.value = text;
    input.focus();
    // Whoever listens to what is typed hears of it.
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function widen(): void {
    filter.clear();
    input.focus();
    searchOtherwise();
  }

  /** A call or a quiz goes on while the answer is looked up. */
  function choose(row: SearchRow | undefined, aside = box.dataset['search'] === 'aside'): void {
    if (!row) return;
    if ('act' in row) row.act();
    else if (aside) window.open(row.found.card.address, '_blank', 'noopener');
    else location.assign(row.found.card.address);
  }

  function copy(key: string): void {
    const row = rows[results.chosen()];
    if (!row || 'act' in row) return;
    const { card } = row.found;
    const line = card.lines[Number(key) - 1];
    if (line === undefined || mustNotBeRead(standingOn(localDay(new Date()), card))) return;
    void copyLine(line, number, card.draft ? words.draft : undefined);
  }

  searchKeys(input, list, results, {
    choose: () => choose(rows[results.chosen()]),
    copy,
    cleared: ask,
  });
  input.addEventListener('focus', () => {
    wake();
    if (input.value.trim() === '' || list.hidden) ask();
  });
  input.addEventListener('input', searchOtherwise);
  for (const kind of ['click', 'auxclick'] as const) {
    list.addEventListener(kind, (event) => {
      if (event.button > 1) return;
      const elsewhere = event.button === 1 || event.ctrlKey || event.metaKey;
      choose(rows[results.at(event.target)], elsewhere || undefined);
    });
  }
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !event.composedPath().includes(box)) close();
  });
  document.addEventListener('remembered', () => {
    if (input.value.trim() === '' && !list.matches(':hover')) showRemembered();
  });
  setInterval(() => {
    const day = localDay(new Date());
    if (day === today) return;
    today = day;
    if (shown) ask();
  }, LOOK_AGAIN);

  function close(): void {
    if (!large) clear();
  }

  const given = new URLSearchParams(location.search).get('q');
  if (given) {
    // The phone client put the caller's matter there: the agent goes on typing or choosing.
    input.value = given;
    input.focus();
  }
  if (large || input.value !== '') ask();
}
