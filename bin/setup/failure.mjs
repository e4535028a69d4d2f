// @ts-check

/** @import { Words } from '../../markdown/problem.ts' */

/** A stop that a person can do something about: one sentence that says what, in both languages. */
export class Failure extends Error {
  /**
   * @param {Words} words
   * @param {string} [log] the file that holds everything the failed program said
   */
  constructor(words, log) {
    super(words.en);
    this.name = 'Failure';
    this.words = words;
    this.log = log;
  }
}

/**
 * The sentence as it is printed: what to do, and where the whole story is.
 * Anything that is no Failure is a mistake of ours; its message is all a person needs, its stack is not.
 * @param {unknown} error
 * @param {keyof Words} language
 */
export function printFailure(error, language) {
  if (!(error instanceof Failure)) {
    const message = error instanceof Error ? error.message : String(error);
    return language === 'zh'
      ? `出了意料之外的问题（${message}），请把这句话告诉维护人员。`
      : `Something unexpected happened (${message}); please tell the maintainers this sentence.`;
  }
  if (error.log === undefined) return error.words[language];
  return language === 'zh'
    ? `${error.words.zh}（详细记录：${error.log}）`
    : `${error.words.en} (Full log: ${error.log})`;
}

/**
 * Carries out the work of a program and ends the process with its exit code; a failure becomes its sentence and code 1.
 * @param {keyof Words} language
 * @param {() => Promise<number>} work
 */
export async function endWith(language, work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`\n${printFailure(error, language)}\n`);
    process.exitCode = 1;
  }
}
