import { writeFile } from 'node:fs/promises';
import { didYouMean, printProblem, type Words } from '../../markdown/problem.ts';
import { readSettings } from '../../server/settings.ts';
import { readLibrary } from '../../site/library.ts';
import { FORMATS, writeQuestions } from '../../site/question-files/write-questions.ts';
import { calledWrongly, type Given, type Outcome, type Terminal } from '../command.ts';
import { languageGiven } from './language-given.ts';

/** `questions write`: a quiz as a file of another system or of Excel, with all keys. */
export async function writeFileOfQuestions({ options, words }: Given, terminal: Terminal): Promise<Outcome> {
  const [, id, more] = words;
  const { settings, wrong } = readSettings(terminal.environment);
  if (!settings) return calledWrongly(wrong, terminal);
  const language = languageGiven(options['language'], terminal);
  const format = FORMATS.find((one) => one === options['as']);
  if (id === undefined || more !== undefined || !language) return calledWrongly(NAME_ONE, terminal);
  if (!format) return calledWrongly(whichFormat(options['as']), terminal);
  terminal.progress({ zh: `正在读 ${settings.content}`, en: `Reading ${settings.content}` });
  const { quizzes, shared } = await readLibrary(settings.content, 'elsewhere');
  const quiz = quizzes.find((one) => one.id === id && one.language === language);
  if (!quiz)
    return calledWrongly(
      noQuiz(
        id,
        quizzes.map((one) => one.id),
      ),
      terminal,
    );
  const { name, bytes, losses } = await writeQuestions(quiz, format, shared);
  const out = typeof options['out'] === 'string' ? options['out'] : name;
  await writeFile(out, bytes);
  const said: Words = {
    zh: `已写出 ${out}，里面有答案。${losses.length > 0 ? '这种格式带不走：' : ''}`,
    en: `Written to ${out}, keys included.${losses.length > 0 ? ' Left behind by this format:' : ''}`,
  };
  const lines = losses.map((loss) => printProblem(loss, terminal.language));
  return { exit: 0, text: [said[terminal.language], ...lines].join('\n'), json: { written: out, losses } };
}

const NAME_ONE: Words = {
  zh: '请写一份测验，例如：questions write QZ-04 --as gift --language zh',
  en: 'Name one quiz, for example: questions write QZ-04 --as gift --language en',
};

function whichFormat(given: unknown): Words {
  const mend = didYouMean(typeof given === 'string' ? given : '', FORMATS);
  const all = FORMATS.join(', ');
  return { zh: `--as 后面请写 ${all} 之一。${mend.zh}`, en: `After --as write one of ${all}.${mend.en}` };
}

function noQuiz(id: string, known: readonly string[]): Words {
  const mend = didYouMean(id, [...new Set(known)]);
  return { zh: `没有测验“${id}”。${mend.zh}`, en: `There is no quiz "${id}".${mend.en}` };
}
