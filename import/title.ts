import { FILE_NAME } from './rules/file-names.ts';
import { withoutBullet } from './rules/rule.ts';

/** The longest line that can be a title, in characters. */
const LONGEST_TITLE = 40;

/**
 * The document's own title as its page names it: on the captions of its page pictures (`…_第1页`), as a file's name,
 * as a short line that comes again and again, or as the first line of the page when that is short and no sentence.
 */
export function titleOf(lines: readonly string[]): string | undefined {
  const plain = lines.map((line) => withoutBullet(line.trim())).filter((line) => line !== '');
  const caption = plain.map((line) => /^(.{2,40}?)[_\-—\s]+第\s?\d+\s?页$/.exec(line)?.[1]).find(Boolean);
  if (caption) return caption;
  const file = plain.slice(0, 5).find((line) => FILE_NAME.test(line));
  if (file) return file.replace(/\.\w+(?:\s*VIP)?$/i, '').slice(0, LONGEST_TITLE);
  const repeated = plain.find((line, index) => couldBeTitle(line) && plain.indexOf(line) !== index);
  if (repeated) return repeated;
  const [first] = plain;
  return first !== undefined && couldBeTitle(first) && plain.length > 1 ? first : undefined;
}

function couldBeTitle(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= LONGEST_TITLE &&
    /\p{Script=Han}{3}/u.test(line) &&
    !/[。!?\uff01\uff1f,;\uff0c\uff1b:\uff1a]/.test(line)
  );
}
