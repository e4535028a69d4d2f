import type { PhrasingContent } from 'mdast';

/** Words without their marks, and without the space that stands before these. */
export function withoutMarks(words: readonly PhrasingContent[]): PhrasingContent[] {
  const bare = words.filter(({ type }) => type !== 'inlineCode');
  const end = bare.findLastIndex((word) => word.type !== 'text' || word.value.trim() !== '');
  return bare
    .slice(0, end + 1)
    .map((word, index) =>
      word.type === 'text' && index === end ? { ...word, value: word.value.trimEnd() } : word,
    );
}
