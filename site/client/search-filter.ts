import { knowledgeWords } from '../words/knowledge.ts';
import { isComposing, isTyping } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { toast } from './toast.ts';

/** What a search can be narrowed to, and the place in the list of shelves where its choices stand. */
const KINDS = { category: 'categories', role: 'roles' } as const;
type Kind = keyof typeof KINDS;

interface Choice {
  id: string;
  name: string;
}
type Chosen = Partial<Record<Kind, Choice>>;

/** A filter by category and role; as long as nobody chooses one, everything is searched. */
export interface SearchFilter {
  /** The ids that were chosen. */
  chosen(): { category: string | undefined; role: string | undefined };
  /** What was chosen, in words; empty when everything is searched. */
  name(): string;
  clear(): void;
  /** Shows the way to it, or takes it away. */
  offer(isOffered: boolean): void;
}

const language = pageLanguage();
const words = knowledgeWords[language];
/** Kept for the session, with names, so that a page need not fetch them to say what it leaves out. */
const PLACE = `callready.search-filter.${language}`;

/**
 * The filter of a search box.
 * @param changed told whenever another one is chosen
 * @param back brings the keys back to the search field
 */
export function searchFilter(box: HTMLElement, changed: () => void, back: () => void): SearchFilter {
  const button = box.querySelector<HTMLButtonElement>('[data-filter]');
  const fields = box.querySelector<HTMLElement>('[data-filter-fields]');
  const selects = [...(fields?.querySelectorAll('select') ?? [])];
  let chosen = keptFilter();
  let asked = false;

  const name = () =>
    [chosen.category, chosen.role].flatMap((choice) => choice?.name ?? []).join(words.filterAnd);

  function show(): void {
    if (!button) return;
    button.firstElementChild?.replaceChildren(name() === '' ? words.filter : words.filterOnly(name()));
    button.classList.toggle('active', name() !== '');
    for (const select of selects) select.value = chosen[kindOf(select)]?.id ?? '';
  }

  function open(isOpen: boolean): void {
    if (!fields || fields.hidden === !isOpen) return;
    fields.hidden = !isOpen;
    button?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    void fillSelects();
    selects[0]?.focus();
  }

  async function fillSelects(): Promise<void> {
    if (asked) return;
    asked = true;
    try {
      const shelves: unknown = await (await fetch(`/search/${language}.shelves.json`)).json();
      for (const select of selects) fill(select, choicesIn(shelves, KINDS[kindOf(select)]));
      show();
    } catch {
      asked = false;
      toast(words.searchFailed);
    }
  }

  function choose(select: HTMLSelectElement): void {
    const option = select.selectedOptions[0];
    const choice = select.value === '' ? undefined : { id: select.value, name: option?.text ?? '' };
    keep({ ...chosen, [kindOf(select)]: choice });
    changed();
  }

  function keep(next: Chosen): void {
    chosen = next;
    keepFilter(chosen);
    show();
  }

  // What was chosen on an earlier page can be chosen still, even if the list never comes.
  for (const select of selects) {
    const choice = chosen[kindOf(select)];
    if (choice) fill(select, [choice]);
    select.addEventListener('change', () => choose(select));
  }
  show();
  button?.addEventListener('click', () => open(fields?.hidden === true));
  fields?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    open(false);
    back();
  });
  box.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== 'c' || button?.hidden !== false) return;
    event.preventDefault();
    open(true);
  });

  return {
    chosen: () => ({ category: chosen.category?.id, role: chosen.role?.id }),
    name,
    clear: () => keep({}),
    offer: (isOffered) => {
      if (button) button.hidden = !isOffered;
      if (!isOffered) open(false);
    },
  };
}

function kindOf({ name }: HTMLSelectElement): Kind {
  return name === 'role' ? 'role' : 'category';
}

/** The first option, for everything, stays. */
function fill(select: HTMLSelectElement, choices: readonly Choice[]): void {
  const everything = select.options[0];
  select.replaceChildren(
    ...(everything ? [everything] : []),
    ...choices.map(({ id, name }) => new Option(name, id)),
  );
}

function choicesIn(shelves: unknown, list: (typeof KINDS)[Kind]): Choice[] {
  if (typeof shelves !== 'object' || shelves === null) return [];
  const choices: unknown = Reflect.get(shelves, list);
  return Array.isArray(choices) ? choices.filter(isChoice) : [];
}

function isChoice(value: unknown): value is Choice {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    typeof value.id === 'string' &&
    typeof value.name === 'string'
  );
}

function keptFilter(): Chosen {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { category, role } = { category: undefined, role: undefined, ...kept };
    return { ...(isChoice(category) ? { category } : {}), ...(isChoice(role) ? { role } : {}) };
  } catch {
    return {};
  }
}

function keepFilter(chosen: Chosen): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}
