import type { Problem, Words } from '../../markdown/problem.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

type BestAndWorst = Question<'best-and-worst'>;

/** One reply is the best, one the worst, and they are two. */
export const oneBestOneWorst: Rule = ({ questions }) =>
  questions
    .filter((question) => question.type === 'best-and-worst')
    .flatMap((question) => [
      ...marked(question, 'best', { zh: '最好', en: 'best' }),
      ...marked(question, 'worst', { zh: '最差', en: 'worst' }),
      ...both(question),
    ]);

function marked(
  { title, place, replies }: BestAndWorst,
  mark: 'best' | 'worst',
  { zh, en }: Words,
): Problem[] {
  const [first, ...others] = replies.filter((reply) => reply[mark]);
  if (!first) {
    return [
      {
        place,
        rule: 'one-best-one-worst',
        words: {
          zh: `“${title}”没有标出${zh}的回答。请在那一条后面加 \`${mark}\`。`,
          en: `"${title}" has no ${en} reply. Add \`${mark}\` after it.`,
        },
      },
    ];
  }
  return others.map((reply) => ({
    place: reply.place,
    rule: 'one-best-one-worst',
    words: {
      zh: `“${reply.text}”是第二条标了 \`${mark}\` 的回答。${zh}的只能有一条，请去掉一个标记。`,
      en: `"${reply.text}" is a second reply marked \`${mark}\`. Only one is the ${en}: take a mark out.`,
    },
  }));
}

function both({ replies }: BestAndWorst): Problem[] {
  return replies
    .filter(({ best, worst }) => best && worst)
    .map(({ text, place }) => ({
      place,
      rule: 'one-best-one-worst',
      words: {
        zh: `“${text}”不能既是最好的又是最差的。请去掉一个标记。`,
        en: `"${text}" cannot be both the best and the worst. Take one mark out.`,
      },
    }));
}
