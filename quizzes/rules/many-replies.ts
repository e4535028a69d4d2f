import type { Rule } from './rule.ts';

/** More replies than this are a test of patience. */
const MOST = 6;

/** Best and worst are chosen among few enough replies to weigh them all. */
export const manyReplies: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'best-and-worst' || question.replies.length <= MOST) return [];
    const [found, most] = [String(question.replies.length), String(MOST)];
    return [
      {
        place: question.place,
        rule: 'many-replies',
        words: {
          zh: `“${question.title}”有 ${found} 条回答，比不过来。请留 3 到 ${most} 条。`,
          en: `"${question.title}" has ${found} replies, too many to weigh. Keep 3 to ${most}.`,
        },
      },
    ];
  });
