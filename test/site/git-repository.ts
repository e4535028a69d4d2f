import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as somebody, on some day; nothing outside of the folder counts. */
export function gitIn(
  folder: string,
  words: readonly string[],
  { by = '王老师', at = '2026-11-01T09:00:00+08:00' }: { by?: string; at?: string } = {},
): string {
  return execFileSync(
    'git',
    ['-c', `user.name=${by}`, '-c', 'user.email=trainer@example.com', '-c', 'commit.gpgsign=false', ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_DATE: at,
      },
    },
  );
}

/** Records everything in a folder, with a reason. */
export function commit(folder: string, why: string, who: { by?: string; at?: string } = {}): void {
  gitIn(folder, ['add', '--all'], who);
  gitIn(folder, ['commit', '--quiet', '--allow-empty-message', '-m', why], who);
}
