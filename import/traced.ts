import type { Place } from '../markdown/problem.ts';

/** Text that remembers where in the source each of its UTF-16 units stood, whatever was cut or replaced since. */
export interface Traced {
  text: string;
  /** For each unit of the text, the offset in the source that it came from. */
  offsets: readonly number[];
}

/** A stretch of the text to replace; an empty text cuts it out. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The source itself. */
export function trace(text: string): Traced {
  return { text, offsets: Array.from({ length: text.length }, (_, index) => index) };
}

/** A stretch of traced text, its places kept. */
export function slice(traced: Traced, start: number, end = traced.text.length): Traced {
  return { text: traced.text.slice(start, end), offsets: traced.offsets.slice(start, end) };
}

/** Without white space (and what else the pattern names) at both ends. */
export function trim(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length;
  return slice(traced, start, Math.max(start, traced.text.trimEnd().length));
}

/** The lines of a text. */
export function linesOf(traced: Traced): Traced[] {
  const lines: Traced[] = [];
  let start = 0;
  for (const line of traced.text.split('\n')) {
    lines.push(slice(traced, start, start + line.length));
    start += line.length + 1;
  }
  return lines;
}

/** Lines of a text that are not empty. */
export function paragraphsOf(body: Traced): Traced[] {
  return linesOf(body)
    .map(trim)
    .filter(({ text }) => text !== '');
}

/** Lines joined to one text again. */
export function joinLines(lines: readonly Traced[]): Traced {
  return joined(lines, '\n');
}

/** Pieces put together; what stands between two takes the place of the one before. */
export function joined(pieces: readonly Traced[], between: string): Traced {
  const offsets: number[] = [];
  pieces.forEach((piece, index) => {
    for (const offset of piece.offsets) offsets.push(offset);
    if (index === pieces.length - 1) return;
    for (let unit = 0; unit < between.length; unit += 1) offsets.push(offsets.at(-1) ?? 0);
  });
  return { text: pieces.map(({ text }) => text).join(between), offsets };
}

/** The text with some stretches replaced. The edits stand in order and do not overlap; one that does is left out. */
export function edited(traced: Traced, edits: readonly Edit[]): Traced {
  if (edits.length === 0) return traced;
  let text = '';
  const offsets: number[] = [];
  let from = 0;
  const keep = (end: number): void => {
    text += traced.text.slice(from, end);
    for (let index = from; index < end; index += 1) offsets.push(traced.offsets[index] ?? 0);
  };
  for (const edit of edits) {
    if (edit.start < from) continue;
    keep(edit.start);
    const last = Math.max(edit.start, edit.end - 1);
    for (let index = 0; index < edit.text.length; index += 1) {
      offsets.push(traced.offsets[Math.min(edit.start + index, last)] ?? 0);
    }
    text += edit.text;
    from = edit.end;
  }
  keep(traced.text.length);
  return { text, offsets };
}

/** A page as it was decoded, with what finding a place in it takes. */
export interface Page {
  /** The source's name, for places. */
  file: string;
  text: string;
  /** Where each line begins, as offsets. */
  lineStarts: readonly number[];
}

/** A decoded page, its lines counted once. */
export function pageOf(file: string, text: string): Page {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** Where a unit of a text stood in its page; columns count UTF-16 units. */
export function placeIn(page: Page, traced: Traced, index: number): Place {
  const offset = traced.offsets[Math.min(index, traced.offsets.length - 1)] ?? 0;
  let first = 0;
  let last = page.lineStarts.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((page.lineStarts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return { file: page.file, line: first + 1, column: offset - (page.lineStarts[first] ?? 0) + 1 };
}
