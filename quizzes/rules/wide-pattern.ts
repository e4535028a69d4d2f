import { fits } from '../pattern.ts';
import type { Rule } from './rule.ts';

/** Words that have nothing in common and answer nothing. */
const NONSENSE = ['?', 'xqzj', '90817', '囧囧', 'no idea at all'];

/** A pattern tells right from wrong. */
export const widePattern: Rule = ({ questions }) =>
  questions
    .flatMap((question) => (question.type === 'words' ? (question.patterns ?? []) : []))
    .filter(({ text }) => NONSENSE.filter((words) => fits(words, text)).length > 1)
    .map(({ text, place }) => ({
      place,
      rule: 'wide-pattern',
      words: {
        zh: `模式“/${text}/”太宽，乱写也算对。请写得具体些，例如“/QH\\d{4}-\\d{4}/”。`,
        en: `The pattern "/${text}/" is so wide that nonsense fits it. Make it say more, like "/QH\\d{4}-\\d{4}/".`,
      },
    }));
