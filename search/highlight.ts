import { spans, type Language, type Span } from './spans.ts';

/** A piece of a text, and whether the query meant it. */
export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * Cuts a text into pieces, so that a page can mark those that a query meant. The pieces joined are the text.
 *
 * A single Chinese character is marked only when it was asked for by itself: in 充值卡 every 卡 of a page would
 * be. The last word of the query also marks words that begin with it. What was typed in pinyin or with a slip
 * marks nothing by itself: for a hit, put `hit.matched` before the query, joined with spaces.
 */
export function highlight(text: string, query: string, language: Language): Piece[] {
  const asked = spans(query, language);
  const pairs = asked.filter((span) => span.kind === 'pair');
  const inPair = (span: Span): boolean =>
    pairs.some((pair) => pair.start <= span.start && span.end <= pair.end);
  const terms = new Set(
    asked.filter((span) => span.kind !== 'character' || !inPair(span)).map((span) => span.term),
  );
  const unfinished = asked.findLast((span) => span.kind === 'word' && span.end === query.length);
  const marked = new Uint8Array(text.length);
  for (const { term, kind, start, end } of spans(text, language)) {
    const begun = kind === 'word' && unfinished !== undefined && term.startsWith(unfinished.term);
    if (begun || terms.has(term)) marked.fill(1, start, end);
  }
  return pieces(text, marked);
}

function pieces(text: string, marked: Uint8Array): Piece[] {
  const cut: Piece[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end++) {
    if (end < text.length && marked[end] === marked[start]) continue;
    cut.push({ text: text.slice(start, end), hit: marked[start] === 1 });
    start = end;
  }
  return cut;
}
