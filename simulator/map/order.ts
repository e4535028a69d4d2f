/** Something that stands in a layer: a box, the words on a line, or the place where a line passes. */
export interface Place<Kind> {
  layer: number;
  /** What it is joined to in the layer above and in the layer below. */
  above: Kind[];
  below: Kind[];
}

/** So often are the layers gone through, down and up again. */
const SWEEPS = 12;

/** Puts the places of each layer in an order in which few lines cross: each by the middle of what it is joined to. */
export function ordered<Kind extends Place<Kind>>(places: readonly Kind[]): Kind[][] {
  let layers = inLayers(places);
  let best = layers;
  let fewest = crossings(layers);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    layers = swept(layers, sweep % 2 === 0);
    const now = crossings(layers);
    if (now >= fewest) continue;
    best = layers;
    fewest = now;
  }
  return best;
}

function inLayers<Kind extends Place<Kind>>(places: readonly Kind[]): Kind[][] {
  const lowest = Math.max(0, ...places.map(({ layer }) => layer));
  return Array.from({ length: lowest + 1 }, (_, layer) => places.filter((place) => place.layer === layer));
}

function swept<Kind extends Place<Kind>>(layers: readonly Kind[][], down: boolean): Kind[][] {
  const next = layers.map((layer) => [...layer]);
  const indexes = next.map((_, index) => (down ? index : next.length - 1 - index));
  const at = positions(next);
  for (const index of indexes) {
    const layer = next[index] ?? [];
    const middles = new Map(
      layer.map((place, order) => [place, middleOf(down ? place.above : place.below, at) ?? order]),
    );
    layer.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0));
    layer.forEach((place, order) => at.set(place, order));
  }
  return next;
}

function positions<Kind>(layers: readonly (readonly Kind[])[]): Map<Kind, number> {
  return new Map(layers.flatMap((layer) => layer.map((place, order) => [place, order] as const)));
}

function middleOf<Kind>(joined: readonly Kind[], at: ReadonlyMap<Kind, number>): number | undefined {
  if (joined.length === 0) return undefined;
  return joined.reduce((sum, place) => sum + (at.get(place) ?? 0), 0) / joined.length;
}

/** How many pairs of lines cross. */
function crossings<Kind extends Place<Kind>>(layers: readonly (readonly Kind[])[]): number {
  const at = positions(layers);
  let found = 0;
  for (const layer of layers) {
    const lines = layer.flatMap((place, from) => place.below.map((to) => ({ from, to: at.get(to) ?? 0 })));
    lines.forEach((a, index) => {
      for (const b of lines.slice(index + 1)) if ((a.from - b.from) * (a.to - b.to) < 0) found += 1;
    });
  }
  return found;
}
