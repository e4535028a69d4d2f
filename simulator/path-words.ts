import { pathTo, type Exploration } from './explore.ts';

const LONGEST_QUOTE = 16;

/** The shortest path to a node in words: `opening “Hello …” → story`. */
export function pathWords(exploration: Exploration, node: number): string {
  const { way, nodes } = exploration;
  const nameOf = (index: number): string => way.scenario.steps[nodes[index]?.step ?? -1]?.name ?? '';
  const moves = pathTo(exploration, node).map(({ from, reply }) => {
    const words = reply?.text || (reply?.kind ?? '');
    const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
    return `${nameOf(from)} “${quote}”`;
  });
  return [...moves, nameOf(node)].join(' → ');
}
