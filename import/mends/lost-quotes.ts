import type { Mender } from './mend.ts';

/**
 * Knows a quotation that ends a line with `!` and lost its closing mark (its first byte was taken for part of the `!`):
 * another quotation opens after it, so it must have closed.
 */
export const lostQuotes: Mender = {
  name: 'lost-quote',
  finds(text) {
    return [...text.matchAll(/“[^“”\n]{1,120}[!\uff01](?=[^\S\n]*\n[^“”]{0,400}“)/g)].map((match) => {
      const end = match.index + match[0].length;
      return {
        start: end,
        end,
        text: '”',
        kind: 'mended',
        words: {
          zh: `引号没有收尾，已补上“””：${match[0]}”`,
          en: `This quotation never closes; a closing mark was added: ${match[0]}”`,
        },
      };
    });
  },
};
