import type { Rule } from './rule.ts';

/** Whoever overlooks an error is told what was wrong with it. */
export const errorWithoutRemark: Rule = ({ questions }) =>
  questions
    .flatMap((question) => (question.type === 'spot-the-error' ? question.turns : []))
    .filter(({ error, why }) => error && why === undefined)
    .map(({ text, place }) => ({
      place,
      rule: 'error-without-remark',
      words: {
        zh: `“${text}”标了 \`error\`，却没有说错在哪里。请在下面缩进写“> …”。`,
        en: `"${text}" is marked \`error\` without saying what is wrong. Add "> …" indented under it.`,
      },
    }));
