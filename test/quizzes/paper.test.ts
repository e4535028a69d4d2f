import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { grade } from '../../quizzes/grade.ts';
import { paper, type Paper } from '../../quizzes/paper.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { seedOf } from '../../quizzes/seed.ts';
import { anyQuiz, CANARY } from './any-quiz.ts';
import { quizOf, quizWith, sample } from './written-quiz.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A hundred papers of one quiz. */
function papers(text: string): Paper[] {
  const quiz = quizOf(text);
  return Array.from({ length: 100 }, (_, n) => paper(quiz, `seed ${String(n)}`));
}

/** How often each value occurs. */
function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('a paper tells nothing about its key', () => {
  test('whatever the quiz, no remark, explanation, wording or competency is on it', () => {
    fc.assert(
      fc.property(anyQuiz(), fc.string(), (quiz, seed) => {
        const sent = JSON.stringify(paper(quiz, seed));
        expect(JSON.stringify(quiz)).toContain(CANARY);
        expect(sent).not.toContain(CANARY);
        expect(sent).not.toContain('"C4"');
        expect(sent).not.toMatch(/"(?:why|explanation|answer|tolerance|wordings|partner|critical|place)"/);
        for (const { id } of quiz.questions) expect(sent).not.toContain(`"${id}"`);
      }),
      { numRuns: 100 },
    );
  });

  test('two quizzes that differ in their keys alone have the same paper', () => {
    const question = (number: number, key: number) => {
      const id = `q${String(number)}`;
      const tick = (n: number) => (n === key ? 'x' : ' ');
      switch (number % 5) {
        case 0:
          return `## Q? \`C4\` \`${id}\`\n${[0, 1, 2].map((n) => `- [${tick(n)}] option ${String(n)}`).join('\n')}\n\n> E${String(key)}.\n`;
        case 1:
          return `## Q? \`C4\` \`${id}\`\n${[0, 1, 2].map((n) => `- [${tick(n) === 'x' ? ' ' : 'x'}] option ${String(n)}`).join('\n')}\n\n> E.\n`;
        case 2:
          return `## Q? \`C4\` \`${id}\`\n- [${tick(0)}] True\n- [${key === 0 ? ' ' : 'x'}] False\n\n> E.\n`;
        case 3:
          return `## Q? \`C4\` \`${id}\`\nAnswer: ${String(key * 7)} ± ${String(key)}\n\n> E.\n`;
        default:
          return `## Fill in [[word ${String(key)}]] and [[${[0, 1, 2].map((n) => (n === key ? `(c${String(n)})` : `c${String(n)}`)).join(' | ')}]]. \`C4\` \`${id}\`\n\n> E.\n`;
      }
    };
    const keys = fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(keys, keys, fc.string(), (one, other, seed) => {
        const [first, second] = [one, other].map((some) =>
          paper(quizOf(quizWith(some.map((key, number) => question(number, key)).join('\n'))), seed),
        );
        expect(second).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  test('the place of an option says nothing: over many papers each stands everywhere', () => {
    const all = papers(sample('en')).flatMap(({ questions }) => questions);
    const places = all.flatMap((question) =>
      question.type === 'single' ? [question.options.findIndex(({ text }) => text.includes('8023'))] : [],
    );
    const counts = count(places.map(String));
    expect(Object.keys(counts)).toHaveLength(3);
    for (const times of Object.values(counts)) expect(times).toBeGreaterThan(20);
  });

  test('steps are never shown in their right order, but in all others', () => {
    const three = '## Order? `C5` `a`\n\n1. one\n2. two\n3. three\n\n> So.\n';
    const shown = papers(quizWith(three)).flatMap(({ questions }) =>
      questions.map((question) =>
        question.type === 'order' ? question.steps.map(({ text }) => text).join(' ') : '',
      ),
    );
    expect(Object.keys(count(shown))).toHaveLength(5);
    expect(shown).not.toContain('one two three');
  });

  test('ids of one paper say nothing about another', () => {
    const ids = papers(sample('en')).flatMap(
      (sent) => JSON.stringify(sent).match(/"id":"[0-9a-f]{20}"/g) ?? [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(2000);
  });
});

describe('a paper', () => {
  test('is the same for the same seed, and plain data', () => {
    fc.assert(
      fc.property(anyQuiz(), fc.string(), (quiz, seed) => {
        const sent = paper(quiz, seed);
        expect(paper(structuredClone(quiz), seed)).toEqual(sent);
        expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
      }),
      { numRuns: 40 },
    );
  });

  test('has as many questions as are drawn, each once', () => {
    fc.assert(
      fc.property(anyQuiz(), fc.string(), (quiz, seed) => {
        const { questions } = paper(quiz, seed);
        expect(questions).toHaveLength(quiz.draw);
        expect(new Set(questions.map(({ id }) => id)).size).toBe(quiz.draw);
        const shown = questions.filter(({ type }) => type !== 'find');
        expect(quiz.questions.map(({ prompt }) => prompt)).toEqual(
          expect.arrayContaining(shown.map(({ prompt }) => prompt)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('draws every question of the bank about as often', () => {
    const bank = Array.from(
      { length: 8 },
      (_, n) => `## Q${String(n)}? \`C4\` \`q${String(n)}\`\nAnswer: 1\n`,
    );
    const text = quizWith(bank.join('\n'), 'pass: 80\nminutes: 10\ndraw: 4');
    const drawn = count(papers(text).flatMap(({ questions }) => questions.map(({ prompt }) => prompt.text)));
    expect(Object.keys(drawn)).toHaveLength(8);
    for (const times of Object.values(drawn)) expect(times).toBeGreaterThan(30);
  });

  test('keeps true before false as everybody expects it', () => {
    for (const { questions } of papers(sample('en'))) {
      const truth = questions.find(({ type }) => type === 'true-or-false');
      expect(truth && 'options' in truth && truth.options.map(({ text }) => text)).toEqual(['True', 'False']);
    }
  });

  test('has the same questions and options under the same ids in the other language', () => {
    const shape = (sent: Paper) => JSON.stringify(sent).match(/"(?:id|type)":"[^"]*"/g);
    const [english, chinese] = [quizOf(sample('en')), quizOf(sample('zh'), 'zh')];
    expect(shape(paper(chinese, 'one seed'))).toEqual(shape(paper(english, 'one seed')));
  });

  test('shows a unit beside a number, and both heads of a match', () => {
    const { questions } = paper(quizOf(sample('en')), 'seed');
    expect(questions.find(({ type }) => type === 'number')).toMatchObject({ unit: 'yuan' });
    expect(questions.find(({ type }) => type === 'match')).toMatchObject({
      heads: { left: 'Request', right: 'Level' },
    });
  });
});

describe('the paper after', () => {
  const bank = (count: number, draw: number) =>
    quizOf(
      quizWith(
        Array.from(
          { length: count },
          (_, n) => `## Q${String(n)}? \`C4\` \`q${String(n)}\`\nAnswer: ${String(n)}\n\n> E.\n`,
        ).join('\n'),
        `pass: 80\nminutes: 10\ndraw: ${String(draw)}`,
      ),
    );
  const asked = (quiz: Quiz, seed: string) => grade(quiz, seed, {}).items.map(({ questionId }) => questionId);

  test('asks of what was asked before only as much as the bank is short of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        fc.string(),
        (draw, more, seed) => {
          const quiz = bank(draw + more, draw);
          const before = asked(quiz, seed);
          const after = asked(quiz, seedOf(`${seed}'`, before));
          const again = after.filter((id) => before.includes(id));
          expect(after).toHaveLength(draw);
          expect(again).toHaveLength(Math.max(0, draw - more));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('mixes the old among the new', () => {
    const quiz = bank(15, 10);
    const places = Array.from({ length: 200 }, (_, n) => {
      const before = asked(quiz, `seed ${String(n)}`);
      return asked(quiz, seedOf(`next ${String(n)}`, before)).findIndex((id) => before.includes(id));
    });
    expect(places.filter((place) => place === 0).length).toBeGreaterThan(50);
  });

  test('does not tell on itself what was asked before', () => {
    const quiz = bank(15, 10);
    expect(JSON.stringify(paper(quiz, seedOf('s', asked(quiz, 'before'))))).not.toMatch(/"q\d|~/);
  });
});
