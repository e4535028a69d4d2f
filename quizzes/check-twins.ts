import { didYouMean, inReadingOrder, type Place, type Problem } from '../markdown/problem.ts';
import { QUESTION_KINDS } from './question-kinds.ts';
import type { Question, QuestionType, Quiz } from './quiz.ts';

/**
 * Twins ask the same in two languages: the same questions in the same order, with the same keys. The second is
 * told what differs from the first. (What is typed in words is not compared.)
 */
export function checkQuizTwins(a: Quiz, b: Quiz): Problem[] {
  const heads = (['pass', 'minutes', 'draw', 'median'] as const).flatMap((field) => {
    const [one, other] = [a[field], b[field]];
    // How many a whole bank has is told by the questions themselves.
    if (field === 'draw' && a.asksAll && b.asksAll) return [];
    return one === other
      ? []
      : [differs(a, b.places[field], field, String(one ?? '–'), String(other ?? '–'))];
  });
  const [first, second] = [a, b].map(pulseOf);
  const pulse = first === second ? [] : [differs(a, b.places.pulse, 'pulse', first ?? '–', second ?? '–')];
  return inReadingOrder([...heads, ...pulse, ...missing(a, b), ...extra(a, b), ...sameOnes(a, b)]);
}

function pulseOf({ pulse }: Quiz): string | undefined {
  return pulse && `{ changed: ${String(pulse.changed)}, missed: ${String(pulse.missed)} }`;
}

function missing(a: Quiz, b: Quiz): Problem[] {
  const ids = new Set(b.questions.map(({ id }) => id));
  return a.questions
    .filter(({ id }) => !ids.has(id))
    .map(({ id, place }) => ({
      place: b.places.title,
      rule: 'twins',
      words: {
        zh: `缺少题目“${id}”(见 ${place.file} 第 ${String(place.line)} 行)。请补上。`,
        en: `The question "${id}" is missing (see ${place.file}, line ${String(place.line)}). Add it.`,
      },
    }));
}

function extra(a: Quiz, b: Quiz): Problem[] {
  const ids = a.questions.map(({ id }) => id);
  const inBoth = new Set(b.questions.map(({ id }) => id));
  const unmatched = ids.filter((id) => !inBoth.has(id));
  return b.questions
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, place }) => {
      const hint = didYouMean(id, unmatched);
      const file = a.places.title.file;
      return {
        place,
        rule: 'twins',
        words: {
          zh: `${file} 里没有题目“${id}”。${hint.zh || '请在那边补上，或删去这一道。'}`,
          en: `${file} has no question "${id}".${hint.en || ' Add it there, or delete this one.'}`,
        },
      };
    });
}

function sameOnes(a: Quiz, b: Quiz): Problem[] {
  const inA = a.questions.filter(({ id }) => b.questions.some((question) => question.id === id));
  const inB = b.questions.filter(({ id }) => a.questions.some((question) => question.id === id));
  const moved = inB.findIndex(({ id }, index) => id !== inA[index]?.id);
  const [wanted, found] = [inA[moved], inB[moved]];
  const order = wanted && found ? [differs(a, found.place, '##', wanted.id, found.id)] : [];
  return [
    ...order,
    ...inB.flatMap((question) =>
      compare(
        a,
        inA.find(({ id }) => id === question.id),
        question,
      ),
    ),
  ];
}

function compare(a: Quiz, first: Question | undefined, second: Question): Problem[] {
  if (!first) return [];
  const facts: [string, string, string][] = [
    ['type', first.type, second.type],
    ['competency', first.competency, second.competency],
    ['critical', String(first.critical), String(second.critical)],
    ['withdrawn', String(first.withdrawn ?? false), String(second.withdrawn ?? false)],
  ];
  const different = facts.filter(([, one, other]) => one !== other);
  const problems = different.map(([what, one, other]) => differs(a, second.place, what, one, other));
  if (first.type !== second.type || keyOf(first) === keyOf(second)) return problems;
  return [
    ...problems,
    {
      place: second.place,
      rule: 'twins',
      words: {
        zh: `“${second.id}”的答案和 ${first.place.file} 第 ${String(first.place.line)} 行不一致：选项、步骤或空的个数、顺序和正确项要相同。`,
        en: `The key of "${second.id}" differs from ${first.place.file}, line ${String(first.place.line)}: options, steps or blanks must be as many, in the same order, with the same ones right.`,
      },
    },
  ];
}

function keyOf<T extends QuestionType>(question: Question<T>): string {
  return JSON.stringify([question.type, QUESTION_KINDS[question.type].key(question)]);
}

function differs(a: Quiz, place: Place, what: string, one: string, other: string): Problem {
  const { file } = a.places.title;
  return {
    place,
    rule: 'twins',
    words: {
      zh: `和 ${file} 不一致：“${what}”那边是 ${one}，这里是 ${other}。请改成一样。`,
      en: `Differs from ${file}: "${what}" is ${one} there and ${other} here. Make them the same.`,
    },
  };
}
