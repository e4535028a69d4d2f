import type { Rule } from './rule.ts';

/** A question that asks for what is not so. */
const NEGATIVE =
  /哪[^。；？]{0,14}(?:不能|不可以|不要|不该|不应|不得|不宜|不属于|不算|不是)|(?:不能|不可以|不要|不该|不应|不得|不宜|不属于|不算|不是)[^，。；？]{0,8}哪|\b(?:which|what|whom?)\b[^,.;:?]{0,60}\b(?:must|may|should|can|could|do|does|is|are|will|would|need)(?: \w+){0,2}(?: not| never|n['\u2019]t)\b|\b(?:which|what|whom?)\b[^,.;:?]{0,60}\b(?:cannot|(?:must|should|could|do|does|is|are|would|wo)n['\u2019]t|except)\b/iu;

/** The word that turns a question round is written bold, so that nobody misses it. */
export const negativeStem: Rule = ({ questions }) =>
  questions
    .filter(({ type }) => type === 'single' || type === 'multiple')
    .filter(({ prompt }) => NEGATIVE.test(prompt.text) && !prompt.html.includes('<strong>'))
    .map(({ title, place }) => ({
      place,
      rule: 'negative-stem',
      words: {
        zh: `“${title}”问的是“不”，很容易看漏。请把“不”字那几个字加粗，例如“**不能**”。`,
        en: `"${title}" asks for what is not so, which is easily overlooked. Write the "not" in bold: "**not**".`,
      },
    }));
