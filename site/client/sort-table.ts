/** Tables whose columns sort: a click on a head sorts by it, numbers from the largest; another click turns it round. */
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const [body] = table.tBodies;
  if (!body) continue;
  for (const button of table.querySelectorAll<HTMLButtonElement>('button[data-sort]')) {
    button.addEventListener('click', () => {
      sortBy(body, button);
    });
  }
}

function sortBy(body: HTMLTableSectionElement, button: HTMLButtonElement): void {
  const head = button.closest('th');
  if (!head) return;
  const numbers = button.dataset['sort'] === 'numbers';
  const before = head.getAttribute('aria-sort');
  const ascending = before === null ? !numbers : before === 'descending';
  const column = head.cellIndex;
  for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
  const rows = [...body.rows].map((row) => ({ row, ...valueAt(row, column) }));
  // What has no figure stays below, whichever way it is sorted.
  rows.sort((a, b) => {
    if (numbers && a.none !== b.none) return a.none ? 1 : -1;
    const order = numbers
      ? a.number - b.number
      : a.words.localeCompare(b.words, document.documentElement.lang);
    return ascending ? order : -order;
  });
  body.append(...rows.map(({ row }) => row));
}

function valueAt(row: HTMLTableRowElement, column: number): { words: string; number: number; none: boolean } {
  const cell = row.cells[column];
  const words = (cell?.dataset['value'] ?? cell?.textContent ?? '').trim();
  const number = Number.parseFloat(words);
  return { words, number: Number.isNaN(number) ? 0 : number, none: Number.isNaN(number) };
}
