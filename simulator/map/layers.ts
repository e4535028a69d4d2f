/** A line between two boxes, by their indexes. */
export interface Link {
  from: number;
  to: number;
}

/** A link, and whether it leads back to where the call has been. */
export interface Directed<Kind extends Link> {
  link: Kind;
  back: boolean;
}

/** Tells the links that close a circle, walking depth first from the first box on; without them there is none. */
export function directed<Kind extends Link>(count: number, links: readonly Kind[]): Directed<Kind>[] {
  const leaving = Map.groupBy(links, ({ from }) => from);
  const back = new Set<Kind>();
  const state = new Map<number, 'open' | 'done'>();
  const visit = (box: number): void => {
    state.set(box, 'open');
    for (const link of leaving.get(box) ?? []) {
      const seen = state.get(link.to);
      if (seen === 'open') back.add(link);
      else if (seen === undefined) visit(link.to);
    }
    state.set(box, 'done');
  };
  for (let box = 0; box < count; box += 1) if (!state.has(box)) visit(box);
  return links.map((link) => ({ link, back: back.has(link) }));
}

/** The layer of each box, from 0: one below the lowest box that leads to it. Boxes without a link stand lowest. */
export function layersOf<Kind extends Link>(count: number, links: readonly Directed<Kind>[]): number[] {
  const ends = links.map(({ link, back }) => (back ? { from: link.to, to: link.from } : link));
  const layers = Array.from({ length: count }, () => 0);
  for (let round = 0, sinks = true; sinks && round <= count; round += 1) {
    sinks = false;
    for (const { from, to } of ends) {
      const below = (layers[from] ?? 0) + 1;
      if ((layers[to] ?? 0) >= below) continue;
      layers[to] = below;
      sinks = true;
    }
  }
  const linked = new Set(ends.flatMap(({ from, to }) => [from, to]));
  const lowest = Math.max(0, ...layers);
  return layers.map((layer, box) => (linked.has(box) || linked.size === 0 ? layer : lowest + 1));
}
