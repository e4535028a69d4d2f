import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeFile } from './code-files.ts';
import type { Breach } from './doors.ts';

/** Past so many lines a file deserves another look. */
export const LOOK_AGAIN = 200;

/** Past so many lines a page of decisions/ must say why. */
const SAY_WHY = 400;

/** The files to look at again, longest first; a note, no breach. */
export function longFiles(code: readonly CodeFile[]): CodeFile[] {
  return code.filter(({ lines }) => lines > LOOK_AGAIN).sort((a, b) => b.lines - a.lines);
}

/** Every file that is too long and that no page of decisions/ names. */
export function tooLong(root: string, code: readonly CodeFile[]): Breach[] {
  const reasons = readDecisions(path.join(root, 'decisions'));
  return code
    .filter(({ file, lines }) => lines > SAY_WHY && !reasons.includes(file))
    .map(
      ({ file, lines }) =>
        `${file}: ${lines} lines; split it, or name it in decisions/ and say why it is one file.`,
    );
}

function readDecisions(folder: string): string {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return pages.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}
