import type { Language, Words } from '../markdown/problem.ts';
import { figureMarks } from './check-play-throughs.ts';
import type { PlayThrough, Turn } from './play-through.ts';

/** A play-through before it stands in a file. */
export type Unwritten = Pick<PlayThrough, 'name'> & {
  expected: Omit<PlayThrough['expected'], 'place'>;
  /** The play-through that it begins like, and how many turns of it. */
  begins?: { name: string; slug: string; turns: number };
  turns: readonly Omit<Turn, 'place'>[];
  record?: { class: string; note: string };
};

/** Writes a play-through as it stands in its author's file, heading first, with a line break at the end. */
export function writePlayThrough(
  { name, expected, begins, turns, record }: Unwritten,
  language: Language,
): string {
  const first = begins?.turns ?? 0;
  const items = turns
    .slice(first)
    .map((turn, index) => `${String(first + index + 1)}. ${wordsOf(turn, language)}`);
  const blocks = [
    `## ${name}`,
    figureMarks(expected),
    ...(begins ? [beginning(begins, language)] : []),
    ...(items.length > 0 ? [items.join('\n')] : []),
    ...(record ? [`> ${record.note}\n> \`${record.class}\``] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function beginning({ name, slug, turns }: NonNullable<Unwritten['begins']>, language: Language): string {
  const sentence: Words = {
    zh: `同[${name}](#${slug})到第 \`${String(turns)}\` 句，然后：`,
    en: `As [${name}](#${slug}) to \`${String(turns)}\`, then:`,
  };
  return sentence[language];
}

const UNSPOKEN: Partial<Record<Turn['kind'], Words>> = {
  silence: { zh: '*沉默*', en: '*silence*' },
  otherwise: { zh: '*没听懂*', en: '*otherwise*' },
  'talk over': { zh: '*抢话*', en: '*talk over*' },
};

function wordsOf({ kind, words, shut, after, note }: Omit<Turn, 'place'>, language: Language): string {
  const done = UNSPOKEN[kind]?.[language] ?? (kind === 'desk' ? `*${words}*` : words);
  const said = shut ? `~~${done}~~` : done;
  const silence = after === undefined ? '' : ` \`after ${String(after)}s\``;
  return `${said}${silence}${note === undefined ? '' : `\n   > ${note}`}`;
}
