import type { Topic } from '../banner/banner-desk.ts';

/** A suggestion is one tap; more than a few are a list to read. */
const MOST = 4;

/**
 * The topics that share the most telling words with a text, the best first. A word tells the more the fewer topics
 * have it; of Chinese, two characters beside each other count as a word.
 */
export function suggestTopics(text: string, topics: readonly Topic[]): Topic[] {
  const words = wordsOf(text);
  const weights = words.map((word) => {
    const count = topics.filter((topic) => topic.text.includes(word)).length;
    return count === 0 ? 0 : Math.log(1 + topics.length / count);
  });
  return topics
    .map((topic) => ({
      topic,
      weight: words.reduce((sum, word, at) => sum + (topic.text.includes(word) ? (weights[at] ?? 0) : 0), 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ topic }) => topic);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const pairs = [...plain.matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].map(
    ([first, next = '']) => first + next,
  );
  const latin = plain.match(/[a-z][a-z'-]{3,}/g) ?? [];
  return [...new Set([...pairs, ...latin])];
}
