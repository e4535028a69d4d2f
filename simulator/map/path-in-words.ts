import type { Language } from '../../markdown/problem.ts';
import type { Scenario } from '../scenario.ts';
import { mapWords } from './map-words.ts';
import { turnInWords, type JudgedPath } from './turn-in-words.ts';
import type { WalkedMove } from './walked-path.ts';

/** One turn of a path in words. */
export interface PathTurn {
  /** Counted from 1. */
  turn: number;
  text: string;
}

/** The map of somebody's path for whoever cannot see it: each turn, where it led and what it was worth. */
export function pathInWords(
  { steps }: Scenario,
  language: Language,
  moves: readonly WalkedMove[],
  judgement: JudgedPath,
): PathTurn[] {
  const words = mapWords[language];
  const nameOf = (index: number) => steps[index]?.ending?.text ?? words.step(index + 1);
  return judgement.timeline.map(({ turn }) => {
    const made = moves.filter((move) => move.turn === turn);
    const [first] = made;
    const stops = [...(first ? [first.from] : []), ...made.map(({ to }) => to)];
    const way = stops.map(nameOf).join(' → ');
    const told = turnInWords(judgement, turn, language).map(({ text }) => text);
    return { turn, text: [way, ...told].join(' · ') };
  });
}
