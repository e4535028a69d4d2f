import type { Rule } from './rule.ts';

/** A call is scored by the whole scorecard: what could not be met in it is told as such, by "–". */
export const missingCriterion: Rule = ({ questions }, { scoreForm }) => {
  if (!scoreForm) return [];
  return questions.flatMap((question) => {
    if (question.type !== 'score-the-call') return [];
    const scored = new Set(question.scores.map(({ code }) => code));
    const missing = scoreForm.criteria.map(({ code }) => code).filter((code) => !scored.has(code));
    if (missing.length === 0) return [];
    return [
      {
        place: question.fails.place,
        rule: 'missing-criterion',
        words: {
          zh: `“${question.title}”的评分表少了 ${missing.join('、')}。请补上；这通电话用不到的写“–”。`,
          en: `The table of "${question.title}" lacks ${missing.join(', ')}. Add them; write "–" for what does not apply to this call.`,
        },
      },
    ];
  });
};
