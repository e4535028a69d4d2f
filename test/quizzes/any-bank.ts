import fc from 'fast-check';
import type { Language } from '../../markdown/problem.ts';
import type { QuestionType, Quiz } from '../../quizzes/quiz.ts';
import { scoreForm } from './scored-quiz.ts';
import { quizOf, quizWith, ticketClasses } from './written-quiz.ts';

/** What decides the key of a question, whatever its type: some numbers. */
type Key = readonly number[];

/** A question of a size, as an author writes it in a language, with a key. */
type Write = (size: number, language: Language, key: Key) => string;

/** A bank without its keys and without a language. */
interface Shape {
  questions: { type: QuestionType; size: number }[];
  draw: number;
}

/** One bank of all types of questions, in two languages and with two different sets of keys. */
export interface AnyBank {
  /** The types of its questions. */
  types: QuestionType[];
  quiz(language: Language, keys: 'one' | 'other'): Quiz;
}

/** Any bank: one to eight questions of any types but those left out. */
export function anyBank(...without: QuestionType[]): fc.Arbitrary<AnyBank> {
  const types = allTypes.filter((type) => !without.includes(type));
  const question = fc.record({ type: fc.constantFrom(...types), size: fc.integer({ min: 4, max: 6 }) });
  const key = fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 });
  return fc
    .record({
      questions: fc.array(question, { minLength: 1, maxLength: 8 }),
      draw: fc.nat(),
      one: fc.array(key, { minLength: 8, maxLength: 8 }),
      other: fc.array(key, { minLength: 8, maxLength: 8 }),
    })
    .map(({ one, other, ...shape }) => {
      const keys = { one, other };
      return {
        types: shape.questions.map(({ type }) => type),
        quiz: (language, which) => written(shape, language, keys[which]),
      };
    });
}

function written({ questions, draw }: Shape, language: Language, keys: readonly Key[]): Quiz {
  const texts = questions.map(({ type, size }, index) => {
    const key = keys[index] ?? [];
    const remark = `> ${say(language, 'why')} ${key.join(' ')}`;
    return `## ${say(language, `asked ${String(index)}`)} \`C4\` \`q${String(index)}\`\n\n${WRITTEN[type](size, language, key)}\n\n${remark}`;
  });
  const head = `pass: 80\nminutes: 10\ndraw: ${String(1 + (draw % questions.length))}`;
  return quizOf(quizWith(texts.join('\n\n'), head), language);
}

/** The same words, and others, in either language. */
function say(language: Language, words: string): string {
  return language === 'zh' ? `中文 ${words}` : words;
}

function upTo(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}

/** Two different numbers below a size. */
function two(size: number, [first = 0, second = 0]: Key): [number, number] {
  const one = first % size;
  return [one, (one + 1 + (second % (size - 1))) % size];
}

function options(size: number, language: Language, rights: readonly number[]): string {
  return upTo(size)
    .map((n) => `- [${rights.includes(n) ? 'x' : ' '}] ${say(language, `option ${String(n)}`)}`)
    .join('\n');
}

const WRITTEN: Record<QuestionType, Write> = {
  single: (size, language, [right = 0]) => options(size, language, [right % size]),
  multiple: (size, language, key) => options(size, language, two(size, key)),
  'true-or-false': (_, language, [right = 0]) =>
    (language === 'zh' ? ['对', '错'] : ['True', 'False'])
      .map((word, index) => `- [${right % 2 === index ? 'x' : ' '}] ${word}`)
      .join('\n'),
  number: (_, _language, [answer = 0, spread = 0]) => `Answer: ${String(answer)} ± ${String(spread)}`,
  words: (_, language, [one = 0, other = 0]) =>
    `Answer: ${say(language, `word ${String(one)}`)} | /p${String(other)}x{1,3}\\d|q/`,
  blanks: (size, language, [gap = 0, right = 0]) => {
    const entries = upTo(size).map((n) => {
      const words = say(language, `entry ${String(n)}`);
      return right % size === n ? `(${words})` : words;
    });
    return `${say(language, 'Fill')} [[${say(language, `gap ${String(gap)}`)}]] [[${entries.join(' | ')}]].`;
  },
  order: (size, language, key) => {
    const [one, other] = two(size, key);
    const steps = upTo(size).map((n) => (n === one ? other : n === other ? one : n));
    return steps.map((n, index) => `${String(index + 1)}. ${say(language, `step ${String(n)}`)}`).join('\n');
  },
  match: (size, language, [turn = 0]) => {
    const rows = upTo(size).map(
      (n) =>
        `| ${say(language, `left ${String(n)}`)} | ${say(language, `right ${String((n + turn) % size)}`)} |`,
    );
    return ['| a | b |', '| --- | --- |', ...rows].join('\n');
  },
  rubric: (size, language, [turn = 0]) =>
    `Rubric:\n\n${upTo(size)
      .map((n) => `- ${String(1 + ((n + turn) % size))}: ${say(language, `line ${String(n)}`)}`)
      .join('\n')}`,
  'best-and-worst': (size, language, key) => {
    const [best, worst] = two(size, key);
    const mark = (n: number) => (n === best ? ' `best`' : n === worst ? ' `worst`' : '');
    return upTo(size)
      .map((n) => `- ${say(language, `reply ${String(n)}`)}${mark(n)}\n  > ${say(language, key.join(' '))}`)
      .join('\n');
  },
  'spot-the-error': (size, language, key) => {
    const errors = two(size, key);
    return upTo(size)
      .flatMap((n) => {
        const turn = say(language, `turn ${String(n)}`);
        const agent = errors.includes(n) ? `${turn} \`error\`\n   > ${key.join(' ')}` : turn;
        return [`> ${say(language, 'customer')}`, agent];
      })
      .map((words, index) => `${String((index % 9) + 1)}. ${words}`)
      .join('\n');
  },
  classify: (_, language, key) => {
    const ids = ticketClasses[language].map(({ id }) => id);
    return `Class: ${two(ids.length, key)
      .map((n) => ids[n])
      .join(' | ')}`;
  },
  find: (_, _language, [article = 0]) => `Find: BIL-${String(article)}`,
  'score-the-call': (_, language, key) => {
    const rates = scoreForm.criteria.map(
      ({ code }, index) =>
        `| ${code} | ${['1', '½', '0', '–'][(key[index] ?? 0) % 4] ?? '1'} | ${key.join(' ')} |`,
    );
    const fails = scoreForm.fails.map(({ code }) => code)[(key[5] ?? 0) % 6] ?? '–';
    const turns = `1. > ${say(language, 'customer')}\n2. ${say(language, 'agent')}`;
    return [turns, '', '| a | b | c |', '| --- | --- | --- |', ...rates, `| F | ${fails} | ${fails} |`].join(
      '\n',
    );
  },
};

const allTypes = Object.keys(WRITTEN).filter((type): type is QuestionType => type in WRITTEN);
