import { readSource } from '../../markdown/source.ts';
import { git } from './git.ts';

/** One version of a file as git recorded it. */
export interface RecordedVersion {
  hash: string;
  /** The name under which its author works. */
  by: string;
  at: Date;
  /** The message with which it was recorded; may be empty. */
  why: string;
  /** Undefined when the file was away in this version, or is no text. */
  text: string | undefined;
  /** What came before is not in this copy of the repository, so neither author nor reason are known to be its own. */
  cut: boolean;
}

/** What is asked of git for each version, each ended by a byte that no text holds: after it comes the file's name. */
const FIELDS = ['%H', '%aN', '%aI', '%P', '%B'];

/**
 * The versions that git recorded of one file, also under the names that it had before; the latest first.
 *
 * @param folder a folder in the repository
 * @param file path below the folder, with `/`
 * @param wanted how many of the latest to pass over, and how many to read
 * @throws GitRefused when there is no git, no repository, or it does not answer
 */
export async function recordedVersions(
  folder: string,
  file: string,
  { skip, most }: { skip: number; most: number },
): Promise<RecordedVersion[]> {
  const isShallow =
    (await git(folder, ['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
  // Git's own --skip would lose the trail of a renamed file.
  const wanted = skip + most;
  const printed = await git(folder, [
    'log',
    '--follow',
    '--name-only',
    '--no-relative',
    '--no-ext-diff',
    '--no-textconv',
    '--encoding=UTF-8',
    '-z',
    `--max-count=${String(wanted)}`,
    `--format=${FIELDS.map((field) => `${field}%x00`).join('')}`,
    'HEAD',
    '--',
    file,
  ]).catch((error: unknown) => {
    if (error instanceof Error && isYoung(error)) return Buffer.of();
    throw error;
  });
  const page = told(printed.toString('utf8')).slice(skip);
  const texts = await textsOf(folder, page);
  return page.map(({ hash, by, at, parents, why }, index) => ({
    hash,
    by,
    at: new Date(at),
    why: why.trim(),
    text: texts[index],
    cut: isShallow && parents === '',
  }));
}

/** A repository in which nothing was recorded yet has no HEAD. */
function isYoung({ message }: Error): boolean {
  return message.includes("bad revision 'HEAD'");
}

interface Told {
  hash: string;
  by: string;
  at: string;
  parents: string;
  why: string;
  /** From the top of the repository. */
  path: string;
}

function told(printed: string): Told[] {
  const parts = printed.split('\0');
  const versions: Told[] = [];
  // Each version is its fields, an empty part, and the file's name on a line of its own.
  for (let at = 0; at + FIELDS.length + 1 < parts.length; at += FIELDS.length + 2) {
    const [hash = '', by = '', when = '', parents = '', why = '', , name = ''] = parts.slice(at);
    versions.push({ hash, by, at: when, parents, why, path: name.replace(/^\n/, '') });
  }
  return versions;
}

/** What stood in the file in some versions, all asked of one process. */
async function textsOf(folder: string, versions: readonly Told[]): Promise<(string | undefined)[]> {
  if (versions.length === 0) return [];
  const asked = versions.map(({ hash, path }) => `${hash}:${path.replaceAll('\n', '')}\n`).join('');
  const printed = await git(folder, ['cat-file', '--batch'], asked);
  let at = 0;
  return versions.map(({ path }) => {
    const end = printed.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(printed.toString('utf8', at, end)) ?? [];
    at = end + 1;
    // The file was away: git says only that it is missing.
    if (size === undefined) return undefined;
    const bytes = printed.subarray(at, at + Number(size));
    at += bytes.length + 1;
    return readSource(path, bytes).text;
  });
}
