import { comparable } from '../comparable.ts';
import { drawable } from '../paper.ts';
import type { Question } from '../quiz.ts';
import type { Rule } from './rule.ts';

/** Shorter answers stand in other questions by chance. */
const SHORTEST = { zh: 4, en: 10 };

/** What is to be typed or chosen does not stand in another question: both may be on one paper. */
export const answerElsewhere: Rule = (quiz) =>
  drawable(quiz).flatMap((question, _, questions) => {
    const rights = rightWords(question).filter(
      (words) => comparable(words).length >= SHORTEST[quiz.language],
    );
    for (const other of questions) {
      if (other === question || other.prompt.text === question.prompt.text) continue;
      const shown = comparable(other.prompt.text);
      const given = rights.find((words) => shown.includes(comparable(words)));
      if (given === undefined) continue;
      const line = String(other.place.line);
      return [
        {
          place: question.place,
          rule: 'answer-elsewhere',
          words: {
            zh: `“${question.title}”的答案“${given}”写在第 ${line} 行的题目里，两题抽到一份卷子上就送分了。请改写其中一题。`,
            en: `The answer to "${question.title}", "${given}", stands in the question on line ${line}; on one paper it is given away. Write one of them otherwise.`,
          },
        },
      ];
    }
    return [];
  });

function rightWords(question: Question): string[] {
  switch (question.type) {
    case 'words':
      return question.wordings;
    case 'blanks':
      return question.lines.flat().flatMap((piece) => (piece.kind === 'gap' ? piece.wordings : []));
    case 'single':
      return question.options.filter(({ right }) => right).map(({ text }) => text);
    default:
      return [];
  }
}
