import type { Language } from '../markdown/problem.ts';
import type { Reply } from './scenario.ts';

/** What ends a clause, and what Markdown would read as something else than words. */
const BREAK = /(?:(?![\p{Pd}'’&%¥])[\p{P}\p{S}]|(?<!\S)\p{Pd}(?!\S))+/u;

/** The fewest words that a person recognises a reply by, and the most that are kept of a long clause. */
const SHORT: Record<Language, { least: number; most: number }> = {
  zh: { least: 5, most: 20 },
  en: { least: 3, most: 10 },
};

/**
 * Some words of a reply that no other one of its step contains: its first clause that does, or as much of the reply as
 * it takes. The whole of it when nothing less is its own.
 * @param others the replies to be told from
 */
export function tellingWords(reply: Reply, others: readonly Reply[], language: Language): string {
  const rivals = others
    .filter((other) => other !== reply && other.kind === reply.kind)
    .flatMap(({ text, wordings }) => [text, ...wordings]);
  const tells = (words: string): boolean =>
    words !== '' && reply.text.includes(words) && rivals.every((text) => !text.includes(words));
  if (reply.kind === 'desk' && tells(reply.text)) return reply.text;
  const { least, most } = SHORT[language];
  const units = (words: string): string[] =>
    language === 'zh' ? (words.match(/\s*(?:[A-Za-z0-9]+|\S)/gu) ?? []) : (words.match(/\S+\s*/g) ?? []);
  const clauses = reply.text.split(BREAK).map((clause) => clause.trim());
  for (const clause of clauses) {
    const parts = units(clause);
    if (parts.length < least) continue;
    for (let length = Math.min(parts.length, most); length <= parts.length; length += 1) {
      const words = parts.slice(0, length).join('').trim();
      if (tells(words)) return words;
    }
  }
  return clauses.find(tells) ?? reply.text;
}
