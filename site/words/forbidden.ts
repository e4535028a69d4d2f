import { bilingual } from './bilingual.ts';

/** Forbidden phrases and what to say instead. */
export const forbiddenWords = bilingual(
  {
    title: '服务禁语',
    intro: (count: number) =>
      `下面 ${String(count)} 组，划掉的话不对客户说，箭头后面是替换说法，按“复制”就能用。客户怎么说都可以。`,
    here: '别说 → 改说',
    not: '别说',
    instead: '改说',
    more: (count: number) => `再看 ${String(count)} 组`,
    all: '全部服务禁语',
    copy: '复制',
    none: '还没有登记禁语。培训师写进 centre/forbidden-phrases.yaml，就会出现在这里。',
  },
  {
    title: 'Forbidden phrases',
    intro: (count: number) =>
      `${String(count)} things nobody says to a customer are struck through; after the arrow stands what to say instead, with a button that copies it. A caller may say anything.`,
    here: 'Do not say → say instead',
    not: 'Do not say',
    instead: 'Say instead',
    more: (count: number) => `${String(count)} more`,
    all: 'All forbidden phrases',
    copy: 'Copy',
    none: 'No forbidden phrases yet. A trainer adds them to centre/forbidden-phrases.yaml, and they appear here.',
  },
);
