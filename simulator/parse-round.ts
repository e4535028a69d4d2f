import { checkFrontmatter } from '../markdown/frontmatter.ts';
import { plainText, type Outline, type Section } from '../markdown/outline.ts';
import type { Language, Problem } from '../markdown/problem.ts';
import type { Round } from './round.ts';
import { roundHead, roundHeadWanted } from './round-head.ts';

/** Whether a file is a round: its head names the calls that it is made of. */
export function isRound({ frontmatter: { data } }: Outline): boolean {
  return typeof data === 'object' && data !== null && 'calls' in data;
}

/**
 * Reads a round from its outline: the head, and what the agent reads before the first call. It has no steps of its own.
 *
 * @returns the round, missing only when its head cannot be read, and every mistake found
 */
export function parseRound(
  outline: Outline,
  id: string,
  language: Language,
): { round: Round | undefined; problems: Problem[] } {
  const { file, frontmatter, opening, sections } = outline;
  const { value, problems } = checkFrontmatter(frontmatter, roundHead, roundHeadWanted);
  const found = [...problems, ...sections.slice(0, 1).map(stepsInRound)];
  if (!value) return { round: undefined, problems: found };

  const { pass, articles, calls, 'at-once': atOnce, ...plain } = value;
  const placed = (field: string, ids: readonly string[]) =>
    ids.map((text, index) => ({ text, place: frontmatter.placeOf([field, index]) }));
  const round: Round = {
    ...plain,
    ...(pass === undefined ? {} : { pass }),
    id,
    language,
    articles: placed('articles', articles),
    calls: placed('calls', calls),
    atOnce,
    brief: opening.map((node) => plainText([node])).filter((text) => text !== ''),
    place: { file, line: 1, column: 1 },
  };
  return { round, problems: found };
}

function stepsInRound({ title, place }: Section): Problem {
  return {
    place,
    rule: 'steps-in-round',
    words: {
      zh: `开头写了 calls，这个文件就是一组通话，自己没有步骤。请把“${title}”移到其中一通短通话的文件里，或删掉 calls。`,
      en: `A file whose head has calls is a round and has no steps of its own. Move "${title}" to one of its calls, or delete calls.`,
    },
  };
}
