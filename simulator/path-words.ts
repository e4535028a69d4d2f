import { pathTo, type Edge, type Exploration } from './explore.ts';

const LONGEST_QUOTE = 16;

/** The shortest path to a node in words: `opening “Hello …” → story`. */
export function pathWords(exploration: Exploration, node: number): string {
  return movesInWords(exploration, pathTo(exploration, node), node);
}

/** Moves from the beginning on, in words, and the step at which the last one ends. */
export function movesInWords(exploration: Exploration, moves: readonly Edge[], end?: number): string {
  const { way, nodes } = exploration;
  const nameOf = (node: number): string => way.scenario.steps[nodes[node]?.step ?? -1]?.name ?? '';
  const said = moves.map(({ from, reply }) => {
    const words = reply?.text || (reply?.kind ?? '');
    const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
    return `${nameOf(from)} “${quote}”`;
  });
  return [...said, nameOf(end ?? moves.at(-1)?.to ?? 0)].join(' → ');
}
