import type { Topic } from '../banner/banner-desk.ts';
import { bannerDeskWords } from '../words/banner-desk.ts';
import { isComposing } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { topicSuggestions } from './banner-suggestions.ts';

/** So many fit below the field without a scroll bar. */
const MOST = 8;

const words = bannerDeskWords[pageLanguage()];

/** The topics that a leader has chosen. */
export interface TopicPicker {
  chosen(): readonly Topic[];
  /** Suggests topics by what is written elsewhere. */
  suggestBy(text: string): void;
}

/** A field that finds topics while one types, all by keys: arrows choose, Enter adds, Backspace takes the last away. */
export function topicPicker(
  box: HTMLElement,
  topics: readonly Topic[],
  begin: readonly Topic[],
): TopicPicker {
  const input = part(box, 'input', HTMLInputElement);
  const list = part(box, '[role=listbox]', HTMLElement);
  const chips = part(box, '[data-topics-chosen]', HTMLElement);
  const state = part(box, '[data-topics-state]', HTMLElement);
  const suggested = part(box, '[data-topics-suggested]', HTMLElement);
  let chosen = [...begin];
  let fitting: readonly Topic[] = [];
  let at = 0;
  let latest: readonly Topic[] = [];
  let written = '';
  const suggestions = topicSuggestions(topics, suggest);

  const isFree = (topic: Topic) => !chosen.includes(topic);

  function change(next: Topic[]): void {
    chosen = next;
    chips.replaceChildren(
      ...chosen.map((topic) => {
        const chip = document.createElement('li');
        chip.append(button(`${nameOf(topic)} ×`, words.remove(topic.name), () => remove(topic)));
        return chip;
      }),
    );
    suggest(latest);
  }

  function remove(topic: Topic): void {
    change(chosen.filter((each) => each !== topic));
    input.focus();
  }

  function add(topic: Topic | undefined): void {
    if (!topic) return;
    input.value = '';
    change([...chosen, topic]);
    find();
  }

  function find(): void {
    const wanted = input.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    fitting =
      wanted.length === 0
        ? []
        : topics
            .filter((topic) => isFree(topic) && wanted.every((word) => topic.text.includes(word)))
            .slice(0, MOST);
    at = 0;
    state.textContent =
      wanted.length === 0 ? '' : fitting.length === 0 ? words.nothingFits : words.fits(fitting.length);
    show();
  }

  function show(): void {
    list.replaceChildren(
      ...fitting.map((topic, index) => {
        const option = document.createElement('li');
        option.id = `topic-${String(index)}`;
        option.role = 'option';
        option.textContent = nameOf(topic);
        option.ariaSelected = String(index === at);
        // The field keeps the keys.
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          add(topic);
        });
        return option;
      }),
    );
    list.hidden = fitting.length === 0;
    input.setAttribute('aria-expanded', String(fitting.length > 0));
    if (fitting.length > 0) input.setAttribute('aria-activedescendant', `topic-${String(at)}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function suggestBy(text: string): void {
    if (text === written) return;
    written = text;
    suggestions.ask(text);
  }

  function suggest(topicsThatFit: readonly Topic[]): void {
    latest = topicsThatFit;
    const fits = latest.filter(isFree);
    suggested.replaceChildren(
      words.suggested,
      ...fits.map((topic) => button(`+ ${nameOf(topic)}`, words.add(topic.name), () => add(topic))),
    );
    suggested.hidden = fits.length === 0;
  }

  function press(key: string): boolean {
    if (key === 'Backspace' && input.value === '') change(chosen.slice(0, -1));
    else if (key === 'Enter') add(fitting[at]);
    else if (fitting.length === 0) return false;
    else if (key === 'Escape') {
      input.value = '';
      find();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      at = (at + (key === 'ArrowDown' ? 1 : -1) + fitting.length) % fitting.length;
      show();
    } else return false;
    return true;
  }

  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    if (!isComposing(event) && press(event.key)) event.preventDefault();
  });
  input.addEventListener('blur', () => {
    fitting = [];
    show();
  });
  input.addEventListener('focus', find);
  change(chosen);
  return { chosen: () => chosen, suggestBy };
}

function nameOf({ kind, id, name }: Topic): string {
  return kind === 'categories' ? `${name} · ${words.category}` : `${id} ${name}`;
}

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.ariaLabel = label;
  made.addEventListener('click', press);
  return made;
}

function part<Kind extends HTMLElement>(box: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const found = box.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${selector}`);
  return found;
}
