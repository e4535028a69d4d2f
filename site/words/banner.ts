import { bilingual } from './bilingual.ts';

/** A banner as readers see it; it comes with every page, so it says no word too many. */
export const bannerWords = bilingual(
  {
    say: '怎么说',
    avoid: '不许诺',
    until: (time: string) => `到 ${time}`,
    asOf: (time: string) => `连不上服务器，这是 ${time} 的公告`,
    copy: '复制',
    inOther: '英文',
  },
  {
    say: 'Say',
    avoid: 'Do not promise',
    until: (time: string) => `until ${time}`,
    asOf: (time: string) => `The server is out of reach; this is as of ${time}`,
    copy: 'Copy',
    inOther: 'in Chinese',
  },
);
