/** What stands in braces, full width or not: `｛单号｝`, `{ticket}`. */
const PLACEHOLDER = /[{｛]\s*([^{}｛｝\n]{1,24}?)\s*[}｝]/gu;

/** The one that we can fill: the employee number of whoever is signed in. */
const OWN_NUMBER = new Set(['工号', 'agent number']);

/** A part of a line to say; with a name when it stands for something that only the call tells. */
export interface LinePart {
  text: string;
  /** What is to be filled in, such as `单号`. */
  placeholder?: string;
  /** True when it has been filled in. */
  filled?: boolean;
}

/**
 * Cuts a line to say at its placeholders and fills in the agent's own number when it is known. Every other
 * placeholder stays as its author wrote it.
 */
export function linePartsOf(line: string, ownNumber: string | undefined): LinePart[] {
  const parts: LinePart[] = [];
  let read = 0;
  for (const match of line.matchAll(PLACEHOLDER)) {
    const [whole, name = ''] = match;
    if (match.index > read) parts.push({ text: line.slice(read, match.index) });
    const filled = ownNumber !== undefined && OWN_NUMBER.has(name.toLowerCase());
    parts.push({ text: filled ? ownNumber : whole, placeholder: name, filled });
    read = match.index + whole.length;
  }
  if (read < line.length) parts.push({ text: line.slice(read) });
  return parts;
}

/** A placeholder as an element that stands out: to be filled in, or filled in already. */
export function placeholderMark({ text, filled = false }: LinePart): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = filled ? 'placeholder filled' : 'placeholder';
  mark.textContent = text;
  return mark;
}
