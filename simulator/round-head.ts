import { z } from 'zod';
import type { Wanted } from '../markdown/frontmatter.ts';
import { head, headWanted } from './head.ts';

/** What stands at the head of a round's file: what it shares with a call, and the calls it is made of. */
export const roundHead = head
  .pick({
    title: true,
    direction: true,
    channel: true,
    level: true,
    minutes: true,
    pass: true,
    articles: true,
  })
  .extend({ calls: z.array(z.string().trim().min(1)), 'at-once': z.boolean().default(false) });

export type RoundHead = z.infer<typeof roundHead>;

/** For each field of the head, what an author may write there. */
export const roundHeadWanted: Wanted = Object.fromEntries([
  ...Object.keys(roundHead.shape).flatMap((field) => {
    const wanted = headWanted[field];
    return wanted ? [[field, wanted] as const] : [];
  }),
  [
    'calls',
    {
      zh: '几通短通话的编号，按来电顺序，例如 [SC-20a, SC-20b]',
      en: 'the ids of its short calls in the order in which they come in, such as [SC-20a, SC-20b]',
    },
  ],
  [
    'at-once',
    {
      zh: 'true（几个窗口同时进来）；一通接一通就不写',
      en: 'true when they stand open side by side; leave it out when they come one after the other',
    },
  ],
]);
