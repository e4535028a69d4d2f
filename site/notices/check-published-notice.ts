import type { Problem } from '../../markdown/problem.ts';
import { checkNotice } from '../../notices/check.ts';
import { checkNoticeTwins } from '../../notices/check-twins.ts';
import { checkQuiz } from '../../quizzes/check.ts';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import type { QuestionType } from '../../quizzes/quiz.ts';
import type { PublishedNotice } from './published-notice.ts';

/** What can be answered standing up, before a shift: by choosing. */
const TYPES: readonly QuestionType[] = ['single', 'multiple', 'true-or-false'];

/** All mistakes in a notice and in its question. */
export function checkPublishedNotice(
  notice: PublishedNotice,
  known: { articles: ReadonlySet<string>; competencies: ReadonlySet<string> },
): Problem[] {
  const asked = notice.check ? checkQuiz(notice.check, known) : [];
  return [...checkNotice(notice, known), ...asked, ...notToChoose(notice)];
}

/** All that differs between the two language versions of a notice. */
export function checkPublishedTwins(first: PublishedNotice, second: PublishedNotice): Problem[] {
  const asked = first.check && second.check ? checkQuizTwins(first.check, second.check) : [];
  return [...checkNoticeTwins(first, second), ...asked];
}

function notToChoose({ check }: PublishedNotice): Problem[] {
  return (check?.questions ?? [])
    .filter(({ type }) => !TYPES.includes(type))
    .map(({ title, place }) => ({
      place,
      rule: 'not-to-choose',
      words: {
        zh: `“${title}”不是选择题。班前没有时间打字，请写成单选、多选或对错题，每个选项写“- [ ] …”，对的写“- [x] …”。`,
        en: `"${title}" is not answered by choosing, and there is no time to type before a shift. Write options: "- [ ] …", and "- [x] …" for what is right.`,
      },
    }));
}
