import { readSettings } from '../server/settings.ts';
import { printProblem } from '../markdown/problem.ts';
import { readLibrary, type Library } from './library.ts';
import { libraryInDevelopment } from './library-in-development.ts';

let kept: Promise<Library> | undefined;

/**
 * The content that pages are made from. A build reads it once; development reads it anew after every
 * saved file, so that this shows at once.
 * @throws when any author's mistake is left: no page is made from a faulty library
 */
export function published(): Promise<Library> {
  if (import.meta.env.DEV) return read();
  kept ??= read();
  return kept;
}

async function read(): Promise<Library> {
  const { settings, wrong } = readSettings(process.env);
  if (!settings) throw new Error(`${wrong.zh}\n${wrong.en}`);
  // A build proves the calls beside the pages, and fails of them.
  const library = await (import.meta.env.DEV
    ? libraryInDevelopment(settings.content, 'from memory')
    : readLibrary(settings.content, 'elsewhere'));
  if (library.problems.length > 0) {
    throw new Error(
      library.problems.map((problem) => printProblem(problem, languageOf(problem.place.file))).join('\n'),
    );
  }
  return library;
}

function languageOf(file: string): 'zh' | 'en' {
  return file.startsWith('en/') ? 'en' : 'zh';
}
