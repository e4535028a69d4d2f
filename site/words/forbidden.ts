import { bilingual } from './bilingual.ts';

/** Forbidden phrases and what to say instead. */
export const forbiddenWords = bilingual(
  {
    title: '服务禁语',
    intro: (count: number) =>
      `下面 ${String(count)} 组话不对客户说，右边是替换说法，按“复制”就能用。客户怎么说都可以。`,
    here: '这类电话里，别说和改说',
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
      `${String(count)} things nobody says to a customer, each with a line to say instead and a button that copies it. A caller may say anything.`,
    here: 'On calls like this: not this, but that',
    not: 'Do not say',
    instead: 'Say instead',
    more: (count: number) => `${String(count)} more`,
    all: 'All forbidden phrases',
    copy: 'Copy',
    none: 'No forbidden phrases yet. A trainer adds them to centre/forbidden-phrases.yaml, and they appear here.',
  },
);
