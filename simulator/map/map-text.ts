/** The size of all letters on the map, in its units. */
export const LETTERS = 13;

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW = /[\s.,:;'’|!ijltfrI()[\]·-]/u;
const BROAD = /[A-Z@%&mwMW—…×±✓✕↻→≤≥“”]/u;

/** About how wide a text is drawn, in the map's units; rather too much than too little, as fonts differ. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    ems += WIDE.test(letter) ? 1.02 : BROAD.test(letter) ? 0.88 : NARROW.test(letter) ? 0.38 : 0.6;
  }
  return Math.ceil(ems * LETTERS);
}

/** A text broken into lines that fit a width; what does not fit into the last one is cut off, with an ellipsis. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    if (lines.length === most) break;
  }
  if (lines.length < most && line.trim() !== '') lines.push(line.trimEnd());
  const isWhole = lines.join('').replace(/\s/g, '') === text.replace(/\s/g, '');
  return lines.map((one, index) =>
    widthOf(one) > width || (!isWhole && index === lines.length - 1) ? cut(one, width) : one,
  );
}

/** Words with the space behind them; of wide letters each for itself, with the punctuation that follows it. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff][\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f”’]*|[^\s\u2e80-\u9fff\uf900-\ufaff]+\s*|\s+/gu,
    ) ?? []
  );
}

function cut(text: string, width: number): string {
  let kept = [...text];
  while (kept.length > 0 && widthOf(`${kept.join('')}…`) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
