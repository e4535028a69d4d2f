import type { Place, Problem } from '../markdown/problem.ts';
import type { Round } from './round.ts';
import type { Condition, Reply, Scenario, Step } from './scenario.ts';

/**
 * Whether two language versions of a call have the same shape: facts of the head, steps, endings, replies, where they
 * lead, and marks. Step names, words, other wordings and remarks are free. Each difference is reported once, in `b`.
 */
export function checkTwins(a: Scenario, b: Scenario): Problem[] {
  const heads = differences(headOf(a), headOf(b)).map((text) => differ(b.place, text));
  const steps =
    a.steps.length === b.steps.length
      ? a.steps.flatMap((step, index) => compareSteps(a, step, b, b.steps[index] ?? step))
      : [differ(b.place, count('steps', a.steps.length, b.steps.length))];
  return [...heads, ...steps];
}

/** Whether two language versions of a round name the same calls, to be taken the same way. */
export function checkRoundTwins(a: Round, b: Round): Problem[] {
  return differences(roundOf(a), roundOf(b)).map((text) => differ(b.place, text));
}

function roundOf({ direction, channel, level, pass, articles, calls, atOnce }: Round): Shape {
  return {
    direction,
    channel,
    level,
    pass: String(pass ?? '–'),
    articles: articles.map(({ text }) => text).join(', ') || '–',
    calls: calls.map(({ text }) => text).join(', '),
    'at-once': String(atOnce),
  };
}

/** One difference: what it is about, and how each twin has it. */
interface Difference {
  about: string;
  a: string;
  b: string;
}

function compareSteps(a: Scenario, first: Step, b: Scenario, second: Step): Problem[] {
  const facts = differences({ ending: first.ending?.text ?? '–' }, { ending: second.ending?.text ?? '–' });
  if (first.replies.length !== second.replies.length) {
    facts.push(count('replies', first.replies.length, second.replies.length));
    return facts.map((fact) => differ(second.place, fact));
  }
  return [
    ...facts.map((fact) => differ(second.place, fact)),
    ...first.replies.flatMap((reply, index) => {
      const twin = second.replies[index] ?? reply;
      return differences(shapeOf(a, reply), shapeOf(b, twin)).map((fact) => differ(twin.place, fact));
    }),
  ];
}

type Shape = Record<string, string>;

function headOf(scenario: Scenario): Shape {
  const { direction, channel, level, customer, pass, form, ticket, summary, articles, variantOf, partOf } =
    scenario;
  return {
    direction,
    channel,
    level,
    mood: String(customer.mood),
    pass: String(pass ?? '–'),
    ticket: ticket?.class.text ?? '–',
    mentions: String(ticket?.mentions.length ?? 0),
    form: form?.text ?? '',
    summary: String(summary?.mentions.length ?? 0),
    articles: articles.map(({ text }) => text).join(', ') || '–',
    'variant-of': variantOf?.text ?? '–',
    'part-of': partOf?.text ?? '–',
  };
}

function shapeOf({ steps }: Scenario, reply: Reply): Shape {
  const target = steps.findIndex(({ slug }) => slug === reply.target.text);
  const marks = [
    ...reply.criteria.map(({ code, rate }) => (rate === 1 ? code : `${code}/2`)),
    ...reply.fails.map(({ text }) => text),
    ...(reply.mood === 0 ? [] : [`mood ${reply.mood > 0 ? '+' : ''}${reply.mood}`]),
    ...reply.sets.map(({ text }) => `set ${text}`),
    ...reply.conditions.map(conditionOf),
    ...(reply.after === undefined ? [] : [`after ${reply.after}s`]),
    ...(reply.atMost === undefined ? [] : [`at most ${reply.atMost}`]),
  ];
  return { kind: kindOf(reply), target: `#${target + 1}`, marks: marks.sort().join(' ') || '–' };
}

function kindOf({ kind, desk, article }: Reply): string {
  return [kind, desk, article].filter((part) => part !== undefined).join(' ');
}

function conditionOf(condition: Condition): string {
  return condition.kind === 'flag'
    ? `if ${condition.set ? '' : 'not '}${condition.flag}`
    : `if mood ${condition.is} ${condition.than}`;
}

function differences(a: Shape, b: Shape): Difference[] {
  return Object.keys(a).flatMap((about) =>
    a[about] === b[about] ? [] : [{ about, a: a[about] ?? '', b: b[about] ?? '' }],
  );
}

function count(about: string, a: number, b: number): Difference {
  return { about, a: String(a), b: String(b) };
}

const ABOUT: Record<string, string> = {
  direction: '方向',
  channel: '渠道',
  level: '级别',
  mood: '客户的心情',
  pass: '及格分',
  ticket: '工单分类',
  mentions: '记录要写到的事',
  form: '评分表',
  summary: '转接要交代的事',
  articles: '文章',
  'variant-of': '是哪一通的另一位客户',
  'part-of': '所属的一组通话',
  calls: '这一组的通话',
  'at-once': '是不是同时进来',
  steps: '步骤数',
  replies: '回答数',
  ending: '结局',
  kind: '种类',
  target: '去向(第几步)',
  marks: '标记',
};

function differ(place: Place, { about, a, b }: Difference): Problem {
  return {
    place,
    rule: 'twins-differ',
    words: {
      zh: `两种语言不一致：${ABOUT[about] ?? about}在另一版是“${a}”，这里是“${b}”。请改成一样。`,
      en: `The two languages differ: ${about} is "${a}" in the other and "${b}" here. Make them the same.`,
    },
  };
}
