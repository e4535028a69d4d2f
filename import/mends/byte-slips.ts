import { slipsIn } from '../byte-slip.ts';
import { LOST } from '../lost.ts';
import { wordingOf } from '../wording.ts';
import { toSimplified } from '../simplified.ts';
import type { Mender } from './mend.ts';

/** Knows runs that were read from the wrong byte on (see byte-slip.ts) and reads them again. */
export const byteSlips: Mender = {
  name: 'byte-slip',
  finds(text) {
    return slipsIn(text, wordingOf(text)).map(({ start, end, mended, whole }) => {
      const was = text.slice(start, end);
      const says = toSimplified(mended);
      const lost = mended.includes(LOST);
      return {
        start,
        end,
        text: mended,
        kind: lost ? 'doubt' : 'mended',
        words: lost
          ? {
              zh: `“${was}”是字节错位的乱码，读成“${says}”，还缺一个字，请补上。`,
              en: `"${was}" is text read from the wrong byte; it says "${says}", and one character is lost: please fill it in.`,
            }
          : {
              zh: `“${was}”是字节错位的乱码，已还原为“${says}”${whole ? '' : '（其中一个字按上下文推定）'}，请核对。`,
              en: `"${was}" is text read from the wrong byte; restored as "${says}"${whole ? '' : ' (one character judged by its context)'}; please check.`,
            },
      };
    });
  },
};
