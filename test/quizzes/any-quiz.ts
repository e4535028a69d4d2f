import fc from 'fast-check';
import type { Quiz } from '../../quizzes/quiz.ts';
import { quizOf, quizWith } from './written-quiz.ts';

/** A word that stands in what only the key may hold: remarks, explanations and typed answers. */
export const CANARY = 'canary';

/** Any sound quiz, written as an author would and read from that: two to nine questions of any types. */
export function anyQuiz(): fc.Arbitrary<Quiz> {
  return fc
    .tuple(fc.array(anyQuestion(), { minLength: 2, maxLength: 9 }), fc.nat())
    .map(([write, random]) => {
      const questions = write.map((question, number) => question(`q${String(number)}`)).join('\n\n');
      const draw = 1 + (random % write.length);
      return quizOf(quizWith(questions, `pass: 80\nminutes: 10\ndraw: ${String(draw)}`));
    });
}

type Write = (id: string) => string;

function anyQuestion(): fc.Arbitrary<Write> {
  return fc
    .tuple(
      fc.boolean(),
      fc.oneof(ticks(), truth(), number(), words(), blanks(), order(), match(), find(), scores()),
    )
    .map(([critical, answer]) => (id: string) => {
      const marks = ['`C4`', `\`${id}\``, ...(critical ? ['`critical`'] : [])].join(' ');
      return `## Question ${id}? ${marks}\n\n${answer(id)}\n\n> ${CANARY} of the explanation, see [x](../articles/${CANARY}.md).`;
    });
}

function ticks(): fc.Arbitrary<Write> {
  return fc
    .array(fc.boolean(), { minLength: 3, maxLength: 6 })
    .filter((rights) => rights.includes(true) && rights.includes(false))
    .map(
      (rights) => (id: string) =>
        rights
          .map(
            (right, index) =>
              `- [${right ? 'x' : ' '}] option ${id} ${String(index)}\n  > ${CANARY} of the remark`,
          )
          .join('\n'),
    );
}

function truth(): fc.Arbitrary<Write> {
  return fc.boolean().map((truth) => () => `- [${truth ? 'x' : ' '}] True\n- [${truth ? ' ' : 'x'}] False`);
}

function number(): fc.Arbitrary<Write> {
  return fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat({ max: 50 })).map(
    ([answer, tolerance]) =>
      () =>
        `Answer: ${String(answer / 100)} ± ${String(tolerance / 100)}`,
  );
}

function words(): fc.Arbitrary<Write> {
  return fc.constant((id: string) => `Answer: ${CANARY} ${id} | ${CANARY} otherwise`);
}

function blanks(): fc.Arbitrary<Write> {
  return fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }).map(
    (rights) => () =>
      rights
        .map((right, blank) => {
          const options = [0, 1, 2].map((n) =>
            n === right ? `(choice ${String(n)})` : `choice ${String(n)}`,
          );
          return right < 3 ? `Choose [[${options.join(' | ')}]].` : `Fill in [[${CANARY} ${String(blank)}]].`;
        })
        .join(' '),
  );
}

function order(): fc.Arbitrary<Write> {
  return fc
    .integer({ min: 3, max: 7 })
    .map(
      (steps) => (id: string) =>
        Array.from({ length: steps }, (_, index) => `${String(index + 1)}. step ${id} ${String(index)}`).join(
          '\n',
        ),
    );
}

function match(): fc.Arbitrary<Write> {
  return fc.array(fc.nat({ max: 4 }), { minLength: 2, maxLength: 6 }).map((partners) => () => {
    const rows = partners.map((partner, index) => `| left ${String(index)} | right ${String(partner)} |`);
    return ['| a | b |', '| --- | --- |', ...rows, '| | a distractor |'].join('\n');
  });
}

function find(): fc.Arbitrary<Write> {
  return fc
    .integer({ min: 5, max: 120 })
    .map((within) => (id: string) => `Find: ${CANARY}-${id} | ${CANARY} \`within ${String(within)}s\``);
}

function scores(): fc.Arbitrary<Write> {
  return fc.array(fc.constantFrom('1', '½', '0', '–'), { minLength: 1, maxLength: 6 }).map((golds) => () => {
    const rows = golds.map((gold, index) => `| ${String(index)}.1 | ${gold} | ${CANARY} of a reason |`);
    const table = ['| a | b | c |', '| --- | --- | --- |', ...rows, `| F | – | ${CANARY} |`];
    return ['1. > I wait.', '2. One moment.', '', ...table].join('\n');
  });
}
