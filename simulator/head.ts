import { z } from 'zod';
import type { Wanted } from '../markdown/frontmatter.ts';
import { CHANNELS, DIRECTIONS, LEVELS } from './scenario.ts';

const words = z.string().trim().min(1);

/** What stands at the head of a call's file. */
export const head = z.strictObject({
  title: words,
  direction: z.enum(DIRECTIONS),
  channel: z.enum(CHANNELS),
  level: z.enum(LEVELS),
  minutes: z.number().positive().max(60),
  pass: z.number().min(0).max(100).optional(),
  articles: z.array(words).default([]),
  customer: z.strictObject({
    name: words,
    mood: z.int().min(0).max(100),
    about: words.optional(),
  }),
  desk: z.record(words, z.record(words, z.union([z.string(), z.number()]))).default({}),
  ticket: z
    .strictObject({ class: words, mentions: z.array(z.union([words, z.number()])).default([]) })
    .optional(),
  summary: z.strictObject({ mentions: z.array(z.union([words, z.number()])).min(1) }).optional(),
  form: words.optional(),
  'variant-of': words.optional(),
  'part-of': words.optional(),
});

export type Head = z.infer<typeof head>;

/** For each field of the head, what an author may write there. */
export const headWanted: Wanted = {
  title: { zh: '一句话的标题', en: 'a title in a few words' },
  direction: {
    zh: 'inbound（呼入）、outbound（呼出）或 colleague（同事）',
    en: 'inbound, outbound or colleague',
  },
  channel: { zh: 'phone、chat 或 email', en: 'phone, chat or email' },
  level: {
    zh: 'entry、core、skill、advanced、team 或 leader',
    en: 'entry, core, skill, advanced, team or leader',
  },
  minutes: { zh: '1 到 60 之间的分钟数', en: 'the minutes the call takes, at most 60' },
  pass: {
    zh: '0 到 100 的及格分（不写就用评分表的）',
    en: "a pass mark from 0 to 100 (or leave the scorecard's)",
  },
  form: {
    zh: '评分表 forms 里的编号，不写就用通用的评分表',
    en: "an id of the scorecard's forms (or leave it for the common one)",
  },
  articles: {
    zh: '文章编号的列表，例如 [BIL-04, BIL-06]',
    en: 'a list of article ids, such as [BIL-04, BIL-06]',
  },
  customer: { zh: '{ name: 称呼, mood: 0 到 100 }', en: '{ name: …, mood: 0 to 100 }' },
  'customer.name': { zh: '客户的称呼', en: 'what the customer is called' },
  'customer.mood': {
    zh: '0（暴怒）到 100（满意）的整数',
    en: 'a whole number from 0 (furious) to 100 (delighted)',
  },
  'customer.about': { zh: '一句话介绍这位客户', en: 'a few words about the customer' },
  desk: {
    zh: '坐席屏幕上的内容，例如 account: { plan: 畅享 59 }',
    en: "what the agent's screen holds, such as account: { plan: Joy 59 }",
  },
  ticket: {
    zh: '{ class: 分类编号, mentions: [要写到的事] }',
    en: '{ class: a class code, mentions: [what the note must say] }',
  },
  'ticket.class': { zh: '工单分类编号，例如 billing/dispute', en: 'a ticket class, such as billing/dispute' },
  'ticket.mentions': {
    zh: '记录里必须写到的事的列表，同义词用 | 隔开',
    en: 'a list of what the note must mention, other words for it after |',
  },
  summary: {
    zh: '{ mentions: [转接时要交代的事] }',
    en: '{ mentions: [what a colleague must be told who takes the call over] }',
  },
  'summary.mentions': {
    zh: '转接说明里必须写到的事的列表，同义词用 | 隔开',
    en: 'a list of what the note of a transfer must mention, other words for it after |',
  },
  'variant-of': {
    zh: '另一通通话的编号：同一件事，换一位客户，例如 SC-11',
    en: 'the id of the call that this is with another customer, such as SC-11',
  },
  'part-of': {
    zh: '这通短通话所属的一组通话的编号，例如 SC-20',
    en: 'the id of the round that this short call belongs to, such as SC-20',
  },
};
