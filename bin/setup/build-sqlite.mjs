// @ts-check
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { broughtNode } from './choose-node.mjs';
import { Failure } from './failure.mjs';
import { knownCause } from './known-cause.mjs';
import { runProgram } from './run-program.mjs';

/** @import { Announcer } from './announcer.mjs' */

const TITLE = { zh: '数据库引擎 SQLite', en: 'Database engine SQLite' };
const USUALLY = { zh: '编译通常 1–4 分钟，只需一次', en: 'compiling takes 1–4 minutes, once only' };

/**
 * Puts sqlite3's native file in place: the one that lies there, the one kept from an earlier build on this machine,
 * one compiled here from the locked source, or, without a compiler, the one its makers publish.
 * The file speaks Node-API, so that one built file serves every version of Node.js.
 * @param {string} root the project's folder
 * @param {string} node the Node.js that will load it
 * @param {Announcer} announcer
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export async function buildSqlite(root, node, announcer, environment = process.env) {
  const folder = join(root, 'node_modules', 'sqlite3');
  const built = join(folder, 'build', 'Release', 'node_sqlite3.node');
  if (loads(node, built)) {
    announcer.ready(TITLE, { zh: '已就绪', en: 'ready' });
    return;
  }
  const kept = keptFile(folder, environment);
  if (kept !== undefined && loads(node, kept) && copy(kept, built)) {
    announcer.ready(TITLE, { zh: '沿用本机编译好的文件', en: 'taken from an earlier build on this machine' });
    return;
  }
  const work = announcer.begin(TITLE, USUALLY);
  const log = await build(root, folder, node, environment).catch((/** @type {unknown} */ error) => {
    work.stop();
    throw error;
  });
  if (!loads(node, built)) {
    work.stop();
    throw new Failure(
      {
        zh: 'SQLite 编译完了却加载不了：请删掉 node_modules/sqlite3/build，再运行一次。',
        en: 'SQLite was built but does not load: delete node_modules/sqlite3/build and run this again.',
      },
      log,
    );
  }
  work.done();
  if (kept !== undefined) copy(built, kept);
}

/**
 * @param {string} root
 * @param {string} folder of sqlite3
 * @param {string} node
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Promise<string>} the log
 */
async function build(root, folder, node, environment) {
  const lacking = lackingTools(environment);
  const compile = [
    join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
    'rebuild',
    ...headers(root, node),
  ];
  const fetch = [join(root, 'node_modules', 'prebuild-install', 'bin.js'), '--runtime', 'napi'];
  const { code, output, log } = await runProgram(
    root,
    'sqlite3',
    node,
    lacking.length > 0 ? fetch : compile,
    {
      cwd: folder,
      // Enough for the file of 1 MB; a firewall that swallows packets would hold us for ever.
      ...(lacking.length > 0 ? { patience: 90_000 } : {}),
    },
  );
  if (code === 0) return log;
  const cause = lacking.length > 0 ? noCompiler(lacking) : knownCause(output, root);
  throw new Failure(
    cause ?? {
      zh: 'SQLite 没有编译成功：请看记录末尾编译器的报错；多数情况下，重装编译器（apt-get install --reinstall build-essential）后再运行一次就好。',
      en: 'SQLite did not compile: see what the compiler says at the end of the log; reinstalling it ("apt-get install --reinstall build-essential") and running this again helps most often.',
    },
    log,
  );
}

/**
 * Node.js's own header files where they lie on this machine, so that compiling needs no download.
 * @param {string} root
 * @param {string} node
 */
function headers(root, node) {
  const homes = [broughtNode(root), node].flatMap((path) => (path ? [dirname(dirname(path))] : []));
  const home = homes.find((each) => existsSync(join(each, 'include', 'node', 'node_api.h')));
  return home === undefined ? [] : [`--nodedir=${home}`];
}

/**
 * What compiling needs and this machine has not.
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
function lackingTools(environment) {
  if (process.platform === 'win32') return [];
  const folders = (environment['PATH'] ?? '').split(delimiter);
  /** @param {string} tool */
  const has = (tool) => folders.some((folder) => existsSync(join(folder, tool)));
  const wanted = [
    { tool: 'make', found: has('make') },
    { tool: 'g++', found: has('g++') || has('c++') || environment['CXX'] !== undefined },
    { tool: 'python3', found: has('python3') },
  ];
  return wanted.filter(({ found }) => !found).map(({ tool }) => tool);
}

/** @param {string[]} lacking */
function noCompiler(lacking) {
  const install =
    process.platform === 'darwin'
      ? 'xcode-select --install'
      : `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y build-essential python3`;
  return {
    zh: `编译 SQLite 需要 ${lacking.join('、')}，这台机器上没有：请运行 ${install}，再运行一次。`,
    en: `Compiling SQLite needs ${lacking.join(', ')}, which this machine has not: run "${install}", then run this again.`,
  };
}

/**
 * Whether this Node.js can load the native file; asked in a process of its own, because a wrong file may crash it.
 * @param {string} node
 * @param {string} file
 */
function loads(node, file) {
  if (!existsSync(file)) return false;
  return spawnSync(node, ['--eval', 'process.dlopen({ exports: {} }, process.argv[1])', file]).status === 0;
}

/**
 * Where the built file is kept for the next install; undefined when there is no home to keep it in.
 * @param {string} folder of sqlite3
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
function keptFile(folder, environment) {
  const home = environment['HOME'] || homedir();
  const cache = environment['XDG_CACHE_HOME'] || (home ? join(home, '.cache') : undefined);
  if (cache === undefined) return undefined;
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  const name = `sqlite3-${version}-${process.platform}-${process.arch}`;
  return join(cache, 'callready', name, 'node_sqlite3.node');
}

/**
 * Copies whole or not at all: a half-written file would be found by the next start.
 * @param {string} from
 * @param {string} to
 * @returns {boolean} whether it could be copied; a cache that cannot be written is no reason to stop
 */
function copy(from, to) {
  const half = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, half);
    renameSync(half, to);
    return true;
  } catch {
    rmSync(half, { force: true });
    return false;
  }
}
