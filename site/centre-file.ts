import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../markdown/problem.ts';
import { readAuthorFile } from './author-file.ts';

/** The text of a file that both languages share, such as `centre/scorecard.yaml`; a missing file is a Problem. */
export async function centreFile(
  folder: string,
  name: string,
): Promise<{ file: string; text: string | undefined; problems: Problem[] }> {
  const file = `centre/${name}`;
  const there = await lstat(path.join(folder, file)).catch(() => undefined);
  if (!there) return { file, text: undefined, problems: [missing(file)] };
  const { text, problem } = await readAuthorFile(folder, file);
  return { file, text, problems: problem ? [problem] : [] };
}

function missing(file: string): Problem {
  return {
    place: { file, line: 1, column: 1 },
    rule: 'centre',
    words: {
      zh: `缺少文件 ${file}。请从项目的 content/centre 里复制一份。`,
      en: `The file ${file} is missing. Copy it from content/centre of this project.`,
    },
  };
}
