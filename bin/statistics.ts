import { readFile } from 'node:fs/promises';
import { printProblem, type Words } from '../markdown/problem.ts';
import { fitItemResponse } from '../quizzes/statistics/item-response/fit.ts';
import { itemStatistics } from '../quizzes/statistics/item-statistics.ts';
import { testStatistics } from '../quizzes/statistics/test-statistics.ts';
import { calledWrongly, type Command } from './command.ts';
import { figuresAsData } from './statistics/figures-as-data.ts';
import { printFigures } from './statistics/print-figures.ts';
import { readMarks } from './statistics/read-marks.ts';

/** `statistics`: what the marks of any test say of its questions. */
export const statistics: Command = {
  summary: {
    zh: '由成绩表（CSV）算出每题和整卷的统计',
    en: 'compute the statistics of questions and test from marks (CSV)',
  },
  help: {
    zh: [
      '用法：npm run -s callready -- statistics 成绩.csv [--json] [--irt]',
      '',
      '第一行写题目名称，可以有一列 attempt；下面每份答卷一行，每题一格得分，0 到满分。',
      '满分不是 1 时，加一行：attempt 列写 max，各题写满分。没考到的题留空；没作答写 0。',
      '也可以有一列 Freq：这一行代表多少人。',
      '算出每题的得分率、标准差、应占和实占的权重、区分度、区分效率，和整卷的平均分、中位数、标准差、',
      '偏度、峰度、内部一致性、误差比、标准误，公式与 Moodle 的测验统计相同。算不出来的写明原因。',
      '--irt 再用边际极大似然（EM）估计 Rasch 和双参数模型的难度、斜率和标准误；只看对和错。',
    ].join('\n'),
    en: [
      'Usage: npm run -s callready -- statistics MARKS.csv [--json] [--irt]',
      '',
      'The first row names the questions, with a column "attempt" if you like; then a row a paper, a mark a question, from 0',
      'to its maximum. Where that is not 1, add a row with "max" under attempt. An empty cell is a question that was not on',
      'the paper; one that was left unanswered has 0. A column "Freq" says for how many people a row stands.',
      'Gives facility, SD, weights, discrimination index and discriminative efficiency of every question, and mean, median,',
      'SD, skewness, kurtosis, consistency, error ratio and standard error of the test, as Moodle defines them.',
      'Whatever cannot be computed says why. --irt adds difficulty, slope and their standard errors in the Rasch and the',
      'two-parameter model, by marginal maximum likelihood (EM); they know right and wrong only.',
    ].join('\n'),
  },
  options: { irt: { type: 'boolean' } },
  async run({ options, words }, terminal) {
    const [file] = words;
    if (file === undefined || words.length > 1) return calledWrongly(NAME_ONE, terminal);
    const text = await textIn(file);
    if (text === undefined) return calledWrongly(cannotRead(file), terminal);
    const { table, problems } = readMarks(file, text);
    if (problems.length > 0) {
      return {
        exit: 1,
        text: problems.map((problem) => printProblem(problem, terminal.language)).join('\n'),
        json: {
          problems: problems.map(({ place, rule, words: said }) => ({
            ...place,
            rule,
            message: said[terminal.language],
          })),
        },
      };
    }
    if (options['irt']) terminal.progress({ zh: '正在估计难度', en: 'Estimating difficulties' });
    const models = options['irt'] ? (['rasch', '2pl'] as const) : [];
    const computed = {
      test: testStatistics(table),
      items: itemStatistics(table),
      fits: models.map((model) => fitItemResponse(model, table)),
    };
    return { exit: 0, text: printFigures(computed, terminal.language), json: figuresAsData(computed) };
  },
};

/** The file's text; undefined when it cannot be read, or is no UTF-8. */
async function textIn(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    return undefined;
  }
}

const NAME_ONE: Words = {
  zh: '请写一个成绩文件，例如：npm run callready -- statistics 成绩.csv',
  en: 'Name one file of marks, for example: npm run callready -- statistics marks.csv',
};

function cannotRead(file: string): Words {
  return {
    zh: `读不了“${file}”。请检查路径，并把文件存为“CSV UTF-8”。`,
    en: `"${file}" cannot be read. Check the path, and save the file as "CSV UTF-8".`,
  };
}
