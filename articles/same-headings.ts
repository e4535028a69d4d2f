import type { Outline } from '../markdown/outline.ts';
import type { Problem } from '../markdown/problem.ts';

/** Every heading that stands further up already, so that no link could tell the two apart. */
export function sameHeadings({ sections }: Outline): Problem[] {
  const slugs = sections.map(({ slug }) => slug);
  return sections
    .filter(({ slug }, index) => slugs.indexOf(slug) < index)
    .map(({ title, place }) => ({
      place,
      rule: 'same-heading',
      words: {
        zh: `小标题“${title}”上面已经有了，请换一个说法，或把两段合在一起。`,
        en: `The heading "${title}" stands further up already; word it differently, or join the two parts.`,
      },
    }));
}
