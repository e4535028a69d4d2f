import type { Language } from '../../markdown/problem.ts';
import { highlight, type Piece } from '../../search/highlight.ts';
import type { Card } from '../card.ts';
import { linePartsOf } from './placeholders.ts';

/** A card whose texts are cut at the words by which it was found. */
export interface MarkedCard {
  card: Card;
  title: Piece[];
  answer: Piece[];
  applies: Piece[][];
  /** Pieces never cut a placeholder in two. */
  lines: Piece[][];
}

/** Marks on a card what a search meant; nothing when it meant nothing. */
export function markedCard(card: Card, meant: string, language: Language): MarkedCard {
  const mark = (text: string): Piece[] =>
    meant === '' ? [{ text, hit: false }] : highlight(text, meant, language);
  return {
    card,
    title: mark(card.title),
    answer: mark(card.answer),
    applies: card.applies.map(mark),
    lines: card.lines.map((line) =>
      linePartsOf(line, undefined).flatMap(({ text, placeholder }) =>
        placeholder === undefined ? mark(text) : [{ text, hit: false }],
      ),
    ),
  };
}
