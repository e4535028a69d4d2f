/** An article or its twin; of its file name the letters tell the category, the digits count. */
interface Numbered {
  id: string;
  category: string;
}

/**
 * The number that a new article of a category takes: one more than the highest with the letters that most articles
 * of the category have; in an empty category the first letters of its name.
 */
export function nextArticleId(category: string, articles: readonly Numbered[]): string {
  const letters = lettersOf(category, articles);
  const numbers = articles.map(({ id }) => new RegExp(`^${letters}-(\\d+)$`).exec(id)?.[1] ?? '0');
  return `${letters}-${String(Math.max(0, ...numbers.map(Number)) + 1).padStart(2, '0')}`;
}

function lettersOf(category: string, articles: readonly Numbered[]): string {
  const inCategory = articles.filter((article) => article.category === category);
  const counts = Map.groupBy(inCategory, ({ id }) => /^[A-Z]{2,}/.exec(id)?.[0]);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return (
    most?.[0] ??
    category
      .replace(/[^a-z]/gi, '')
      .slice(0, 3)
      .toUpperCase()
  );
}
