import { directed, layersOf, type Link } from './layers.ts';
import { ordered, type Place } from './order.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its upper left corner. */
export type Area = Point & Size;

/** A line to be drawn, with the size of the words on it; 0 × 0 for none. */
export interface WordedLink extends Link {
  words: Size;
}

export interface LaidLink {
  words: Area;
  /** Where it passes, from its beginning to its end; between two points of different x it bends. */
  points: Point[];
  /** It leads back to where the call has been. */
  back: boolean;
}

/** Where everything stands. No two boxes or words overlap, and no line passes behind a box. */
export interface Layout extends Size {
  /** In the order of the sizes that were given. */
  boxes: Area[];
  /** In the order of the links that were given. */
  links: LaidLink[];
}

/** Between neighbours of a layer. */
const BESIDE = 18;
/** Between layers: room for lines to bend. */
const BETWEEN = 20;
const MARGIN = 16;
/** As wide as a line is where it passes other boxes. */
const LINE = 6;

interface Spot extends Place<Spot>, Size {
  x: number;
  y: number;
}

/**
 * Lays out boxes and the lines between them from top to bottom: layers by longest path, the order in a layer by
 * barycentres, lines that lead back turned round. The words of a line have a layer of their own below the box that they
 * leave, and where a line passes further layers it has a place in each; so nothing can overlap. Deterministic.
 *
 * @param sizes of the boxes, in any unit
 * @param links between two different boxes, by their index
 */
export function layOut(sizes: readonly Size[], links: readonly WordedLink[]): Layout {
  const turned = directed(sizes.length, links);
  const layers = layersOf(sizes.length, turned);
  const boxes = sizes.map((size, box) => spotAt(2 * (layers[box] ?? 0), size));
  const ways = turned.map(({ link, back }) => {
    const [from, to] = back ? [link.to, link.from] : [link.from, link.to];
    return { back, spots: wayDown(boxes[from], boxes[to], link.words) };
  });
  const rows = ordered([...new Set([...boxes, ...ways.flatMap(({ spots }) => spots)])]);
  placeAcross(rows);
  const height = placeDown(rows);
  const all = rows.flat();
  const left = Math.min(0, ...all.map(({ x }) => x)) - MARGIN;
  for (const spot of all) spot.x = Math.round(spot.x - left);
  return {
    width: Math.max(0, ...all.map(({ x, width }) => x + width)) + MARGIN,
    height,
    boxes: boxes.map(areaOf),
    links: ways.map(({ spots, back }) => laid(spots, back, rows)),
  };
}

function spotAt(layer: number, { width, height }: Size): Spot {
  return { layer, width, height, x: 0, y: 0, above: [], below: [] };
}

/** The places of a line, the two boxes included, joined from the upper to the lower. */
function wayDown(from: Spot | undefined, to: Spot | undefined, words: Size): Spot[] {
  if (!from || !to) throw new Error('A link of the map leads to no box');
  const width = Math.max(LINE, words.width);
  const spots = [from, spotAt(from.layer + 1, { width, height: words.height })];
  for (let layer = from.layer + 2; layer < to.layer; layer += 1) {
    spots.push(spotAt(layer, { width: LINE, height: 0 }));
  }
  spots.push(to);
  spots.slice(1).forEach((spot, index) => {
    spots[index]?.below.push(spot);
    if (spots[index]) spot.above.push(spots[index]);
  });
  return spots;
}

/** Every place near the middle of what it is joined to, without changing the order in its layer. */
function placeAcross(rows: readonly Spot[][]): void {
  for (const row of rows)
    pack(
      row,
      row.map(() => 0),
    );
  for (let sweep = 0; sweep < 10; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const row of isDown ? rows : rows.toReversed()) {
      pack(
        row,
        row.map((spot) => middle(isDown ? spot.above : spot.below) ?? middle([spot]) ?? 0),
      );
    }
  }
  // What nothing leads to stands below the middle of the rest.
  for (const row of rows) {
    if (row.every(({ above, below }) => above.length + below.length === 0)) {
      const centre = middle(rows.flat().filter((spot) => !row.includes(spot))) ?? 0;
      pack(
        row,
        row.map(() => centre),
      );
    }
  }
}

/** The mean of pushing everything to the right as far as needed and to the left: both keep the distances, so it does. */
function pack(row: readonly Spot[], centres: readonly number[]): void {
  const wanted = row.map(({ width }, index) => (centres[index] ?? 0) - width / 2);
  const right: number[] = [];
  row.forEach((_, index) => {
    const before = row[index - 1];
    const least = before ? (right[index - 1] ?? 0) + before.width + BESIDE : -Infinity;
    right.push(Math.max(wanted[index] ?? 0, least));
  });
  let most = Infinity;
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const spot = row[index];
    if (!spot) continue;
    const left = Math.min(wanted[index] ?? 0, most - spot.width);
    most = left - BESIDE;
    spot.x = (left + (right[index] ?? 0)) / 2;
  }
}

function middle(spots: readonly Spot[]): number | undefined {
  if (spots.length === 0) return undefined;
  return spots.reduce((sum, { x, width }) => sum + x + width / 2, 0) / spots.length;
}

/** Puts the layers below each other; returns the height of all. */
function placeDown(rows: readonly Spot[][]): number {
  let y = MARGIN;
  for (const row of rows) {
    for (const spot of row) spot.y = y;
    y += heightOf(row) + BETWEEN;
  }
  return y - BETWEEN + MARGIN;
}

function heightOf(row: readonly Spot[]): number {
  return Math.max(0, ...row.map(({ height }) => height));
}

function laid(spots: readonly Spot[], back: boolean, rows: readonly Spot[][]): LaidLink {
  const words = spots[1];
  if (!words) throw new Error('A link of the map has no place');
  const points = spots.flatMap((spot, index) => {
    const bottom = spot.y + heightOf(rows[spot.layer] ?? []);
    if (index === 0) {
      const x = portOf(spot, spots[1], spot.below);
      return [
        { x, y: spot.y + spot.height },
        { x, y: bottom },
      ];
    }
    if (index === spots.length - 1) return [{ x: portOf(spot, spots[index - 1], spot.above), y: spot.y }];
    const x = spot.x + spot.width / 2;
    return [
      { x, y: spot.y },
      { x, y: bottom },
    ];
  });
  return { words: areaOf(words), points: back ? points.toReversed() : points, back };
}

/** Where a line leaves or reaches a box: beside each other, in the order of where they go. */
function portOf({ x, width }: Spot, joined: Spot | undefined, all: readonly Spot[]): number {
  const order = all.toSorted((a, b) => a.x + a.width / 2 - (b.x + b.width / 2));
  const index = joined ? order.indexOf(joined) : 0;
  return Math.round(x + (width * (index + 1)) / (all.length + 1));
}

function areaOf({ x, y, width, height }: Spot): Area {
  return { x, y, width, height };
}
