import type { Language } from '../../markdown/problem.ts';
import type { Answer } from '../answers.ts';
import type { Draw } from '../draw.ts';
import type { Question, Reply } from '../quiz.ts';
import { readReplies } from '../replies.ts';
import type { QuestionKind } from './question-kind.ts';

const HEADS: Record<Language, Question<'best-and-worst'>['heads']> = {
  zh: { best: '最好', worst: '最差' },
  en: { best: 'Best', worst: 'Worst' },
};

/** Replies of which the best and the worst are to be found. Each of the two earns 0.5. */
export const bestAndWorst: QuestionKind<'best-and-worst'> = {
  written: {
    zh: '“- 回答”列表，最好和最差的两条后面标 `best` 和 `worst`(选最好和最差)',
    en: 'a list of replies "- …", two of them marked `best` and `worst` (best and worst)',
  },
  read(form, reading) {
    if (form.form !== 'replies') return undefined;
    const replies = readReplies(form.list, reading);
    return { type: 'best-and-worst', heads: HEADS[reading.language], replies };
  },
  show: (question, draw) => ({
    type: 'best-and-worst',
    replies: draw.shuffled(
      question.replies.map(({ html, text }, index) => ({ id: replyId(question, draw, index), html, text })),
      question.id,
    ),
  }),
  mark(question, draw, answer) {
    const best = replyFor('best', question, draw, answer);
    const worst = replyFor('worst', question, draw, answer);
    if (!best && !worst) return undefined;
    return {
      fraction: (best?.best ? 0.5 : 0) + (worst?.worst ? 0.5 : 0),
      given: inWords(question, best, worst),
      whys: question.replies
        .filter((reply) => (reply === best) !== reply.best || (reply === worst) !== reply.worst)
        .flatMap(({ text, why }) => (why ? [{ choice: text, why }] : [])),
    };
  },
  right: (question) =>
    inWords(
      question,
      question.replies.find(({ best }) => best),
      question.replies.find(({ worst }) => worst),
    ),
  debrief(question, draw, answer) {
    const best = replyFor('best', question, draw, answer);
    const worst = replyFor('worst', question, draw, answer);
    return {
      kind: 'best-and-worst',
      replies: question.replies.map((reply) => ({
        html: reply.html,
        text: reply.text,
        best: reply.best,
        worst: reply.worst,
        asBest: reply === best,
        asWorst: reply === worst,
        ...(reply.why && { why: reply.why }),
      })),
    };
  },
  key: ({ replies }) => replies.map(({ best, worst }) => [best, worst]),
};

function replyId({ id }: Question<'best-and-worst'>, draw: Draw, index: number): string {
  return draw.opaque(id, 'reply', index);
}

/** The reply that was taken for the best or the worst. */
function replyFor(
  part: 'best' | 'worst',
  question: Question<'best-and-worst'>,
  draw: Draw,
  answer: Answer | undefined,
): Reply | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer) || !Object.hasOwn(answer, part)) return undefined;
  return question.replies.find((_, index) => replyId(question, draw, index) === answer[part]);
}

function inWords({ heads }: Question<'best-and-worst'>, best?: Reply, worst?: Reply): string {
  return `${heads.best} → ${best?.text ?? '–'} · ${heads.worst} → ${worst?.text ?? '–'}`;
}
