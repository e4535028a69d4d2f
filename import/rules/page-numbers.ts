import { lineRule } from './rule.ts';

/** Knows the captions of page pictures and counters: `客服管理课件_第1页`, `- 3 -`, `0/150`. */
export const pageNumbers = lineRule(
  'page-numbers',
  { zh: '页码行', en: 'page numbers' },
  (line) =>
    /^.{0,60}第\s?\d{1,4}\s?页$/.test(line) || /^[-—\s]*\d{1,4}\s*(?:[/／]\s*\d{1,4})?[-—\s]*$/.test(line),
);
