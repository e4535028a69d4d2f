import { layOut, type Area, type LaidLink, type Point, type Size } from './layout.ts';
import { LETTERS, widthOf } from './map-text.ts';
import { BOX_WORDS, type MapBox, type MapLine, type MapLink, type MapView } from './map-view.ts';

export interface Drawing {
  /** Colours for a picture that stands for itself; a page has its own for the same classes. */
  colours?: string;
  /** Whether what was walked leads to its turn of the debrief, `#turn-3`. */
  linked?: boolean;
}

const PADDING = 12;
const LINE_HEIGHT = 18;
/** Where the letters of a line stand in its height. */
const BASELINE = 13;

/**
 * Draws what is to be seen of a call as SVG. Its colours are classes, so that a page shows it light and dark; all that an
 * author wrote is escaped. The same view gives the same bytes.
 */
export function drawMap(view: MapView, { colours, linked = false }: Drawing = {}): string {
  const layout = layOut(
    view.boxes.map(boxSize),
    view.links.map(({ from, to, lines }) => ({ from, to, words: wordsSize(lines) })),
  );
  const { width, height } = layout;
  const links = view.links.map((link, index) => ({ link, laid: layout.links[index] }));
  // What was walked lies above what was not.
  const sorted = [...links.filter(({ link }) => !link.walked), ...links.filter(({ link }) => link.walked)];
  const title = escaped(view.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="call-map" role="${linked ? 'group' : 'img'}" aria-label="${title}"`,
    ` lang="${view.language}" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}"`,
    ` height="${String(height)}" font-size="${String(LETTERS)}"`,
    ` font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif">`,
    ...(colours === undefined ? [] : [`<title>${title}</title><style>${colours}</style>`]),
    `<rect class="map-ground" width="${String(width)}" height="${String(height)}"/>`,
    ...sorted.map(({ laid }, index) => drawLine(laid, sorted[index]?.link)),
    ...view.boxes.map((box, index) => drawBox(box, layout.boxes[index])),
    ...sorted.map(({ link, laid }) => drawWords(link, laid, linked)),
    '</svg>\n',
  ].join('');
}

function boxSize({ lines, fell }: MapBox): Size {
  const bar = fell === undefined ? 0 : 8;
  return { width: BOX_WORDS + 2 * PADDING, height: lines.length * LINE_HEIGHT + 2 * PADDING - 6 + bar };
}

function wordsSize(lines: readonly MapLine[]): Size {
  if (lines.length === 0) return { width: 0, height: 0 };
  const widest = Math.max(...lines.map(({ text }) => widthOf(text)));
  return { width: widest + PADDING, height: lines.length * LINE_HEIGHT };
}

function drawBox({ shape, tone, lines, walked, fell }: MapBox, area: Area | undefined): string {
  if (!area) return '';
  const { x, y, width, height } = area;
  const round = shape === 'ending' ? Math.min(height / 2, 22) : 6;
  const words = linesAt(lines, x + width / 2, y + PADDING - 3);
  const bar = { x: x + PADDING, y: y + height - 10, width: BOX_WORDS };
  return [
    `<g class="map-${shape} ${tone}${walked ? ' walked' : ''}">`,
    `<rect class="map-box" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(round)}"/>`,
    words,
    ...(fell === undefined
      ? []
      : [
          `<rect class="map-all" x="${num(bar.x)}" y="${num(bar.y)}" width="${num(bar.width)}" height="4"/>`,
          `<rect class="map-fell" x="${num(bar.x)}" y="${num(bar.y)}" width="${num(bar.width * fell)}" height="4"/>`,
        ]),
    '</g>',
  ].join('');
}

function drawLine(laid: LaidLink | undefined, link: MapLink | undefined): string {
  if (!laid || !link) return '';
  const sort = `${link.walked ? ' walked' : ''}${laid.back ? ' back' : ''}`;
  const { tip, path } = curve(laid.points);
  return `<g class="map-link${sort}"><path class="map-line" fill="none" d="${path}"/><path class="map-tip" d="${tip}"/></g>`;
}

function drawWords({ lines, told, turn }: MapLink, laid: LaidLink | undefined, linked: boolean): string {
  if (!laid || lines.length === 0) return '';
  const { x, y, width, height } = laid.words;
  const drawn = [
    `<title>${escaped(told)}</title>`,
    `<rect class="map-words" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="4"/>`,
    linesAt(lines, x + width / 2, y),
  ].join('');
  return linked && turn !== undefined ? `<a href="#turn-${String(turn)}">${drawn}</a>` : `<g>${drawn}</g>`;
}

function linesAt(lines: readonly MapLine[], x: number, y: number): string {
  return lines
    .map(
      ({ text, tone }, index) =>
        `<text class="${tone}" text-anchor="middle" x="${num(x)}" y="${num(y + index * LINE_HEIGHT + BASELINE)}">${escaped(text)}</text>`,
    )
    .join('');
}

/** A line through points that leaves and reaches each layer straight, with its arrowhead. */
function curve(points: readonly Point[]): { path: string; tip: string } {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return { path: '', tip: '' };
  const up = last.y < (rest.at(-2) ?? first).y || last.y < first.y;
  let before = first;
  const bends = rest.map((point) => {
    const middle = (before.y + point.y) / 2;
    const straight = before.x === point.x;
    const from = before;
    before = point;
    return straight
      ? `V${num(point.y)}`
      : `C${num(from.x)} ${num(middle)} ${num(point.x)} ${num(middle)} ${num(point.x)} ${num(point.y)}`;
  });
  const base = last.y + (up ? 7 : -7);
  return {
    path: `M${num(first.x)} ${num(first.y)}${bends.join('')}`,
    tip: `M${num(last.x)} ${num(last.y)}L${num(last.x - 4)} ${num(base)}H${num(last.x + 4)}Z`,
  };
}

function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
