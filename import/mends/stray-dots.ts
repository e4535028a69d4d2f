import type { Mender } from './mend.ts';

/**
 * Knows dots between Chinese characters: after 的, where no sentence ends before 是, a copy guard put it there; anywhere
 * else somebody typed a Latin full stop for a Chinese one.
 */
export const strayDots: Mender = {
  name: 'stray-dot',
  finds(text) {
    return [...text.matchAll(/(?<=(\p{Script=Han}))\.(?=(\p{Script=Han}))/gu)].map((match) => {
      const guard = match[1] === '的' && match[2] === '是';
      return {
        start: match.index,
        end: match.index + 1,
        text: guard ? '' : '。',
        kind: 'mended',
        words: guard
          ? { zh: '去掉了句子中间多出来的点。', en: 'A dot in the middle of the sentence was taken out.' }
          : { zh: '汉字之间的英文句点改成了“。”。', en: 'A Latin full stop between characters became "。".' },
      };
    });
  },
};
