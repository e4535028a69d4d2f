import { isComposing, isTyping } from './composition.ts';
import type { ResultList } from './result-list.ts';

/** What the keys of a search bring about. */
export interface SearchActs {
  /** The chosen row is taken. */
  choose(): void;
  /** The line of this number of the chosen result is copied. */
  copy(key: string): void;
  /** The field has been emptied. */
  cleared(): void;
}

/** The keys of a search field and of the list below it; none of them acts while an input method composes. */
export function searchKeys(
  input: HTMLInputElement,
  list: HTMLElement,
  results: ResultList,
  { choose, copy, cleared }: SearchActs,
): void {
  function moveByKey(event: KeyboardEvent): boolean {
    if (event.key === 'ArrowDown') results.move(1);
    else if (event.key === 'ArrowUp') results.move(-1);
    else if (event.key === 'Enter') choose();
    else return false;
    event.preventDefault();
    return true;
  }

  input.addEventListener('keydown', (event) => {
    if (isComposing(event) || moveByKey(event)) return;
    if (event.key === 'ArrowRight' && caretAtEnd(input)) {
      if (results.focus()) event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (input.value === '') input.blur();
      input.value = '';
      cleared();
    }
  });
  list.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      choose();
    } else if (moveByKey(event)) results.focus();
    else if (event.key === 'Escape' || event.key === 'ArrowLeft') {
      event.preventDefault();
      input.focus();
    } else if (/^[1-9]$/.test(event.key)) {
      // The page below has lines of its own by these keys.
      event.stopPropagation();
      copy(event.key);
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
}

function caretAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === value.length && selectionEnd === value.length;
}
