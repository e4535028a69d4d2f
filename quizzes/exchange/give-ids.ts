import { createHash } from 'node:crypto';
import { toString } from 'mdast-util-to-string';
import { didYouMean } from '../../markdown/problem.ts';
import { TOKEN, type ExchangedQuestion } from './exchanged.ts';

/** The longest id that is made of words. */
const LONGEST = 40;

/**
 * The questions, each with an id of its own. One without is named by its words, and by nothing else, so that the same
 * file read again meets the same questions.
 */
export function giveIds<T extends ExchangedQuestion>(questions: readonly T[]): (T & { id: string })[] {
  const taken = new Set(questions.flatMap(({ id }) => id ?? []));
  const given = new Set<string>();
  return questions.map((question) => {
    const wanted = question.id ?? madeId(question);
    const free = question.id !== undefined && !given.has(wanted);
    const id = free ? wanted : firstFree(wanted, (one) => taken.has(one) || given.has(one));
    given.add(id);
    return { ...question, id };
  });
}

function madeId({ name, text }: ExchangedQuestion): string {
  const words =
    name.trim() ||
    text
      .map((node) => toString(node))
      .join(' ')
      .replace(TOKEN, ' ');
  const plain = /\p{Script=Han}/u.test(words) ? '' : words.normalize('NFKD').toLowerCase();
  const parts = plain.replace(/['’\u0300-\u036f]/g, '').match(/[a-z0-9]+/g) ?? [];
  const slug = parts.reduce(
    (made, part) => (`${made}-${part}`.length > LONGEST ? made : `${made}-${part}`),
    '',
  );
  const id = slug.slice(1);
  if (id.length > 1 && didYouMean(id, ['critical']).en === '') return id;
  return `q-${createHash('sha256').update(words).digest('hex').slice(0, 6)}`;
}

function firstFree(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const other = `${id}-${String(number)}`;
    if (!isTaken(other)) return other;
  }
}
