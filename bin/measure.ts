import { didYouMean } from '../markdown/problem.ts';
import { calledWrongly, type Command } from './command.ts';
import { measureReplies } from './measure-replies.ts';
import { measureSearch } from './measure-search.ts';

/** What can be measured; each is called like a command of its own, after the word `measure`. */
const SUBJECTS: Readonly<Record<string, Command>> = {
  search: measureSearch,
  replies: measureReplies,
};

const subjects = Object.entries(SUBJECTS);

/** `measure`: how well a part of the product does its work, on data of the caller's choice. */
export const measure: Command = {
  summary: {
    zh: '用自备的数据测量搜索、听懂回答等功能的好坏',
    en: 'measure how well search and understanding do on data of yours',
  },
  help: {
    zh: subjects.map(([, subject]) => subject.help.zh).join('\n\n'),
    en: subjects.map(([, subject]) => subject.help.en).join('\n\n'),
  },
  options: Object.fromEntries(subjects.flatMap(([, subject]) => Object.entries(subject.options))),
  async run({ options, words: [word, ...words] }, terminal) {
    const names = Object.keys(SUBJECTS);
    const subject = word !== undefined && Object.hasOwn(SUBJECTS, word) ? SUBJECTS[word] : undefined;
    if (subject) return subject.run({ options, words }, terminal);
    const mend = didYouMean(word ?? '', names);
    const wrong =
      word === undefined
        ? { zh: 'measure 后面要写测量什么。', en: 'Say after measure what to measure.' }
        : { zh: `不会测量“${word}”。${mend.zh}`, en: `"${word}" cannot be measured.${mend.en}` };
    const list = names.join(', ');
    return calledWrongly({ zh: `${wrong.zh}可以写:${list}`, en: `${wrong.en} There is: ${list}` }, terminal);
  },
};
