import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean, type Problem } from '../markdown/problem.ts';

/**
 * Files in `centre/` that nothing reads, though their name is nearly that of one that is read.
 * @param known the names that are read
 */
export async function strayCentreFiles(folder: string, known: readonly string[]): Promise<Problem[]> {
  const names = await readdir(path.join(folder, 'centre')).catch(() => []);
  return names.toSorted().flatMap((name) => {
    if (known.includes(name) || name.startsWith('.')) return [];
    const hint = didYouMean(name, known);
    if (hint.zh === '') return [];
    return [
      {
        place: { file: `centre/${name}`, line: 1, column: 1 },
        rule: 'file-name',
        words: { zh: `“${name}”不会被读取。${hint.zh}`, en: `"${name}" is not read.${hint.en}` },
      },
    ];
  });
}
