import { spans, type Language } from './spans.ts';

export type { Language };

/**
 * The terms of a text, in reading order and with repetitions: what the index holds of a page and what a query
 * asks for. The same function runs at the build, in the browser and on the server; see `spans` for the rules.
 *
 * @param text any text; nothing in it is read as query syntax
 * @param language the language of the page, not of the single word
 */
export function tokens(text: string, language: Language): string[] {
  return spans(text, language).map((span) => span.term);
}
