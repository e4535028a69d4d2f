import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { article, contentFolder, temporaryFolder, write } from '../site/content-folder.ts';
import { begin, ROOT, run, type Run } from './callready-process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

// Within the project, where the site finds its libraries; a folder a process, so that two runs do not meet.
const folder = path.join(ROOT, `.callready/test/serve-site-${String(process.pid)}`);
const site = path.join(folder, 'site');
const content = contentFolder({
  'zh/articles/BIL-01.md': `${article('账单')}\n> 您好。\n`,
  'en/articles/BIL-01.md': `${article('The bill')}\n> Hello.\n`,
});
const settings = {
  CALLREADY_SITE: site,
  CALLREADY_CONTENT: content,
  CALLREADY_DATA: path.join(temporaryFolder(), 'data'),
  PORT: '0',
};
let built: Run;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  built = await run(['build', '--json'], settings);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The names and hashes of everything in a folder. */
function snapshot(of: string): string[] {
  return readdirSync(of, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const whole = path.join(entry.parentPath, entry.name);
      return `${path.relative(of, whole)} ${createHash('sha256').update(readFileSync(whole)).digest('hex')}`;
    })
    .sort();
}

describe('build', () => {
  test('makes the site, compressed beside each file, and says where', () => {
    expect([built.exit, JSON.parse(built.output)]).toEqual([0, { built: true, site }]);
    const names = snapshot(site).map((line) => line.split(' ')[0]);
    expect(names).toContain('client/zh/articles/BIL-01/index.html');
    expect(names).toContain('client/zh/articles/BIL-01/index.html.br');
    expect(names).toContain('client/en/articles/BIL-01/index.html.gz');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('with nothing changed leaves it as it is', async () => {
    const before = snapshot(site);
    const { exit, output } = await run(['build', '--json'], settings);
    expect([exit, JSON.parse(output)]).toEqual([0, { built: false }]);
    expect(snapshot(site)).toEqual(before);
  });

  test('with a problem in the content lists it, exits 1 and leaves the old site standing byte for byte', async () => {
    const before = snapshot(site);
    const faulty = contentFolder({ 'zh/articles/BIL-01.md': article().replace('"0031"', '31') });
    const { exit, output } = await run(['build'], { ...settings, CALLREADY_CONTENT: faulty });
    expect(exit).toBe(1);
    expect(output).toMatch(/^\S+zh\/articles\/BIL-01\.md:4:8: "owner" is "31"; write .+\n$/);
    expect(snapshot(site)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('without a content folder says so in one sentence', async () => {
    const { exit, output } = await run(['build'], { ...settings, CALLREADY_CONTENT: '/nothing/here' });
    expect(exit).toBe(1);
    expect(output).toContain(
      'There is no folder "/nothing/here". Check the path, or the setting CALLREADY_CONTENT.',
    );
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'outside the program',
      () => ({ CALLREADY_SITE: temporaryFolder() }),
      /must be inside the program's folder/,
    ],
    ['that is the program', () => ({ CALLREADY_SITE: ROOT }), /must be inside the program's folder/],
    [
      'that holds the content',
      () => ({ CALLREADY_SITE: 'content', CALLREADY_CONTENT: 'content/zh' }),
      /overlaps the folder/,
    ],
    [
      'that is the content',
      () => ({ CALLREADY_SITE: 'content', CALLREADY_CONTENT: 'content' }),
      /overlaps the folder/,
    ],
    [
      'within the content',
      () => ({ CALLREADY_SITE: 'content/site', CALLREADY_CONTENT: 'content' }),
      /overlaps the folder/,
    ],
    [
      'that holds the records',
      () => ({ CALLREADY_SITE: folder, CALLREADY_DATA: path.join(folder, 'data') }),
      /overlaps the folder/,
    ],
    [
      'that holds code',
      () => ({ CALLREADY_SITE: 'markdown' }),
      /holds other files, which a build would delete/,
    ],
  ])('into a folder %s is refused in one sentence, and nothing is touched', async (_, wrong, sentence) => {
    const { exit, output, errors } = await run(['build'], { ...settings, ...wrong() });
    expect([exit, output]).toEqual([2, '']);
    expect(errors).toMatch(sentence);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  test('into a folder with somebody’s files leaves them alone', async () => {
    const theirs = path.join(folder, 'theirs');
    write(theirs, 'diary.txt', 'x');
    const { exit } = await run(['build'], { ...settings, CALLREADY_SITE: theirs });
    expect([exit, readFileSync(path.join(theirs, 'diary.txt'), 'utf8')]).toEqual([2, 'x']);
    rmSync(theirs, { recursive: true });
  });
});

describe('serve', () => {
  test('serves the built site until it is stopped, then exits 0', async () => {
    const server = begin(['serve'], settings);
    const said = await server.printed('Ctrl+C');
    const address = /http:\S+/.exec(said)?.[0] ?? '';
    expect(said).toMatch(/First use: open http:\S+\/en\/first-admin\/ and enter the one-time code \S+/);

    const page = await fetch(`${address}zh/articles/BIL-01/`, { headers: { 'accept-encoding': 'br' } });
    expect(page.headers.get('content-encoding')).toBe('br');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(await page.text()).toContain('<title>账单');
    const lost = await fetch(`${address}zh/articles/nothing/`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toMatch(/^<!DOCTYPE html>/);
    const me = await fetch(`${address}api/me`);
    expect([me.status, await me.json()]).toEqual([200, {}]);
    expect(me.headers.get('x-content-type-options')).toBe('nosniff');

    server.process.kill('SIGTERM');
    expect(await server.ended).toMatchObject({
      exit: 0,
      output: expect.stringContaining('Stopped.') as string,
    });
  });

  test('told to stop, finishes the request in flight, takes no new one, and a second signal changes nothing', async () => {
    const server = begin(['serve'], settings);
    const address = new URL(/http:\S+/.exec(await server.printed('Ctrl+C'))?.[0] ?? '');
    const socket = connect(Number(address.port), address.hostname);
    let answer = '';
    socket.on('data', (part: Buffer) => {
      answer += part.toString('utf8');
    });
    const body = '{"scenario":"SC-98","language":"en","hash":"x","certified":false}';
    socket.write(
      `POST /api/calls/start HTTP/1.1\r\nHost: ${address.host}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${String(body.length)}\r\nExpect: 100-continue\r\n\r\n`,
    );
    // The server has taken the request when it asks for the rest.
    await once(socket, 'data');
    expect(answer).toMatch(/^HTTP\/1\.1 100 /);

    server.process.kill('SIGTERM');
    while (await isOpen(address)) continue;
    server.process.kill('SIGTERM');
    server.process.kill('SIGINT');
    socket.write(body);
    await once(socket, 'close');
    expect(answer).toMatch(/HTTP\/1\.1 404 /);
    expect(answer).toContain('SC-98');
    expect(await server.ended).toMatchObject({ exit: 0 });
  });

  test('on a port that is taken says so in one sentence and exits 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const bound = other.address();
    const port = String(typeof bound === 'object' ? bound?.port : '');
    const { exit, output, errors } = await run(['serve'], { ...settings, PORT: port });
    other.close();
    expect(exit).toBe(1);
    expect(output).toBe(
      `Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${String(Number(port) + 1)} npm start.\n`,
    );
    expect(errors).not.toMatch(/^\s+at /m);
  });

  test('on an address that is not this machine’s says so in one sentence and exits 1', async () => {
    const { exit, output } = await run(['serve'], { ...settings, HOST: '192.0.2.1' });
    expect([exit, output]).toEqual([
      1,
      'This machine has no address 192.0.2.1. Set HOST to one of its own, or to 0.0.0.0.\n',
    ]);
  });

  test('without a built site says how to build one, before it opens any record', async () => {
    const data = path.join(temporaryFolder(), 'data');
    const { exit, output } = await run(['serve'], {
      ...settings,
      CALLREADY_SITE: temporaryFolder(),
      CALLREADY_DATA: data,
    });
    expect(exit).toBe(1);
    expect(output).toMatch(
      /^There is no built site in \S+\. Run npm run callready -- build first, or use npm start\.\n$/,
    );
    expect(() => readdirSync(data)).toThrow();
  });

  test('with a data folder that cannot be one says so in one sentence', async () => {
    const data = path.join(temporaryFolder(), 'file');
    write(path.dirname(data), 'file', 'x');
    const { exit, output } = await run(['serve'], { ...settings, CALLREADY_DATA: data });
    expect(exit).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('CALLREADY_DATA');
  });

  test('with a bad setting exits 2 and never quotes a password', async () => {
    const { exit, errors } = await run(['serve'], { ...settings, DATABASE_URL: 'mysql://u:hunter2@h/d' });
    expect(exit).toBe(2);
    expect(errors).toContain('DATABASE_URL');
    expect(errors).not.toContain('hunter2');
  });
});

/** Whether somebody listens at an address. */
function isOpen(address: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(address.port), address.hostname);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}
