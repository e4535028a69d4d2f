import type { Place, Words } from '../markdown/problem.ts';
import type { Condition, Reply, Scenario, Step } from './scenario.ts';

/** A call with one thing in it changed, as a slip of its author would change it. */
export interface Mutant {
  scenario: Scenario;
  /** Index of the step in which it differs, and of the reply there; an ending differs in the step alone. */
  step: number;
  reply?: number;
  /** What can come out otherwise: where the reply is open, what follows from it, or only what it is worth. */
  matters: 'when open' | 'when taken' | 'when judged' | 'when ended';
  /** Where the changed thing stands. */
  place: Place;
  /** What was changed. */
  change: Words;
}

/**
 * Every call that differs from this one in one mark or one target: a condition dropped or turned round, a reply led to
 * another step, a must-do dropped or halved (or made whole), an auto-fail, a mood or a flag dropped, a second added to
 * a silence, one more time allowed, another ending.
 */
export function mutantsOf(scenario: Scenario): Mutant[] {
  return scenario.steps.flatMap((step, index) => [
    ...endingMutants(scenario, step, index),
    ...(step.ending ? [] : step.replies.flatMap((_, reply) => replyMutants(scenario, index, reply))),
  ]);
}

type Change = Pick<Mutant, 'matters' | 'place' | 'change'> & { reply: Reply };

function replyMutants(scenario: Scenario, step: number, place: number): Mutant[] {
  const reply = scenario.steps[step]?.replies[place];
  if (!reply) return [];
  const changes = [...conditions(reply), ...targets(scenario, reply), ...marks(reply), ...limits(reply)];
  return changes.map(({ reply: changed, ...about }) => ({
    ...about,
    step,
    reply: place,
    scenario: withStep(scenario, step, (old) => ({ ...old, replies: old.replies.with(place, changed) })),
  }));
}

function withStep(scenario: Scenario, index: number, change: (step: Step) => Step): Scenario {
  return { ...scenario, steps: scenario.steps.map((step, at) => (at === index ? change(step) : step)) };
}

function endingMutants(scenario: Scenario, { ending }: Step, step: number): Mutant[] {
  if (!ending) return [];
  const text = `E${String((Number(ending.text.slice(1)) % 5) + 1)}`;
  return [
    {
      scenario: withStep(scenario, step, (old) => ({ ...old, ending: { ...ending, text } })),
      step,
      matters: 'when ended',
      place: ending.place,
      change: instead(ending.text, text),
    },
  ];
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function conditions(reply: Reply): Change[] {
  return reply.conditions.flatMap((condition, index): Change[] => {
    const { place } = condition;
    const turned: Condition =
      condition.kind === 'flag'
        ? { ...condition, set: !condition.set }
        : { ...condition, is: OPPOSITE[condition.is] };
    const changed = (list: Condition[], change: Words): Change => ({
      matters: 'when open',
      place,
      change,
      reply: { ...reply, conditions: list },
    });
    return [
      changed(reply.conditions.toSpliced(index, 1), without(written(condition))),
      changed(reply.conditions.with(index, turned), instead(written(condition), written(turned))),
    ];
  });
}

/** The next step in the file that is not the one it leads to. */
function targets({ steps }: Scenario, reply: Reply): Change[] {
  const now = steps.findIndex(({ slug }) => slug === reply.target.text);
  const next = steps[(now + 1) % steps.length];
  if (now < 0 || !next || next.slug === reply.target.text) return [];
  return [
    {
      matters: 'when taken',
      place: reply.target.place,
      change: instead(`#${reply.target.text}`, `#${next.slug}`),
      reply: { ...reply, target: { ...reply.target, text: next.slug } },
    },
  ];
}

function marks(reply: Reply): Change[] {
  const { criteria, fails, sets, mood, place } = reply;
  const changed = (matters: Change['matters'], at: Place, change: Words, other: Partial<Reply>): Change => ({
    matters,
    place: at,
    change,
    reply: { ...reply, ...other },
  });
  const earned = criteria.flatMap((one, index) => {
    const other = { ...one, rate: one.rate === 1 ? (0.5 as const) : (1 as const) };
    const [is, would] = [one, other].map(({ code, rate }) => (rate === 1 ? code : `${code}/2`));
    return [
      changed('when judged', one.place, without(is ?? ''), { criteria: criteria.toSpliced(index, 1) }),
      changed('when judged', one.place, instead(is ?? '', would ?? ''), {
        criteria: criteria.with(index, other),
      }),
    ];
  });
  return [
    ...earned,
    ...fails.map((fail, index) =>
      changed('when judged', fail.place, without(fail.text), { fails: fails.toSpliced(index, 1) }),
    ),
    ...sets.map((set, index) =>
      changed('when taken', set.place, without(`set ${set.text}`), { sets: sets.toSpliced(index, 1) }),
    ),
    ...(mood === 0
      ? []
      : [changed('when taken', place, without(`mood ${mood > 0 ? '+' : ''}${String(mood)}`), { mood: 0 })]),
  ];
}

function limits(reply: Reply): Change[] {
  const { after, atMost, place } = reply;
  const changed = (change: Words, other: Partial<Reply>): Change => ({
    matters: 'when open',
    place,
    change,
    reply: { ...reply, ...other },
  });
  return [
    ...(after === undefined
      ? []
      : [changed(instead(`after ${String(after)}s`, `after ${String(after + 1)}s`), { after: after + 1 })]),
    ...(atMost === undefined
      ? []
      : [
          changed(instead(`at most ${String(atMost)}`, `at most ${String(atMost + 1)}`), {
            atMost: atMost + 1,
          }),
        ]),
  ];
}

function written(condition: Condition): string {
  return condition.kind === 'flag'
    ? `if ${condition.set ? '' : 'not '}${condition.flag}`
    : `if mood ${condition.is} ${String(condition.than)}`;
}

function without(mark: string): Words {
  return { zh: `去掉 \`${mark}\``, en: `\`${mark}\` dropped` };
}

function instead(mark: string, other: string): Words {
  return { zh: `\`${mark}\` 改成 \`${other}\``, en: `\`${mark}\` changed to \`${other}\`` };
}
