import { z } from 'zod';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { sameIds } from '../markdown/same-ids.ts';
import type { Problem } from '../markdown/problem.ts';

const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const ticketClassesFile = z.strictObject({
  classes: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z-]+\/[a-z-]+$/), name: inBoth, example: inBoth.optional() }),
  ),
});

/** A leaf of the classification tree under which a ticket is filed, such as `billing/dispute`. */
export type TicketClass = z.infer<typeof ticketClassesFile>['classes'][number];

const wanted: Wanted = {
  classes: {
    zh: '工单分类列表，每项有 id(如 billing/dispute)和 name(zh 和 en)',
    en: 'a list of ticket classes, each with an id such as billing/dispute and a name (zh and en)',
  },
};

/** Reads `centre/ticket-classes.yaml`. */
export function readTicketClasses(
  file: string,
  text: string,
): { ticketClasses: TicketClass[]; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { ticketClasses: [], problems };
  const checked = checkFrontmatter(frontmatter, ticketClassesFile, wanted);
  const ticketClasses = checked.value?.classes ?? [];
  return {
    ticketClasses,
    problems: [...checked.problems, ...sameIds(frontmatter, 'classes', ticketClasses)],
  };
}
