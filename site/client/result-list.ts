/** The results on screen, one of which is chosen. */
export interface ResultList {
  /** Shows other results. The chosen one is the first, unless a key moved to another that is still there. */
  show(results: readonly HTMLLIElement[], names: readonly string[]): void;
  /** What is shown next answers other words: its first result is chosen, wherever a key had moved to. */
  startOver(): void;
  /** Where the chosen result stands, -1 when there is none. */
  chosen(): number;
  /** Chooses the next or the one before, round and round. */
  move(by: 1 | -1): void;
  /** Brings the keys to the chosen result; false when there is none. */
  focus(): boolean;
  /** Where the result stands that a click or a key met, -1 when it met none. */
  at(target: EventTarget | null): number;
}

/** The list below a search field: what is chosen is told to the field, and Tab reaches nothing else of it. */
export function resultList(input: HTMLInputElement, list: HTMLUListElement): ResultList {
  let results: readonly HTMLLIElement[] = [];
  let names: readonly string[] = [];
  let chosen = -1;
  let moved = false;

  function mark(): void {
    results.forEach((result, at) => {
      result.setAttribute('aria-selected', String(at === chosen));
      result.tabIndex = at === chosen ? 0 : -1;
    });
    const one = results[chosen];
    if (one) input.setAttribute('aria-activedescendant', one.id);
    else input.removeAttribute('aria-activedescendant');
    const inUse = document.activeElement === input || list.contains(document.activeElement);
    if (inUse) one?.scrollIntoView({ block: 'nearest' });
  }

  function show(others: readonly HTMLLIElement[], theirNames: readonly string[]): void {
    const inList = list.contains(document.activeElement);
    const kept = inList || moved ? theirNames.indexOf(names[chosen] ?? '') : 0;
    results = others;
    names = theirNames;
    chosen = others.length === 0 ? -1 : Math.max(kept, 0);
    list.replaceChildren(...others);
    list.hidden = others.length === 0;
    input.setAttribute('aria-expanded', String(others.length > 0));
    mark();
    if (inList) results[chosen]?.focus();
  }

  function move(by: 1 | -1): void {
    if (results.length === 0) return;
    moved = true;
    chosen = (chosen + by + results.length) % results.length;
    mark();
  }

  const at = (target: EventTarget | null) =>
    target instanceof Node ? results.findIndex((result) => result.contains(target)) : -1;

  function focus(): boolean {
    results[chosen]?.focus();
    return chosen >= 0;
  }

  list.addEventListener('focusin', ({ target }) => {
    const met = at(target);
    if (met < 0 || met === chosen) return;
    chosen = met;
    mark();
  });

  function startOver(): void {
    moved = false;
  }

  return { show, startOver, chosen: () => chosen, move, focus, at };
}
