import type { Place, Problem, Words } from '../../markdown/problem.ts';
import type { ExchangedQuestion } from './exchanged.ts';
import { htmlToNodes } from './html-to-nodes.ts';
import { lose, shortly, type Brought, type Loss, type LossBook } from './loss.ts';
import { noteLostHtml } from './lost-html-words.ts';
import { moodleAnswer } from './moodle-answer.ts';
import { readCloze } from './moodle-cloze.ts';
import { childOf, childrenOf, lineOf, nodesOf, sourceOf, valueOf } from './moodle-element.ts';
import { ourMarks } from './our-marks.ts';
import { xmlTree, type XmlNode } from './xml-tree.ts';

/** More questions than any bank has. */
const MOST_QUESTIONS = 2000;

/**
 * Reads Moodle's XML. A file that brings its own entities, is nested too deeply or is no XML is a Problem; a question of
 * an unknown type is a loss.
 * @see https://docs.moodle.org/en/Moodle_XML_format
 */
export function readMoodleXml(file: string, text: string): Brought<ExchangedQuestion> {
  const start = { file, line: 1, column: 1 };
  const problem = refused(start, text);
  const quiz = problem ? undefined : xmlTree(text)?.find(({ name }) => name === 'quiz');
  if (!quiz) return { questions: [], losses: [], problems: [problem ?? noQuiz(start)] };
  const questions = childrenOf(quiz, 'question');
  if (questions.length > MOST_QUESTIONS)
    return { questions: [], losses: [], problems: [tooMany(start, questions.length)] };
  const brought: Brought<ExchangedQuestion> = { questions: [], losses: [], problems: [] };
  const lineAt = lineCounter(text);
  for (const question of questions) {
    readQuestion(question, { ...start, line: lineAt(question.at) }, brought);
  }
  return brought;
}

function refused(start: Place, text: string): Problem | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(withoutCdata(text))) return ownEntities(start);
  return text.trimEnd().endsWith('</quiz>') ? undefined : brokenOff(start);
}

function withoutCdata(text: string): string {
  const kept: string[] = [];
  let read = 0;
  for (let from = text.indexOf('<![CDATA['); from >= 0; from = text.indexOf('<![CDATA[', read)) {
    kept.push(text.slice(read, from));
    const end = text.indexOf(']]>', from);
    read = end < 0 ? text.length : end + 3;
  }
  return [...kept, text.slice(read)].join('');
}

/** The lines of offsets that are asked for in rising order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let read = 0;
  return (at) => {
    for (let end = text.indexOf('\n', read); end >= 0 && end < at; end = text.indexOf('\n', read)) {
      line += 1;
      read = end + 1;
    }
    return line;
  };
}

function readQuestion(question: XmlNode, place: Place, brought: Brought<ExchangedQuestion>): void {
  const type = question.attributes['type'] ?? '';
  if (type === 'category') {
    brought.category = sourceOf(childOf(question, 'category')).trim().split('/').at(-1) ?? '';
    return;
  }
  const losses: Loss[] = [];
  const name = lineOf(childOf(question, 'name'));
  const words = lineOf(childOf(question, 'questiontext'));
  const book: LossBook = { question: name === '' ? shortly(words) : name, place, losses };
  const read =
    type === 'cloze' || type === 'multianswer' ? readBlanks(question, book) : readOther(question, book);
  if (!read) noteType(type, book);
  else {
    noteOthers(question, book);
    const tags = childrenOf(childOf(question, 'tags'), 'tag').map(lineOf);
    const id = valueOf(question, 'idnumber');
    const marks = ourMarks(id === '' ? undefined : id, tags, book);
    const explanation = nodesOf(childOf(question, 'generalfeedback'), book);
    brought.questions.push({ ...marks, name: book.question, ...read, explanation, place });
  }
  brought.losses = [...brought.losses, ...losses];
}

type Read = Pick<ExchangedQuestion, 'text' | 'answer'>;

function readOther(question: XmlNode, book: LossBook): Read | undefined {
  const answer = moodleAnswer(question, book);
  return answer && { text: nodesOf(childOf(question, 'questiontext'), book), answer };
}

function readBlanks(question: XmlNode, book: LossBook): Read | undefined {
  const cloze = readCloze(sourceOf(childOf(question, 'questiontext')), book);
  if (!cloze) return undefined;
  const { nodes, lost } = htmlToNodes(cloze.html);
  noteLostHtml(lost, book);
  return { text: nodes, answer: { kind: 'blanks', blanks: cloze.blanks } };
}

function noteOthers(question: XmlNode, book: LossBook): void {
  const grade = valueOf(question, 'defaultgrade');
  if (grade !== '' && Number(grade) !== 1) {
    lose(book, 'weight', {
      zh: `原来这道题值 ${String(Number(grade))} 分，这里每道题一样重。`,
      en: `The question was worth ${String(Number(grade))}; here each counts the same.`,
    });
  }
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
  if (combined.some((name) => lineOf(childOf(question, name)) !== '')) {
    lose(book, 'combined-feedback', {
      zh: '“答对、部分答对、答错”时说的话没有带过来：这里有逐个选项的点评和一段解析。',
      en: 'What is said to right, partly right and wrong answers was left behind: here options have remarks, and the question one explanation.',
    });
  }
  if (childrenOf(question, 'hint').some((hint) => lineOf(hint) !== '')) {
    lose(book, 'hints', {
      zh: '提示没有带过来，这里没有。',
      en: 'Hints were left behind; there are none here.',
    });
  }
}

function noteType(type: string, book: LossBook): void {
  lose(book, type === 'description' ? 'description' : 'type', {
    zh: `题型“${type}”在这里没有，“${book.question}”没有带过来。`,
    en: `There is no type "${type}" here; "${book.question}" was left behind.`,
  });
}

function problem(place: Place, words: Words): Problem {
  return { place, rule: 'moodle-xml', words };
}

function ownEntities(place: Place): Problem {
  return problem(place, {
    zh: '文件里有 DOCTYPE 或 ENTITY。Moodle 导出的文件没有这些，为了安全不读。请从 Moodle 重新导出。',
    en: 'The file has a DOCTYPE or ENTITY. Files from Moodle have none; for safety it is not read. Export it from Moodle again.',
  });
}

function brokenOff(place: Place): Problem {
  return problem(place, {
    zh: '文件不是以 </quiz> 结尾，可能没有下载完，或者不是 Moodle 的题目文件。请在 Moodle 题库里选“Moodle XML 格式”重新导出。',
    en: 'The file does not end with </quiz>: it may have broken off, or is no question file of Moodle. Export it again from the question bank, as "Moodle XML".',
  });
}

function noQuiz(place: Place): Problem {
  return problem(place, {
    zh: '文件里没有 <quiz>，或者标签套得太深。请在 Moodle 题库里选择“Moodle XML 格式”导出。',
    en: 'The file has no <quiz>, or its tags are nested too deeply. Export it from Moodle’s question bank as "Moodle XML".',
  });
}

function tooMany(place: Place, count: number): Problem {
  return problem(place, {
    zh: `文件里有 ${String(count)} 道题，一次最多 ${String(MOST_QUESTIONS)} 道。请按类别分开导出。`,
    en: `The file has ${String(count)} questions, at most ${String(MOST_QUESTIONS)} at once. Export it category by category.`,
  });
}
