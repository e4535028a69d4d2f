import { execFile } from 'node:child_process';

/** Longest time for one command, in milliseconds: somebody waits for the page. */
const PATIENCE = 10_000;

/** Most bytes that one command may print. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Why there is nothing to be had from git. */
export type Refusal = 'no-git' | 'no-repository' | 'not-trusted' | 'failed';

/** Thrown when git does not answer. */
export class GitRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, told: string) {
    super(told);
    this.refusal = refusal;
  }
}

/**
 * Runs git in a folder and returns what it prints. No shell is involved, nothing is fetched and nothing is written;
 * what a repository's own settings may start is switched off, and where this process itself runs does not count.
 *
 * @throws GitRefused
 */
export function git(folder: string, words: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-pager', '--literal-pathspecs', ...SWITCHED_OFF.flatMap((setting) => ['-c', setting]), ...words],
      {
        cwd: folder,
        encoding: 'buffer',
        env: environment(),
        maxBuffer: MOST_BYTES,
        timeout: PATIENCE,
        windowsHide: true,
      },
      (error, printed, told) => {
        if (error) reject(new GitRefused(refusalOf(error, told.toString('utf8')), error.message));
        else resolve(printed);
      },
    );
    // Git may have gone before it read everything; why it went is told above.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

const SWITCHED_OFF = ['core.fsmonitor=false', 'core.quotePath=false', 'log.showSignature=false'];

/** Of our own environment only what git needs: a GIT_DIR of whoever started us would lead it elsewhere. */
function environment(): NodeJS.ProcessEnv {
  const needed = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'XDG_CONFIG_HOME'];
  return {
    ...Object.fromEntries(needed.map((name) => [name, process.env[name]])),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function refusalOf(error: Error, told: string): Refusal {
  if ('code' in error && error.code === 'ENOENT') return 'no-git';
  if (told.includes('not a git repository')) return 'no-repository';
  return told.includes('dubious ownership') ? 'not-trusted' : 'failed';
}
