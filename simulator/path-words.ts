import { pathTo, type Edge, type Exploration } from './explore.ts';

const LONGEST_QUOTE = 16;

/** The shortest path to a node in words: `opening “Hello …” → story`. */
export function pathWords(exploration: Exploration, node: number): string {
  return movesInWords(exploration, pathTo(exploration, node), exploration.nodes[node]?.step);
}

/**
 * Moves from the beginning on, in words, and the step at which they end.
 * @param end the index of a step on the way of the last move, when it is not the one where that comes to rest
 */
export function movesInWords({ way, nodes }: Exploration, moves: readonly Edge[], end?: number): string {
  const nameOf = (step: number | undefined): string => way.scenario.steps[step ?? -1]?.name ?? '';
  const said = moves.map(({ from, reply }) => {
    const words = reply?.text || (reply?.kind ?? '');
    const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
    return `${nameOf(nodes[from]?.step)} “${quote}”`;
  });
  return [...said, nameOf(end ?? nodes[moves.at(-1)?.to ?? 0]?.step)].join(' → ');
}
