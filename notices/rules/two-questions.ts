import type { Rule } from './rule.ts';

/** One change, one question: whatever else has a heading belongs above it, or into a notice of its own. */
export const twoQuestions: Rule = ({ questions: [, ...others] }) =>
  others.map((place) => ({
    place,
    rule: 'two-questions',
    words: {
      zh: '一条通知只有一个“##”标题，就是检查题。其余的内容请不加标题写在题目前面；两件事请写成两条通知。',
      en: 'A notice has one "##" heading: its question. Write everything else above it without a heading; two changes are two notices.',
    },
  }));
