import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { Words } from '../markdown/problem.ts';

/** Longer answers fit no pattern: nobody types a ticket's number of 200 characters. */
const LONGEST = 200;

/** Instructions of the compiled pattern; with `LONGEST` it bounds the time of a match to some 0.1 s. */
const LARGEST = 500;

/** What RE2 says of a faulty pattern, as a trainer reads it. */
const FAULTS: Readonly<Record<string, Words>> = {
  'missing closing ]': { zh: '少了“]”', en: 'a "]" is missing' },
  'missing closing )': { zh: '少了“)”', en: 'a ")" is missing' },
  'unexpected )': { zh: '多了“)”', en: 'there is a ")" too many' },
  'missing argument to repetition operator': {
    zh: '“*”“+”“?”前面要有重复的内容',
    en: 'nothing stands before "*", "+" or "?" to be repeated',
  },
  'invalid nested repetition operator': {
    zh: '“*”“+”“?”不能连写',
    en: '"*", "+" and "?" cannot follow each other',
  },
  'invalid repeat count': { zh: '重复次数太大', en: 'it repeats too often' },
  'invalid character class range': { zh: '“[ ]”里的范围不对', en: 'the range inside "[ ]" is no range' },
  'trailing backslash at end of expression': { zh: '末尾多了“\\”', en: 'it ends with a "\\"' },
  'invalid escape sequence': {
    zh: '不认识“\\”后面的字符，也不能写“\\1”',
    en: 'the sign after a "\\" is unknown, and "\\1" cannot be used',
  },
  'invalid or unsupported Perl syntax': {
    zh: '不能写“(?=”“(?!”这类断言',
    en: 'look-aheads such as "(?=" cannot be used',
  },
};

const OTHER: Words = { zh: '写法不对', en: 'it is not written as a pattern is' };
const TOO_LARGE: Words = { zh: '太长或重复太多', en: 'it is too long or repeats too often' };

/** Compiled once each: thousands of answers are marked by one pattern. */
const compiled = new Map<string, RE2JS>();

/** What is wrong with a pattern, to be said after "cannot be read"; undefined when it can be used. */
export function patternFault(pattern: string): Words | undefined {
  try {
    return compile(pattern).programSize() > LARGEST ? TOO_LARGE : undefined;
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return FAULTS[error.getDescription()] ?? OTHER;
    throw error;
  }
}

/**
 * Whether what was typed fits a pattern as a whole. Capitals, width and spaces do not matter. The time grows with
 * the length of what was typed and no faster: the pattern is RE2's, never the engine's own.
 * @param pattern one in which `patternFault` finds nothing
 */
export function fits(typed: string, pattern: string): boolean {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > LONGEST) return false;
  const re = compile(pattern);
  return re.matches(text) || re.matches(text.replaceAll(' ', ''));
}

function compile(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) return known;
  const fresh = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  compiled.set(pattern, fresh);
  return fresh;
}
