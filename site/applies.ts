import type { Article } from '../articles/article.ts';

/** How authors head the section that says whom an article is for. */
const HEADING = /适用|\bappl(?:y|ies)\b/iu;

/** Where that section turns to those whom it is not for. */
const NOT_FOR = /(?=不适用[：:]|\bNot for:)/u;

/** A sentence with its full stop; a point inside a number or an address ends none. */
const SENTENCE = /^.*?(?:[。！？]|[.!?](?=\s|$)|$)/u;

/**
 * In short, whom an article is for and whom not: the first sentence of each; nothing when the article does not
 * say, or shows it as a table.
 */
export function appliesOf(article: Pick<Article, 'headings' | 'body' | 'html'>): string[] {
  const { headings, body, html } = article;
  const at = headings.findIndex(({ title }) => HEADING.test(title));
  const heading = headings[at];
  if (!heading || isTable(html, heading.title)) return [];
  const from = body.indexOf(heading.title) + heading.title.length;
  const next = headings[at + 1];
  const to = next ? body.indexOf(` ${next.title} `, from) : body.length;
  return body
    .slice(from, to < 0 ? body.length : to)
    .split(NOT_FOR)
    .map((part) => SENTENCE.exec(part.trim())?.[0] ?? '')
    .filter((sentence) => sentence !== '')
    .slice(0, 2);
}

/** Cells run together say nothing in short. */
function isTable(html: string, heading: string): boolean {
  const end = `${heading}</h2>`;
  const at = html.indexOf(end);
  return (
    at >= 0 &&
    html
      .slice(at + end.length)
      .trimStart()
      .startsWith('<table')
  );
}
