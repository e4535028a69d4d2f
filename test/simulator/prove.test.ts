import { describe, expect, test } from 'vitest';
import { bestReplies } from '../../simulator/best-replies.ts';
import { prove } from '../../simulator/prove.ts';
import { isChoice } from '../../simulator/walk.ts';
import { score } from '../../simulator/score.ts';
import { best } from './played-call.ts';
import { taken } from './taken-call.ts';
import { callOf, sample, scorecard, starter, STARTERS } from './written-call.ts';

/** A call of one choice after the other, each with one right reply among some, under the sample's head. */
function exam(questions: number, replies: number): string {
  const head = sample('en')
    .slice(0, sample('en').indexOf('## Opening'))
    .replace(/^ticket:.*\n/m, '');
  const steps = Array.from({ length: questions }, (_, index) => {
    const next = index + 1 < questions ? `q${String(index + 1)}` : 'end';
    const code = `M${String(index + 1)}`;
    const others = Array.from(
      { length: replies - 1 },
      (_, wrong) => `- [wrong ${String(wrong)} ${code}](#${next})`,
    );
    return `## q${String(index)}\n\n${others.join('\n')}\n- [right](#${next}) \`${code}\`\n`;
  });
  return `${head}${steps.join('\n')}\n## end\n\n\`E1\`\n`;
}

const ENDINGS = {
  'SC-01': ['E1', 'E3', 'E4', 'E5'],
  'SC-02': ['E1', 'E2', 'E4', 'E5'],
  'SC-03': ['E1', 'E2', 'E4', 'E5'],
  'SC-04': ['E1', 'E3', 'E4', 'E5'],
  'SC-05': ['E2', 'E4', 'E5'],
  'SC-06': ['E1', 'E3', 'E4', 'E5'],
};

describe.each(STARTERS)('%s in %s', (id, language) => {
  const proof = prove(starter(id, language), scorecard);

  test('reaches full marks, and its best path is the one that earns them', () => {
    expect(proof.best?.score).toBe(100);
    const log = taken(starter(id, language), proof.best?.path.map(({ text }) => text) ?? []);
    expect(log).toEqual(best(id).slice(0, -1));
  });

  test('can be failed altogether', () => {
    expect(proof.worst?.score).toBe(0);
    const { path = [] } = proof.worst ?? {};
    const log = taken(
      starter(id, language),
      path.map(({ kind, text }) => (kind === 'silence' ? '…' : text)),
    );
    expect(score(starter(id, language), scorecard, log)).toMatchObject({ score: 0, passed: false });
  });

  test('has a path to each of its endings', () => {
    const codes = proof.endings.map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual(ENDINGS[id]);
    for (const { code, path } of proof.endings) {
      const log = taken(
        starter(id, language),
        path.map(({ kind, text }) => (kind === 'silence' ? '…' : text)),
      );
      expect(score(starter(id, language), scorecard, log)).toMatchObject({ ending: code });
    }
  });

  test('is not passed by who does not listen', () => {
    expect(proof.bounded).toBe(false);
    for (const chance of Object.values(proof.chance)) expect(chance).toBeLessThan(0.05);
  });

  test('gives the best reply away neither by its place nor by its length', () => {
    const choices = bestReplies(starter(id, language));
    const first = choices.filter(({ best, spoken }) => spoken[0] === best).length;
    const longest = choices.filter(({ best, spoken }) =>
      spoken.every((reply) => reply === best || reply.text.length < best.text.length),
    ).length;
    expect(first / choices.length).toBeLessThan(0.4);
    expect(longest / choices.length).toBeLessThan(0.4);
  });

  test('teaches under every line', () => {
    const said = starter(id, language).steps.flatMap(({ replies }) => replies.filter(isChoice));
    expect(said.filter(({ coach }) => coach === '')).toEqual([]);
  });

  test('knows other wordings of every line of the best path', () => {
    const replies = starter(id, language).steps.flatMap((step) => step.replies);
    for (const { kind, text } of proof.best?.path ?? []) {
      const said = replies.find((reply) => reply.text === text);
      if (kind === 'say') expect(said?.wordings.length, text).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the chance of passing is exact', () => {
  // The ending is worth 8 points beside the criteria; a pass at 100 needs every question right.
  test.each([
    [1, 3, 1 / 3],
    [3, 3, 1 / 27],
    [5, 4, 1 / 1024],
  ])('%d questions with %d replies each', (questions, replies, chance) => {
    const scenario = { ...callOf(exam(questions, replies)), pass: 100 };
    const { random, ...others } = prove(scenario, scorecard).chance;
    expect(random).toBeCloseTo(chance, 9);
    expect(others).toEqual({ first: 0, longest: 0, last: 1 });
  });

  test('also when a choice leads back to where it was made', () => {
    const text = exam(1, 2).replace('(#end)', '(#q0)');
    expect(prove({ ...callOf(text), pass: 100 }, scorecard).chance.random).toBeCloseTo(1, 6);
  });
});

test('a call that goes in circles by first replies is not passed by them', () => {
  const text = exam(2, 2).replace('- [wrong 0 M1](#q1)', '- [wrong 0 M1](#q0)');
  expect(prove(callOf(text), scorecard).chance.first).toBe(0);
});
