import { printProblem, type Place, type Words } from '../markdown/problem.ts';
import type { MutationProof } from '../simulator/mutation-proof.ts';
import type { PlayThrough } from '../simulator/play-through.ts';
import type { Condition, Reply, Scenario } from '../simulator/scenario.ts';
import type { Uncovered } from '../simulator/uncovered.ts';
import type { Terminal } from './command.ts';
import { seenFromHere } from './seen-from-here.ts';

/** How well the play-throughs of a call hold it. */
export interface Cover {
  scenario: Scenario;
  list: readonly PlayThrough[];
  proof: MutationProof;
  left: Uncovered;
}

/**
 * What a person reads of it: a line for each thing that is left out, with its place, and the count.
 * @param which what was asked for: what is never shown, or the changes that nothing would notice
 */
export function coverText(
  cover: Cover,
  which: 'left out' | 'unnoticed',
  folder: string,
  { language }: Terminal,
): string {
  const asked = entries(cover).filter(({ kind }) => (kind === 'mutant') === (which === 'unnoticed'));
  const lines = asked.map(({ place, words }) =>
    printProblem(seen({ place, rule: '', words }, folder), language),
  );
  return [...lines, summary(cover)[language]].join('\n');
}

/** The same as one JSON object. */
export function coverJson(cover: Cover, folder: string, { language }: Terminal) {
  const { scenario, list, proof } = cover;
  return {
    id: scenario.id,
    language: scenario.language,
    playThroughs: list.length,
    mutants: proof.mutants,
    noticed: proof.mutants - proof.survivors.length,
    left: entries(cover).map(({ place, words, kind }) => ({
      kind,
      ...seen({ place, rule: kind, words }, folder).place,
      message: words[language],
    })),
  };
}

type Entry = { kind: 'reply' | 'condition' | 'mutant'; place: Place; words: Words };

function entries({ left, proof }: Cover): Entry[] {
  return [
    ...left.replies.map((reply): Entry => ({ kind: 'reply', place: reply.place, words: neverTaken(reply) })),
    ...left.conditions.map((condition): Entry => ({
      kind: 'condition',
      place: condition.place,
      words: oneWay(condition),
    })),
    ...proof.survivors.map(({ place, change }): Entry => ({
      kind: 'mutant',
      place,
      words: { zh: `${change.zh}，没有一通试演会发现。`, en: `${change.en}: no play-through would notice.` },
    })),
  ];
}

function seen<T extends { place: Place; rule: string; words: Words }>(problem: T, folder: string): T {
  const [found] = seenFromHere(folder, [problem]);
  return { ...problem, place: found?.place ?? problem.place };
}

const LONGEST_QUOTE = 30;

function neverTaken({ kind, text }: Reply): Words {
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text || `*${kind}*`;
  return { zh: `没有一通试演走过：${quote}`, en: `No play-through takes: ${quote}` };
}

function oneWay(condition: Condition): Words {
  const mark =
    condition.kind === 'flag'
      ? `if ${condition.set ? '' : 'not '}${condition.flag}`
      : `if mood ${condition.is} ${String(condition.than)}`;
  return {
    zh: `\`${mark}\` 在试演里没有见过两面（成立和不成立）。`,
    en: `No play-through has seen \`${mark}\` both hold and not hold.`,
  };
}

function summary({ scenario, list, proof }: Cover): Words {
  const noticed = proof.mutants - proof.survivors.length;
  const share = proof.mutants === 0 ? 100 : Math.floor((noticed / proof.mutants) * 1000) / 10;
  return {
    zh: `${scenario.id}：${String(list.length)} 通试演，发现得了 ${String(proof.mutants)} 处改动里的 ${String(noticed)} 处（${String(share)}%）。`,
    en: `${scenario.id}: ${String(list.length)} play-throughs notice ${String(noticed)} of ${String(proof.mutants)} changes (${String(share)} %).`,
  };
}
