import type { LineChange } from '../../articles/line-changes.ts';

/** Some changed lines that stand together, under the heading below which one finds them. */
export interface Passage {
  heading: string | undefined;
  lines: LineChange[];
}

/** Only what changed of all the lines of an article, passage by passage. */
export function passages(lines: readonly LineChange[]): Passage[] {
  const found: Passage[] = [];
  let heading: string | undefined;
  let goesOn = false;
  for (const line of lines) {
    const isHeading = line.kind === 'heading' && line.change !== 'deleted';
    if (isHeading)
      heading = line.pieces.map((piece) => (piece.change === 'deleted' ? '' : piece.text)).join('');
    if (line.change === 'kept') {
      goesOn = false;
      continue;
    }
    const last = found.at(-1);
    if (goesOn && last) last.lines.push(line);
    // A heading that changed itself is shown as such, not above itself.
    else found.push({ heading: isHeading ? undefined : heading, lines: [line] });
    goesOn = true;
  }
  return found;
}
