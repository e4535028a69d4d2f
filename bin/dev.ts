import { dev as astroDev } from 'astro';
import path from 'node:path';
import { readSettings } from '../server/settings.ts';
import { calledWrongly, type Command } from './command.ts';

/** `dev`: serves the site from its sources and shows every saved file at once. */
export const dev: Command = {
  summary: { zh: '边写边看：保存文件，页面立刻更新', en: 'write and watch: every saved file shows at once' },
  help: {
    zh: '用法：npm run dev\n\n从源文件直接提供网站。保存文章、通话或测验后，打开的页面立刻更新；有错时页面上显示“文件:行:列: 问题”。',
    en: 'Usage: npm run dev\n\nServes the site from its sources. A saved article, call or quiz shows in open pages at once; a mistake shows as "file:line:column: problem".',
  },
  options: {},
  async run(_given, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    terminal.progress({ zh: '正在启动（通常几秒）', en: 'Starting (usually a few seconds)' });
    const root = path.resolve(import.meta.dirname, '..');
    const server = await astroDev({ root, server: { host: settings.host, port: settings.port } });
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => {
        resolve();
      });
      process.once('SIGTERM', () => {
        resolve();
      });
    });
    await server.stop();
    return { exit: 0, text: '', json: { stopped: true } };
  },
};
