import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { articleHash } from '../../site/article-hash.ts';
import { articleHistory, type ArticleHistory } from '../../site/history/article-history.ts';
import { readLibrary } from '../../site/library.ts';
import { article, contentFolder, temporaryFolder, write } from './content-folder.ts';
import { commit, gitIn } from './git-repository.ts';

const FILE = 'zh/articles/BIL-90.md';

afterEach(() => vi.unstubAllEnvs());

/** A content folder in git, with one article. */
function recordedFolder(): string {
  const folder = contentFolder({ [FILE]: article() });
  gitIn(folder, ['init', '--quiet']);
  commit(folder, '写第一版\n\n来自 11 月的政策。');
  return folder;
}

async function historyIn(
  content: string,
  wanted: { page?: number; since?: string; id?: string } = {},
): Promise<ArticleHistory> {
  const library = await readLibrary(content);
  const history = await articleHistory(
    { library: () => Promise.resolve(library), content },
    { language: 'zh', id: 'BIL-90', page: 1, since: undefined, ...wanted },
  );
  if (!history) throw new Error('There is no such article');
  return history;
}

const reasons = ({ versions }: ArticleHistory) => versions.map(({ recorded }) => recorded?.why);

describe('the history of an article', () => {
  test('tells of each version who wrote it, when, why, and what it changed', async () => {
    const folder = recordedFolder();
    write(folder, FILE, article().replace('The answer.', '先退后查。').replace('2027-02-01', '2027-03-01'));
    commit(folder, '改成先退后查', { by: '李老师', at: '2026-11-05T10:00:00+08:00' });
    const { versions, refusal, more } = await historyIn(folder);
    expect({ refusal, more }).toEqual({ refusal: undefined, more: false });
    expect(versions).toMatchObject([
      {
        recorded: { by: '李老师', why: '改成先退后查', at: new Date('2026-11-05T02:00:00Z'), cut: false },
        first: false,
        difference: {
          facts: [{ name: 'review', before: ['2027-02-01'], after: ['2027-03-01'] }],
          lines: [
            { change: 'deleted', pieces: [{ text: 'The answer.' }] },
            { change: 'inserted', pieces: [{ text: '先退后查。' }] },
          ],
        },
      },
      {
        recorded: { by: '王老师', why: '写第一版\n\n来自 11 月的政策。' },
        first: true,
        difference: undefined,
      },
    ]);
  });

  test('leaves out what was changed in other files', async () => {
    const folder = recordedFolder();
    write(folder, 'zh/articles/BIL-91.md', article());
    commit(folder, '另一篇');
    expect(reasons(await historyIn(folder))).toHaveLength(1);
  });

  test('goes on under the name that the file had before, also past the first page', async () => {
    const folder = contentFolder({ 'zh/articles/OLD 名.md': article() });
    gitIn(folder, ['init', '--quiet']);
    commit(folder, '旧名字');
    gitIn(folder, ['mv', 'zh/articles/OLD 名.md', FILE]);
    commit(folder, '改名');
    for (let n = 1; n <= 22; n++) {
      write(folder, FILE, article(`第 ${String(n)} 版`));
      commit(folder, `改 ${String(n)}`);
    }
    const [first, second] = [await historyIn(folder), await historyIn(folder, { page: 2 })];
    expect(reasons(first)).toEqual(Array.from({ length: 20 }, (_, at) => `改 ${String(22 - at)}`));
    expect(first.versions.at(-1)?.difference?.facts).toEqual([
      { name: 'title', before: ['第 2 版'], after: ['第 3 版'] },
    ]);
    expect(first.more).toBe(true);
    expect(reasons(second)).toEqual(['改 2', '改 1', '改名', '旧名字']);
    expect(second.more).toBe(false);
    expect(second.versions.map(({ first }) => first)).toEqual([false, false, false, true]);
  }, 60_000);

  test('shows what is saved and not recorded yet, and nothing that reads as before', async () => {
    const folder = recordedFolder();
    write(folder, FILE, `${article()}\n\n`);
    expect(reasons(await historyIn(folder))).toEqual(['写第一版\n\n来自 11 月的政策。']);
    write(folder, FILE, article('B'));
    const [saved, recorded] = (await historyIn(folder)).versions;
    expect(saved).toMatchObject({ recorded: undefined, difference: { facts: [{ name: 'title' }] } });
    expect(recorded?.recorded).toBeDefined();
  });

  test('shows an article that nobody recorded yet, in a young repository and in an old one', async () => {
    const folder = contentFolder({ [FILE]: article() });
    gitIn(folder, ['init', '--quiet']);
    const young = await historyIn(folder);
    expect(young.versions).toMatchObject([{ recorded: undefined, first: true }]);
    gitIn(folder, ['add', 'centre']);
    gitIn(folder, ['commit', '--quiet', '-m', 'centre']);
    expect((await historyIn(folder)).versions).toEqual(young.versions);
  });

  test('marks the version that the reader read last', async () => {
    const folder = recordedFolder();
    const [before] = (await readLibrary(folder)).articles;
    write(folder, FILE, article('B'));
    commit(folder, '改标题');
    const { versions } = await historyIn(folder, { since: before ? articleHash(before) : '' });
    expect(versions.map(({ read }) => read)).toEqual([false, true]);
    expect((await historyIn(folder, { since: 'nonsense' })).versions.some(({ read }) => read)).toBe(false);
  });

  test('passes over a version in which the file was away', async () => {
    const folder = recordedFolder();
    rmSync(path.join(folder, FILE));
    commit(folder, '删错了');
    write(folder, FILE, article());
    commit(folder, '放回来');
    const { versions } = await historyIn(folder);
    expect(versions.map(({ difference, first }) => [difference, first])).toEqual([
      [undefined, false],
      [undefined, false],
      [undefined, true],
    ]);
  });

  test('does not name an author where this copy begins', async () => {
    const whole = recordedFolder();
    write(whole, FILE, article('B'));
    commit(whole, '改标题');
    const copy = path.join(temporaryFolder(), 'copy');
    gitIn(whole, ['clone', '--quiet', '--depth', '1', pathToFileURL(whole).href, copy]);
    expect((await historyIn(copy)).versions).toMatchObject([{ recorded: { cut: true }, first: true }]);
  });

  test('takes a message for words, whatever is in it', async () => {
    const folder = recordedFolder();
    write(folder, FILE, article('B'));
    const why = '--format=%H\n\n\u0001\u001e<script>alert(1)</script>\n\ncommit 0000000';
    commit(folder, why);
    expect(reasons(await historyIn(folder))[0]).toBe(why);
  });
});

