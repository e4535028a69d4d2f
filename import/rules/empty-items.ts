import { lineRule, withoutBullet } from './rule.ts';

/** Knows bullets and rules that hold no words: `1.`, `•`, `——`. */
export const emptyItems = lineRule(
  'empty-items',
  { zh: '没有文字的项目符号', en: 'bullets without words' },
  (line) => /^[\s\p{P}\p{S}]*$/u.test(withoutBullet(line)),
);
