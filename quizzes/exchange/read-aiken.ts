import type { Place, Problem } from '../../markdown/problem.ts';
import type { ExchangedQuestion } from './exchanged.ts';
import { withoutTokens } from './exchanged.ts';
import { shortly, type Brought } from './loss.ts';
import { plainBlocks } from './mdast-parts.ts';
import { truthOf } from './truth-words.ts';

const OPTION = /^\s*([A-Z])[.)]\s+(.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*([A-Z])\s*$/i;

/** What has been read of one question so far. */
interface Begun {
  line: number;
  words: string[];
  options: { letter: string; text: string }[];
}

/**
 * Reads Aiken: a question, its options `A)` or `A.`, and `ANSWER: B`. It knows single choice only.
 * @see https://docs.moodle.org/en/Aiken_format
 */
export function readAiken(file: string, text: string): Brought<ExchangedQuestion> {
  const brought: Brought<ExchangedQuestion> = { questions: [], losses: [], problems: [] };
  let begun: Begun | undefined;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const place = { file, line: index + 1, column: 1 };
    begun ??= { line: index + 1, words: [], options: [] };
    const [, right] = ANSWER.exec(line) ?? [];
    const [, letter, option = ''] = OPTION.exec(line) ?? [];
    if (right !== undefined) {
      endQuestion(begun, right.toUpperCase(), place, brought);
      begun = undefined;
    } else if (letter !== undefined) begun.options.push({ letter, text: option.trim() });
    else if (begun.options.length === 0) begun.words.push(line.trim());
    else {
      brought.problems.push(noAnswer({ ...place, line: begun.line }, begun));
      begun = { line: index + 1, words: [line.trim()], options: [] };
    }
  });
  if (begun) brought.problems.push(noAnswer({ file, line: begun.line, column: 1 }, begun));
  return brought;
}

function endQuestion(begun: Begun, right: string, answer: Place, brought: Brought<ExchangedQuestion>): void {
  const { line, words, options } = begun;
  const place = { ...answer, line };
  const name = shortly(words.join(' '));
  if (words.length === 0 || !options.some(({ letter }) => letter === right)) {
    brought.problems.push(wrongLetter(answer, right, options));
    return;
  }
  const truth = truthOf(options.map(({ letter, text }) => ({ text, right: letter === right })));
  brought.questions.push({
    critical: false,
    name,
    text: plainBlocks(withoutTokens(words.join('\n'))),
    answer:
      truth === undefined
        ? {
            kind: 'single',
            options: options.map(({ letter, text }) => ({
              words: plainBlocks(withoutTokens(text)),
              right: letter === right,
              remark: [],
            })),
          }
        : { kind: 'truth', truth, onTrue: [], onFalse: [] },
    explanation: [],
    place,
  });
}

function noAnswer(place: Place, { words, options }: Begun): Problem {
  const quoted = shortly(words.join(' ') || (options[0]?.text ?? ''));
  return {
    place,
    rule: 'aiken',
    words: {
      zh: `“${quoted}”不完整：题目下面每行一个选项（“A) …”），最后一行写“ANSWER: A”。`,
      en: `"${quoted}" is not whole: below the question write one option a line ("A) …"), and "ANSWER: A" on the last.`,
    },
  };
}

function wrongLetter(place: Place, letter: string, options: Begun['options']): Problem {
  const letters = options.map((option) => option.letter).join(', ');
  return {
    place,
    rule: 'aiken',
    words: {
      zh: `“ANSWER: ${letter}”对不上：上面的题目或选项（${letters || '无'}）里没有它。`,
      en: `"ANSWER: ${letter}" has nothing to point at: the question above has the options ${letters || '(none)'}.`,
    },
  };
}
