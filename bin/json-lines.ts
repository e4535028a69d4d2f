import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import type { Problem, Words } from '../markdown/problem.ts';

/** One line of a file and what it says. */
export interface Line<T> {
  /** Where it stands, for Problems about it. */
  place: { file: string; line: number; column: number };
  value: T;
}

/** In bytes: 20,000 articles of a page each have some 60 MB. */
const LONGEST_LIST = 256 * 1024 * 1024;

/**
 * Reads a list that has one JSON object a line; empty lines are passed over.
 *
 * @param wanted for every property of the shape, what may be written there
 * @returns the lines that have the shape and a Problem for each that has not; or, when the file cannot be
 *   read at all, a sentence that says why
 */
export async function readJsonLines<T>(
  file: string,
  shape: z.ZodType<T>,
  wanted: Readonly<Record<string, Words>>,
): Promise<{ lines: Line<T>[]; problems: Problem[]; wrong?: never } | { wrong: Words }> {
  const { text, wrong } = await readText(file);
  if (wrong) return { wrong };
  const lines: Line<T>[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = { file, line: index + 1, column: 1 };
    const { value, problem } = readLine(line, place, shape, wanted);
    if (problem) problems.push(problem);
    else lines.push({ place, value });
  }
  if (lines.length === 0 && problems.length === 0) {
    problems.push({
      place: { file, line: 1, column: 1 },
      rule: 'empty-list',
      words: { zh: '文件里一行内容也没有。', en: 'There is not a line in this file.' },
    });
  }
  return { lines, problems };
}

async function readText(
  file: string,
): Promise<{ text: string; wrong?: never } | { text?: never; wrong: Words }> {
  try {
    const { size } = await stat(file);
    if (size > LONGEST_LIST) {
      return { wrong: { zh: `${file} 超过 256 MB,请拆小。`, en: `${file} has more than 256 MB; split it.` } };
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    if (error instanceof TypeError) {
      return { wrong: { zh: `${file} 不是 UTF-8 编码。`, en: `${file} is not in UTF-8.` } };
    }
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT') return { wrong: { zh: `没有文件 ${file}。`, en: `There is no file ${file}.` } };
    return { wrong: { zh: `读不了 ${file}(${reason})。`, en: `${file} cannot be read (${reason}).` } };
  }
}

function readLine<T>(
  line: string,
  place: Line<T>['place'],
  shape: z.ZodType<T>,
  wanted: Readonly<Record<string, Words>>,
): { value: T; problem?: never } | { value?: never; problem: Problem } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const column = position === undefined ? line.length : Number(position) + 1;
    const words = {
      zh: '这一行不是完整的 JSON。请检查引号、逗号和括号是否成对。',
      en: 'This line is no complete JSON. Look for a quote, comma or bracket too many or too few.',
    };
    return { problem: { place: { ...place, column }, rule: 'not-json', words } };
  }
  const read = shape.safeParse(json);
  if (read.success) return { value: read.data };
  return { problem: { place, rule: 'wrong-shape', words: shapeWords(read.error, wanted) } };
}

function shapeWords(error: z.ZodError, wanted: Readonly<Record<string, Words>>): Words {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0] ?? '')))];
  const described = names.map((name) => ({ name, words: wanted[name] }));
  if (described.some(({ words }) => words === undefined)) {
    return { zh: '这一行要写一个 JSON 对象:{ … }。', en: 'This line should be one JSON object: { … }.' };
  }
  return {
    zh: `${described.map(({ name, words }) => `“${name}”要写${words?.zh ?? ''}`).join(';')}。`,
    en: `${described.map(({ name, words }) => `"${name}" should be ${words?.en ?? ''}`).join('; ')}.`,
  };
}
