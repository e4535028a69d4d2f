import type { Frontmatter } from '../markdown/frontmatter.ts';
import type { Problem } from '../markdown/problem.ts';
import type { Head } from './head.ts';

/** Mentions of a ticket or of a summary that hold no word to look for, so that no note could ever name them. */
export function emptyMentions({ ticket, summary }: Head, frontmatter: Frontmatter): Problem[] {
  const asked = Object.entries({ ticket, summary });
  return asked.flatMap(([field, wanted]) =>
    (wanted?.mentions ?? []).flatMap((mention, index) => {
      const text = String(mention);
      if (text.split('|').some((word) => /[\p{L}\p{N}]/u.test(word))) return [];
      return [
        {
          place: frontmatter.placeOf([field, 'mentions', index]),
          rule: 'empty-mention',
          words: {
            zh: `“${text}”里没有可以找的词，记录怎么写都不算写到。请写上词，或删掉它。`,
            en: `"${text}" holds no word to look for, so that no note could name it. Write a word, or delete it.`,
          },
        },
      ];
    }),
  );
}
