import { z } from 'zod';
import type { Language, Words } from '../markdown/problem.ts';
import type { Entry } from '../search/build.ts';
import { calledWrongly, type Command, type Given } from './command.ts';
import { miniSearch, ownSearch } from './measure-engines.ts';
import { readQuestions } from './questions-about-articles.ts';
import { printFigures, searchFigures } from './search-figures.ts';

const QUESTION = z.object({ q: z.string().min(1), relevant: z.array(z.string()).min(1) });

const RELEVANT = { zh: '至少有一个文章 id 的列表', en: 'a list of at least one article id' };

/**
 * `measure search`: how well, how fast and how small search is on a list of articles and a list of questions.
 */
export const measureSearch: Command = {
  summary: { zh: '测量搜索', en: 'measure search' },
  help: {
    zh: [
      '用法:npm run callready -- measure search --articles 文件.jsonl --questions 文件.jsonl [--language zh|en] [--against minisearch]',
      '',
      '把文章建成索引,逐条提问,看正确的文章排在第几位。两个文件都是每行一个 JSON 对象:',
      '  文章  {"id": "BIL-08", "title": "…", "asked": ["…"], "answer": "…", "body": "…"},后三项可以不写',
      '  问题  {"q": "卡过期了还能用吗", "relevant": ["BIL-08"]}',
      '不写 --language 时,按文章用的文字判断。',
      '得到 recall@1、recall@3、recall@10、mrr(看前十位)、empty(一条也没找到的比例),',
      '建索引和载入的毫秒数,索引的字节数(原样、brotli 压缩后、其中先到就能回答的部分),每次查询、每次按键(逐字输入前 40 个标题)毫秒数的 p50、p95、p99。',
      '--against minisearch:同一次运行里用同样的词元再测一遍 MiniSearch,两列并排。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- measure search --articles FILE.jsonl --questions FILE.jsonl [--language zh|en] [--against minisearch]',
      '',
      'Indexes the articles, asks every question and sees at which place its article comes. One JSON object a line:',
      '  articles   {"id": "BIL-08", "title": "…", "asked": ["…"], "answer": "…", "body": "…"}, the last three optional',
      '  questions  {"q": "can I still use an expired card", "relevant": ["BIL-08"]}',
      'Without --language it goes by the writing of the articles.',
      'Gives recall@1, recall@3, recall@10, mrr (of the first ten), empty (the share that found nothing at all),',
      'milliseconds to build and load the index, its bytes (raw, brotli, and of these what answers first),',
      'and p50, p95, p99 of milliseconds a query and a keystroke (while the first 40 titles are typed).',
      '--against minisearch measures MiniSearch with the same tokens in the same run, in a second column.',
    ].join('\n'),
  },
  options: {
    articles: { type: 'string' },
    questions: { type: 'string' },
    language: { type: 'string' },
    against: { type: 'string' },
  },
  async run(given, terminal) {
    const { call, wrong } = understand(given);
    if (wrong) return calledWrongly(wrong, terminal);
    terminal.progress({ zh: '正在读文章和问题', en: 'Reading articles and questions' });
    const { entries, asked, outcome } = await readQuestions(call, QUESTION, RELEVANT, terminal);
    if (outcome) return outcome;
    terminal.progress({ zh: '正在建索引并提问', en: 'Building the index and asking' });
    const language = call.language ?? writtenIn(entries);
    const ours = await searchFigures(ownSearch, entries, asked, language);
    if (!call.against) {
      return { exit: 0, text: printFigures({ callready: ours }, terminal.language), json: ours };
    }
    const other = await miniSearch();
    if (other.wrong) return calledWrongly(other.wrong, terminal);
    const theirs = await searchFigures(other.engine, entries, asked, language);
    return {
      exit: 0,
      text: printFigures({ callready: ours, minisearch: theirs }, terminal.language),
      json: { ...ours, against: { minisearch: theirs } },
    };
  },
};

/** What the line asks for. */
interface Call {
  articles: string;
  questions: string;
  language: Language | undefined;
  /** Whether MiniSearch is measured too. */
  against: boolean;
}

function understand({
  options,
  words,
}: Given): { call: Call; wrong?: never } | { call?: never; wrong: Words } {
  const { articles, questions, language, against } = options;
  if (typeof articles !== 'string' || typeof questions !== 'string') {
    const file = typeof articles === 'string' ? '--questions' : '--articles';
    return { wrong: { zh: `请写 ${file} 文件.jsonl。`, en: `Write ${file} FILE.jsonl.` } };
  }
  if (language !== undefined && language !== 'zh' && language !== 'en') {
    return { wrong: { zh: '--language 要写 zh 或 en。', en: '--language is zh or en.' } };
  }
  if (against !== undefined && against !== 'minisearch') {
    return { wrong: { zh: '--against 要写 minisearch。', en: '--against is minisearch.' } };
  }
  if (words.length > 0) {
    return { wrong: { zh: `多写了“${words.join(' ')}”。`, en: `"${words.join(' ')}" is too much.` } };
  }
  return { call: { articles, questions, language, against: against === 'minisearch' } };
}

/** Chinese when at least a fifth of the letters are: Chinese pages are full of names in Latin letters. */
function writtenIn(entries: readonly Entry[]): Language {
  const text = entries.map(({ title, asked }) => [title, ...asked].join(' ')).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 5 >= letters && chinese > 0 ? 'zh' : 'en';
}
