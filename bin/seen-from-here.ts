import path from 'node:path';
import type { Problem } from '../markdown/problem.ts';

/** Problems of a content folder with their files named from where the person stands, so that editors can open them. */
export function seenFromHere(folder: string, problems: readonly Problem[]): Problem[] {
  const from = path.relative(process.cwd(), folder);
  return problems.map((problem) => ({
    ...problem,
    place: { ...problem.place, file: path.join(from, problem.place.file) },
  }));
}
