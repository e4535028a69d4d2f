import type { Place, Problem, Words } from '../../markdown/problem.ts';
import type { ExchangedQuestion } from './exchanged.ts';
import { LARGEST_QUESTION_FILE, type Brought } from './loss.ts';
import { readAiken } from './read-aiken.ts';
import { readGift } from './read-gift.ts';
import { readMoodleXml } from './read-moodle-xml.ts';

/** A question file of text in any format that we know; which one is seen from what it holds. */
export function readQuestionText(file: string, bytes: Uint8Array): Brought<ExchangedQuestion> {
  const start = { file, line: 1, column: 1 };
  if (bytes.byteLength > LARGEST_QUESTION_FILE) return nothing(tooLarge(start, bytes.byteLength));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return nothing(notUtf8(start));
  }
  if (text.trim() === '') return nothing(empty(start));
  const brought = readText(file, text);
  const silent =
    brought.questions.length === 0 && brought.losses.length === 0 && brought.problems.length === 0;
  return silent ? nothing(empty(start)) : brought;
}

function readText(file: string, text: string): Brought<ExchangedQuestion> {
  if (/^\s*<(?:\?xml|quiz\b|!)/i.test(text)) return readMoodleXml(file, text);
  const aiken = /^\s*ANSWER\s*:\s*[A-Z]\s*$/im.test(text) && !/^[^/\n]*\{/m.test(text);
  return aiken ? readAiken(file, text) : readGift(file, text);
}

function nothing(problem: Problem): Brought<ExchangedQuestion> {
  return { questions: [], losses: [], problems: [problem] };
}

function refuse(place: Place, rule: string, words: Words): Problem {
  return { place, rule, words };
}

function tooLarge(place: Place, bytes: number): Problem {
  const size = (bytes / 1024 / 1024).toFixed(1);
  const most = String(LARGEST_QUESTION_FILE / 1024 / 1024);
  return refuse(place, 'file-too-large', {
    zh: `文件有 ${size} MB，最大 ${most} MB。请分几次导出，或者导出时不带图片。`,
    en: `The file has ${size} MB, at most ${most} MB. Export it in parts, or without pictures.`,
  });
}

function notUtf8(place: Place): Problem {
  return refuse(place, 'not-utf-8', {
    zh: '文件不是 UTF-8 编码的文字。请在编辑器里“另存为 UTF-8”再试。',
    en: 'The file is not text in UTF-8. Save it as UTF-8 in your editor and try again.',
  });
}

function empty(place: Place): Problem {
  return refuse(place, 'no-questions', {
    zh: '文件里没有找到题目。可以读 GIFT、Aiken、Moodle XML 和 Excel(.xlsx)。',
    en: 'There are no questions in the file. GIFT, Aiken, Moodle XML and Excel (.xlsx) can be read.',
  });
}