describe('where there is no history the reader is told why', () => {
  test('a folder that is not in git', async () => {
    const folder = contentFolder({ [FILE]: article() });
    // Whatever a folder further up may be, this one must not be found in it.
    vi.stubEnv('GIT_DIR', path.join(process.cwd(), '.git'));
    const { refusal, versions } = await historyIn(folder);
    expect({ refusal, versions }).toEqual({ refusal: 'no-repository', versions: [] });
  });

  test('a machine without git', async () => {
    const folder = recordedFolder();
    const empty = temporaryFolder();
    vi.stubEnv('PATH', empty);
    expect((await historyIn(folder)).refusal).toBe('no-git');
  });

  test('a repository that is damaged', async () => {
    const folder = recordedFolder();
    rmSync(path.join(folder, '.git/objects'), { recursive: true });
    mkdirSync(path.join(folder, '.git/objects'));
    expect((await historyIn(folder)).refusal).toBe('failed');
  });

  test('there is none of an article that does not exist', async () => {
    await expect(historyIn(recordedFolder(), { id: '../BIL-90' })).rejects.toThrow('no such article');
  });
});

test('what a repository asks git to start is not started', async () => {
  const folder = recordedFolder();
  const started = path.join(folder, 'started');
  const program = path.join(folder, 'program.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${started}'\n`, { mode: 0o755 });
  for (const setting of ['gpg.program', 'diff.external', 'core.fsmonitor', 'core.pager']) {
    gitIn(folder, ['config', setting, program]);
  }
  gitIn(folder, ['config', 'log.showSignature', 'true']);
  sign(folder);
  gitIn(folder, ['log', '-1']);
  expect(existsSync(started)).toBe(true);
  rmSync(started);
  expect((await historyIn(folder)).versions).toHaveLength(1);
  expect(existsSync(started)).toBe(false);
});

/** Puts a signature on the latest version, so that git would like to have it looked at. */
function sign(folder: string): void {
  const [head = '', ...message] = gitIn(folder, ['cat-file', 'commit', 'HEAD']).split('\n\n');
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----';
  const file = path.join(folder, 'signed');
  writeFileSync(file, [`${head}\n${signature}`, ...message].join('\n\n'));
  const hash = gitIn(folder, ['hash-object', '-t', 'commit', '-w', file]).trim();
  gitIn(folder, ['update-ref', 'HEAD', hash]);
}
