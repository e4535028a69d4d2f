import type { Rule } from './rule.ts';

/** What is to be found is not named in the question. */
export const findGivenAway: Rule = ({ questions }) =>
  questions.flatMap((question) => {
    if (question.type !== 'find') return [];
    const { title, prompt, place } = question;
    const named = question.listed.find(
      ({ id }) => prompt.html.includes(`/articles/${id}/`) || prompt.text.includes(id),
    );
    if (!named) return [];
    return [
      {
        place,
        rule: 'find-given-away',
        words: {
          zh: `“${title}”里已经写出了“${named.id}”，不用查就知道。请只写客户的原话，把链接移到解析里。`,
          en: `"${title}" itself names "${named.id}", so there is nothing to find. Write only what the customer says, and move the link to the explanation.`,
        },
      },
    ];
  });
