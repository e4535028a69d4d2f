import path from 'node:path';
import { printProblem, type Words } from '../markdown/problem.ts';
import { readSettings } from '../server/settings.ts';
import { isFolder } from '../site/content-files.ts';
import { readLibrary } from '../site/library.ts';
import { calledWrongly, type Command } from './command.ts';
import { adviceInWords, adviceOnQuizzes } from './line/advice-on-quizzes.ts';
import { seenFromHere } from './seen-from-here.ts';

/** `check`: every mistake in the content, each with its place and its mend. */
export const check: Command = {
  summary: { zh: '检查全部内容，列出每一处问题', en: 'check all content and list every problem' },
  help: {
    zh: [
      '用法：npm run callready -- check [文件夹]',
      '',
      '检查文章、模拟通话和测验，逐条列出“文件:行:列: 问题和改法”。',
      '不写文件夹时检查 CALLREADY_CONTENT，默认 content。',
      '没有问题时退出码为 0，有问题为 1，写法不对为 2。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- check [FOLDER]',
      '',
      'Checks articles, calls and quizzes and prints "file:line:column: problem and mend" for each.',
      'Without FOLDER it checks CALLREADY_CONTENT, which is "content" unless set.',
      'Exits 0 when there is no problem, 1 when there are some, 2 when called wrongly.',
    ].join('\n'),
  },
  options: {},
  async run({ words }, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    if (words.length > 1) return calledWrongly(oneFolder(words), terminal);
    const folder = path.resolve(words[0] ?? settings.content);
    if (!(await isFolder(folder))) return calledWrongly(noFolder(folder), terminal);
    terminal.progress({ zh: `正在检查 ${folder}`, en: `Checking ${folder}` });
    const library = await readLibrary(folder);
    const { articles, scenarios, quizzes, notices } = library;
    const problems = seenFromHere(folder, library.problems);
    const advice = adviceOnQuizzes(quizzes);
    const counts = {
      articles: articles.length,
      scenarios: scenarios.length,
      quizzes: quizzes.length,
      notices: notices.length,
    };
    const clean = {
      zh: `没有问题：${String(counts.articles)} 篇文章，${String(counts.scenarios)} 通模拟通话，${String(counts.quizzes)} 份测验，${String(counts.notices)} 条通知。`,
      en: `No problems: ${String(counts.articles)} articles, ${String(counts.scenarios)} calls, ${String(counts.quizzes)} quizzes, ${String(counts.notices)} notices.`,
    };
    return {
      exit: problems.length === 0 ? 0 : 1,
      text:
        problems.length === 0
          ? [clean[terminal.language], ...adviceInWords(advice, terminal.language)].join('\n')
          : problems.map((problem) => printProblem(problem, terminal.language)).join('\n'),
      json: {
        ...counts,
        advice,
        problems: problems.map(({ place, rule, words: said }) => ({
          ...place,
          rule,
          message: said[terminal.language],
        })),
      },
    };
  },
};

function oneFolder(words: readonly string[]): Words {
  return {
    zh: `check 一次只检查一个文件夹，这里写了 ${String(words.length)} 个：${words.join('、')}。`,
    en: `check takes one folder; here are ${String(words.length)}: ${words.join(', ')}.`,
  };
}

function noFolder(folder: string): Words {
  return {
    zh: `没有“${folder}”这个文件夹。请检查路径，或检查 CALLREADY_CONTENT 的设置。`,
    en: `There is no folder "${folder}". Check the path, or the setting CALLREADY_CONTENT.`,
  };
}
