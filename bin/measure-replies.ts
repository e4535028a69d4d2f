import { z } from 'zod';
import type { Words } from '../markdown/problem.ts';
import { listeningFigures, type ListeningFigures } from '../simulator/listening/figures.ts';
import { calledWrongly, type Command, type Given } from './command.ts';
import { readQuestions } from './questions-about-articles.ts';

const QUESTION = z.object({ q: z.string().min(1), relevant: z.array(z.string()) });

const RELEVANT = {
  zh: '文章 id 的列表；空列表表示不该听成任何一篇',
  en: 'a list of article ids, empty when it should be taken for none',
};

/** `measure replies`: how well typed and spoken replies are understood, on wordings and questions of one's own. */
export const measureReplies: Command = {
  summary: { zh: '测量回答听得准不准', en: 'measure how well replies are understood' },
  help: {
    zh: [
      '用法：npm run callready -- measure replies --articles 文件.jsonl --questions 文件.jsonl',
      '',
      '把每篇文章的 asked 当作同一句回答的不同说法（没有时用标题），逐条听问题，看听成了哪一句。每行一个 JSON 对象：',
      '  文章  {"id": "refund", "title": "…", "asked": ["能先退", "先退后查"]}',
      '  问题  {"q": "这钱我先退您", "relevant": ["refund"]}；relevant 为空，表示不该听成任何一句',
      '得到 accuracy（最像的一句正确的比例）；有该拒绝的问题时，',
      '还有 refusalAuc（把该听懂的排在该拒绝的前面的概率）和 refusedAt5（错拒 5% 该听懂的时，拒绝掉的比例）；以及毫秒数。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- measure replies --articles FILE.jsonl --questions FILE.jsonl',
      '',
      "Takes each article's asked phrases (else its title) as wordings of one reply, says every question and sees which",
      'reply it is taken for. One JSON object a line:',
      '  articles   {"id": "refund", "title": "…", "asked": ["we can refund that first"]}',
      '  questions  {"q": "I will refund it now", "relevant": ["refund"]}; relevant is empty where none should be heard',
      'Gives accuracy (the share whose surest reply is right); with questions to',
      'refuse also refusalAuc (the chance that one to accept is surer than one to refuse) and refusedAt5 (the share',
      'refused when 5 % of those to accept are lost); and milliseconds.',
    ].join('\n'),
  },
  options: { articles: { type: 'string' }, questions: { type: 'string' } },
  async run(given, terminal) {
    const { files, wrong } = understand(given);
    if (wrong) return calledWrongly(wrong, terminal);
    terminal.progress({ zh: '正在读说法和问题', en: 'Reading wordings and questions' });
    const { entries, asked, outcome } = await readQuestions(files, QUESTION, RELEVANT, terminal);
    if (outcome) return outcome;
    terminal.progress({ zh: '正在听', en: 'Listening' });
    const meanings = entries.map(({ id, title, asked: wordings }) => ({
      id,
      wordings: wordings.length > 0 ? wordings : [title],
    }));
    const figures = listeningFigures(meanings, asked, () => performance.now());
    return { exit: 0, text: print(figures), json: figures };
  },
};

function understand({
  options: { articles, questions },
  words,
}: Given):
  { files: { articles: string; questions: string }; wrong?: never } | { files?: never; wrong: Words } {
  if (typeof articles !== 'string' || typeof questions !== 'string') {
    const file = typeof articles === 'string' ? '--questions' : '--articles';
    return { wrong: { zh: `请写 ${file} 文件.jsonl。`, en: `Write ${file} FILE.jsonl.` } };
  }
  if (words.length > 0) {
    return { wrong: { zh: `多写了“${words.join(' ')}”。`, en: `"${words.join(' ')}" is too much.` } };
  }
  return { files: { articles, questions } };
}

function print(figures: ListeningFigures): string {
  const named = Object.entries<number | null>({ ...figures });
  const rows = named.map(([name, value]) => [name, shown(value)] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function shown(value: number | null): string {
  if (value === null) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
