import { drawable } from '../paper.ts';
import type { Rule } from './rule.ts';

/** A quiz asks something; a pulse takes its questions from all the others. */
export const noQuestions: Rule = ({ questions, pulse, places }) =>
  pulse || drawable({ questions }).length > 0
    ? []
    : [
        {
          place: places.title,
          rule: 'no-questions',
          words: {
            zh: '这份测验里没有题目。每道题用“## ”开头写题干，下面写答案。',
            en: 'This quiz holds no question. Begin each with "## " and write its answer below.',
          },
        },
      ];
