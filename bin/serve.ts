import { readSettings, type Settings } from '../server/settings.ts';
import { isBuilt, serve as listen, type Serving } from '../server/serve.ts';
import { openCentre, type Centre } from '../site/centre.ts';
import { Trouble } from '../records/trouble.ts';
import type { Words } from '../markdown/problem.ts';
import { calledWrongly, type Command, type Outcome, type Terminal } from './command.ts';
import { unexpected } from './line/unexpected.ts';

/** How long requests in flight may take after a signal to stop, in milliseconds. */
const PATIENCE = 10_000;

/** `serve`: opens the records and serves the built site until it is told to stop. */
export const serve: Command = {
  summary: {
    zh: '打开数据库并提供网站，直到被停止',
    en: 'open the records and serve the site until stopped',
  },
  help: {
    zh: '用法：npm run callready -- serve\n\n读取 HOST、PORT、CALLREADY_DATA、CALLREADY_CONTENT、DATABASE_URL。按 Ctrl+C 停止，正在处理的请求会先做完。',
    en: 'Usage: npm run callready -- serve\n\nReads HOST, PORT, CALLREADY_DATA, CALLREADY_CONTENT and DATABASE_URL. Stop it with Ctrl+C; requests in flight are finished first.',
  },
  options: {},
  async run(_given, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    if (!isBuilt(settings.site)) return failed(notBuilt(settings), terminal);
    terminal.progress({ zh: '正在打开数据库', en: 'Opening the records' });
    let centre: Centre;
    try {
      centre = await openCentre(settings);
    } catch (error) {
      if (error instanceof Trouble) return failed(error.words, terminal);
      throw error;
    }
    try {
      const serving = await listen(settings, centre, (error) => {
        process.stderr.write(`${unexpected(error, ['serve'], terminal.now())[terminal.language]}\n`);
      });
      await tell(serving, centre, terminal);
      await stopSignal();
      terminal.progress({
        zh: '正在停止：先做完手上的请求',
        en: 'Stopping: finishing the requests in flight',
      });
      await serving.stop(PATIENCE);
    } catch (error) {
      const words = cannotListen(error, settings);
      if (words) return failed(words, terminal);
      throw error;
    } finally {
      await centre.close();
    }
    const stopped = { zh: '已停止。', en: 'Stopped.' };
    return { exit: 0, text: stopped[terminal.language], json: { stopped: true } };
  },
};

function notBuilt({ site }: Settings): Words {
  return {
    zh: `${site} 里还没有网站。请先运行 npm run callready -- build，或直接用 npm start。`,
    en: `There is no built site in ${site}. Run npm run callready -- build first, or use npm start.`,
  };
}

function failed(words: Words, terminal: Terminal): Outcome {
  return { exit: 1, text: words[terminal.language], json: { error: words[terminal.language] } };
}

async function tell({ address }: Serving, { accounts, now }: Centre, { language }: Terminal): Promise<void> {
  const ready = { zh: `接得住已经准备好：${address}`, en: `Callready is ready: ${address}` };
  const lines = [ready[language]];
  const code = await accounts.firstAdminCode(now());
  if (code !== undefined) {
    const first = {
      zh: `第一次使用：打开 ${address}zh/first-admin/ ，输入一次性代码 ${code} ，建立管理员账号。`,
      en: `First use: open ${address}en/first-admin/ and enter the one-time code ${code} to make the administrator's account.`,
    };
    lines.push(first[language]);
  }
  lines.push({ zh: '按 Ctrl+C 停止。', en: 'Press Ctrl+C to stop.' }[language]);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // Stays in place after the first: a second Ctrl+C must not cut off what is being finished.
      process.on(signal, () => {
        resolve();
      });
    }
  });
}

function cannotListen(error: unknown, { host, port }: Settings): Words | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const where = `${host}:${String(port)}`;
  const other = String(port < 65535 ? port + 1 : port - 1);
  switch (code) {
    case 'EADDRINUSE':
      return {
        zh: `端口 ${String(port)} 已被占用。请关掉占用它的程序，或换一个端口，例如 PORT=${other} npm start。`,
        en: `Port ${String(port)} is taken. Stop the program that uses it, or choose another: PORT=${other} npm start.`,
      };
    case 'EACCES':
      return {
        zh: `没有权限使用 ${where}。请换一个大于 1024 的端口，例如 PORT=4321 npm start。`,
        en: `There is no permission to use ${where}. Choose a port above 1024: PORT=4321 npm start.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return {
        zh: `这台电脑没有地址 ${host}。请把 HOST 改成本机的地址，或 0.0.0.0。`,
        en: `This machine has no address ${host}. Set HOST to one of its own, or to 0.0.0.0.`,
      };
    default:
      return undefined;
  }
}
