import type { Exploration } from '../explore.ts';
import { pathWords } from '../path-words.ts';
import type { Rule } from '../rule.ts';
import { stepAt, waysOn } from '../walk.ts';

/** Steps that lead to each other with no way out to an ending: one report, at the first that is met. */
export const endlessLoop: Rule = ({ exploration }) => {
  const { way, nodes, stuck } = exploration;
  // Dead ends and endless *then*s have rules of their own: what leads to one is not reported again.
  const stops = nodes.flatMap((spot, node) =>
    stepAt(way, spot)?.ending || waysOn(way, spot).length === 0 ? [node] : [],
  );
  const leadOut = leadTo(exploration, [...stops, ...stuck.map(({ node }) => node)]);
  const lost = nodes.flatMap((_, node) => (leadOut.has(node) ? [] : [node]));
  const [first] = lost;
  const spot = nodes[first ?? -1];
  const step = spot && stepAt(way, spot);
  if (first === undefined || !step) return [];
  const names = [...new Set(lost.map((node) => way.scenario.steps[nodes[node]?.step ?? -1]?.name ?? ''))];
  const path = pathWords(exploration, first);
  return [
    {
      place: step.place,
      rule: 'endless-loop',
      words: {
        zh: `走到这里就出不去了，只能在 ${names.join('、')} 之间打转。请加一条通向结局的回答。路径：${path}`,
        en: `From here no path leads out: the call goes round in ${names.join(', ')}. Add a reply that leads to an ending. Path: ${path}`,
      },
    },
  ];
};

function leadTo({ nodes, out }: Exploration, goals: readonly number[]): Set<number> {
  const into: number[][] = nodes.map(() => []);
  for (const { from, to } of out.flat()) into[to]?.push(from);
  const found = new Set(goals);
  const open = [...found];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const from of into[node] ?? []) {
      if (found.has(from)) continue;
      found.add(from);
      open.push(from);
    }
  }
  return found;
}
