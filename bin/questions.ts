import { didYouMean, type Words } from '../markdown/problem.ts';
import { calledWrongly, type Command, type Outcome, type Terminal } from './command.ts';
import { readFileOfQuestions } from './questions/read.ts';
import { writeFileOfQuestions } from './questions/write.ts';

const DEEDS = new Map<string, (given: Parameters<Command['run']>[0], terminal: Terminal) => Promise<Outcome>>(
  [
    ['read', readFileOfQuestions],
    ['write', writeFileOfQuestions],
  ],
);

/** `questions`: question files of other systems and of Excel become quizzes, and quizzes become such files. */
export const questions: Command = {
  summary: {
    zh: '题目文件：从 Excel、GIFT、Aiken、Moodle XML 带进来，或写成这些格式',
    en: 'question files: bring them in from Excel, GIFT, Aiken or Moodle XML, or write them',
  },
  help: {
    zh: [
      '用法：npm run callready -- questions read 文件 [--into 文件夹] [--quiz QZ-04] [--language zh|en] [--competency C4]',
      '     npm run callready -- questions write QZ-04 --as gift|aiken|moodle-xml|xlsx [--language zh|en] [--out 文件]',
      '',
      'read   读 .xlsx、GIFT、Aiken 或 Moodle XML，列出没能照搬的地方，打印草稿；有一处读不了就一道题也不导入。',
      '       --into        把草稿写进这个内容文件夹：zh/quizzes/QZ-04.md(没有 --quiz 时取下一个编号)',
      '       --quiz        并入这份测验：编号相同的题更新，新题加在最后，其余一字不动',
      '       --competency  没写能力的题算哪一项',
      'write  写出一份测验，列出这种格式带不走的内容。文件里有答案。',
      '       --out         写到哪个文件，默认 QZ-04.zh.gift.txt 之类',
      '',
      '全部做成退出码为 0(有没能照搬的地方也是)，有读不了的为 1，命令写错为 2。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- questions read FILE [--into DIR] [--quiz QZ-04] [--language zh|en] [--competency C4]',
      '       npm run callready -- questions write QZ-04 --as gift|aiken|moodle-xml|xlsx [--language zh|en] [--out FILE]',
      '',
      'read   reads .xlsx, GIFT, Aiken or Moodle XML, lists what could not be carried, and prints the draft; while one',
      '       place cannot be read, no question is brought in.',
      '       --into        write the draft into this content folder: zh/quizzes/QZ-04.md (the next number without --quiz)',
      '       --quiz        into this quiz: the same ids are changed, new ones come last, all else stays word for word',
      '       --competency  the competency of questions that name none',
      'write  writes a quiz and lists what the format cannot hold. The file has the keys in it.',
      '       --out         the file to write, QZ-04.zh.gift.txt and the like unless given',
      '',
      'Exits 0 when done (also with things left behind), 1 when something cannot be read, 2 when called wrongly.',
    ].join('\n'),
  },
  options: {
    into: { type: 'string' },
    quiz: { type: 'string' },
    language: { type: 'string' },
    competency: { type: 'string' },
    as: { type: 'string' },
    out: { type: 'string' },
  },
  async run(given, terminal) {
    const [word = ''] = given.words;
    const deed = DEEDS.get(word);
    return deed ? deed(given, terminal) : calledWrongly(noSuchDeed(word), terminal);
  },
};

function noSuchDeed(word: string): Words {
  const mend = didYouMean(word, [...DEEDS.keys()]);
  return {
    zh: `questions 后面请写 read 或 write。${mend.zh}`,
    en: `After questions write read or write.${mend.en}`,
  };
}
