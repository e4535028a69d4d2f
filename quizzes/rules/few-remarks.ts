import type { Rule } from './rule.ts';

/** Below this number of wrong options there is nothing to be said of the quiz as a whole. */
const FEWEST = 6;

/** At least half of the wrong options say what is wrong with them: whoever chose one learns the most from that. */
export const fewRemarks: Rule = ({ questions, places }) => {
  const wrong = questions
    .flatMap((question) =>
      question.type === 'single' || question.type === 'multiple' ? question.options : [],
    )
    .filter(({ right }) => !right);
  const bare = wrong.filter(({ why }) => why === undefined);
  const [first] = bare;
  if (!first || wrong.length < FEWEST || bare.length * 2 <= wrong.length) return [];
  const [found, all] = [String(wrong.length - bare.length), String(wrong.length)];
  return [
    {
      place: places.title,
      rule: 'few-remarks',
      words: {
        zh: `${all} 个错误选项里只有 ${found} 个有点评，从第 ${String(first.place.line)} 行的“${first.text}”写起：在下面缩进写“> 错在哪里”。`,
        en: `Only ${found} of ${all} wrong options have a remark. Begin on line ${String(first.place.line)}, "${first.text}": write "> what is wrong with it" indented under it.`,
      },
    },
  ];
};
