import type { Mender } from './mend.ts';

/** Knows the clause by which a site offers a text to its readers: `下面为大家分享了…,欢迎阅读!`. */
export const teasers: Mender = {
  name: 'teaser',
  finds(text) {
    return [...text.matchAll(TEASER)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: /^[,\uff0c;\uff1b]/.test(match[0]) ? '。' : '',
      kind: 'left-out',
      words: {
        zh: `略去网站的引导语：“${match[0].replace(/^[,\uff0c;\uff1b]/, '')}”`,
        en: `The site's own invitation was left out: "${match[0].replace(/^[,\uff0c;\uff1b]/, '')}"`,
      },
    }));
  },
};

const TEASER =
  /[,\uff0c;\uff1b]?(?:下面|以下|这里|今天|本文)[^。!?\uff01\uff1f\n]{0,12}(?:为|给|跟|和)大家[^。!?\uff01\uff1f\n]{0,50}(?:欢迎|希望|供大家|仅供|一起来)[^。!?\uff01\uff1f\n]{0,20}[。!\uff01]/g;
