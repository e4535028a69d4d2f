import type { Frontmatter } from './frontmatter.ts';
import type { Problem } from './problem.ts';

/** Every id of a list in YAML that stands further up already. */
export function sameIds({ placeOf }: Frontmatter, list: string, items: readonly { id: string }[]): Problem[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return [
      {
        place: placeOf([list, index, 'id']),
        rule: 'same-id',
        words: {
          zh: `编号“${id}”上面已经用过了，请换一个。`,
          en: `The id "${id}" is taken further up; choose another.`,
        },
      },
    ];
  });
}
