/** What can be chosen by key or click: a result, or another way to search. */
export interface Row {
  /** Tells it from the others, whatever is shown next. */
  name: string;
  element: HTMLLIElement;
  /** Adds what the row shows only while it is chosen. */
  unfold?(): void;
}

/** The rows on screen, one of which is chosen. */
export interface ResultList {
  /**
   * Shows other rows. The chosen one is the first that is meant to be, unless a key moved to another that is still
   * there.
   */
  show(rows: readonly Row[], first: number): void;
  /** What is shown next answers other words: where a key had moved to no longer counts. */
  startOver(): void;
  /** Where the chosen row stands, -1 when there is none. */
  chosen(): number;
  /** Chooses the next or the one before, round and round. */
  move(by: 1 | -1): void;
  /** Brings the keys to the chosen row; false when there is none. */
  focus(): boolean;
  /** Where the row stands that a click or a key met, -1 when it met none. */
  at(target: EventTarget | null): number;
}

/** The list below a search field: what is chosen is told to the field, and Tab reaches nothing else of it. */
export function resultList(input: HTMLInputElement, list: HTMLUListElement): ResultList {
  let rows: readonly Row[] = [];
  let chosen = -1;
  let moved = false;

  function mark(): void {
    rows[chosen]?.unfold?.();
    rows.forEach(({ element }, at) => {
      element.id = `search-result-${String(at)}`;
      element.setAttribute('aria-selected', String(at === chosen));
      element.tabIndex = at === chosen ? 0 : -1;
    });
    const one = rows[chosen]?.element;
    if (one) input.setAttribute('aria-activedescendant', one.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** With the next frame, which lays the page out anyway: asked at once, the browser would do it twice. */
  function bringIntoView(): void {
    requestAnimationFrame(() => {
      const inUse = document.activeElement === input || list.contains(document.activeElement);
      if (inUse) rows[chosen]?.element.scrollIntoView({ block: 'nearest' });
    });
  }

  function show(others: readonly Row[], first: number): void {
    const inList = list.contains(document.activeElement);
    const before = rows[chosen]?.name;
    const kept = inList || moved ? others.findIndex(({ name }) => name === before) : -1;
    rows = others;
    chosen = kept < 0 ? Math.min(first, others.length - 1) : kept;
    list.replaceChildren(...others.map(({ element }) => element));
    list.hidden = others.length === 0;
    input.setAttribute('aria-expanded', String(others.length > 0));
    mark();
    bringIntoView();
    if (inList) rows[chosen]?.element.focus();
  }

  function move(by: 1 | -1): void {
    if (rows.length === 0) return;
    moved = true;
    chosen = (chosen + by + rows.length) % rows.length;
    mark();
    bringIntoView();
  }

  const at = (target: EventTarget | null) =>
    target instanceof Node ? rows.findIndex(({ element }) => element.contains(target)) : -1;

  function focus(): boolean {
    rows[chosen]?.element.focus();
    return chosen >= 0;
  }

  list.addEventListener('focusin', ({ target }) => {
    const met = at(target);
    if (met < 0 || met === chosen) return;
    chosen = met;
    mark();
    bringIntoView();
  });

  function startOver(): void {
    moved = false;
  }

  return { show, startOver, chosen: () => chosen, move, focus, at };
}
