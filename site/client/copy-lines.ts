import { isComposing, isTyping } from './composition.ts';
import { copyLine } from './copy-line.ts';
import { ownNumber } from './own-number.ts';
import { linePartsOf, placeholderMark } from './placeholders.ts';

/**
 * Lets every line to say below an element be copied: by its button, and the numbered ones by the keys 1–9. What the
 * agent must fill in stands out.
 *
 * @param warning said before everything else, when the lines must not be read out now
 */
export function copyLines(root: HTMLElement, warning: () => string | undefined): void {
  let number: string | undefined;
  const lines = [...root.querySelectorAll<HTMLElement>('blockquote:has(button.copy) p')];
  for (const line of lines) markPlaceholders(line, undefined);
  if (lines.some((line) => line.querySelector('.placeholder'))) {
    void ownNumber().then((own) => {
      number = own;
      for (const line of lines) markPlaceholders(line, own);
    });
  }
  const copy = (line: HTMLElement) => {
    line.scrollIntoView({ block: 'nearest' });
    void copyLine(textOf(line), number, warning()).then((copied) => {
      if (!copied) select(line);
    });
  };
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button.copy') : null;
    const line = button?.closest('blockquote');
    if (line instanceof HTMLElement) copy(line);
  });
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[1-9]$/.test(event.key)) return;
    const line = root.querySelector<HTMLElement>(`blockquote[data-line="${event.key}"]`);
    if (line) copy(line);
  });
}

/** Makes what the agent must fill in stand out, and fills in the own number. */
function markPlaceholders(line: HTMLElement, ownNumber: string | undefined): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = linePartsOf(text.data, ownNumber);
    if (!parts.some(({ placeholder }) => placeholder)) continue;
    const pieces = parts.map((part) => (part.placeholder ? placeholderMark(part) : part.text));
    const marked = text.parentElement?.closest('.placeholder');
    (marked ?? text).replaceWith(...pieces);
  }
}

function textOf(line: HTMLElement): string {
  return [...line.querySelectorAll('p')].map((paragraph) => paragraph.innerText.trim()).join('\n');
}

function select(line: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(line.querySelector('p') ?? line);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
