import { describe, expect, test } from 'vitest';
import type { Command, Given, Outcome, Terminal } from '../../bin/command.ts';
import { answer } from '../../bin/line/answer.ts';
import { createProgress } from '../../bin/line/progress.ts';

const terminal: Terminal = {
  language: 'en',
  progress: () => undefined,
  environment: {},
  now: () => new Date('2026-11-21T08:00:00Z'),
};

const given: Given[] = [];

const copy: Command = {
  summary: { zh: '复制文件', en: 'copies files' },
  help: { zh: '用法:callready copy 文件', en: 'Usage: callready copy FILE' },
  options: { into: { type: 'string' }, twice: { type: 'boolean', short: 't' } },
  run: (asGiven) => {
    given.push(asGiven);
    return Promise.resolve({ exit: 0, text: 'copied', json: { copied: true } });
  },
};

const commands = {
  copy: () => Promise.resolve(copy),
  broken: () => Promise.reject<Command>(new Error('Cannot find module')),
};

const say = (line: string, language: Terminal['language'] = 'en'): Promise<Outcome> =>
  answer(line === '' ? [] : line.split(' '), commands, { ...terminal, language });

describe('a line that is well written', () => {
  test('carries out its command with its options and words', async () => {
    expect(await say('copy a.md --into folder b.md -t')).toMatchObject({ exit: 0, text: 'copied' });
    expect(given.pop()).toEqual({
      options: expect.objectContaining({ into: 'folder', twice: true }) as unknown,
      words: ['a.md', 'b.md'],
    });
  });

  test('may have its common options before the command', async () => {
    expect(await say('--json --lang zh copy a.md')).toMatchObject({ exit: 0 });
    expect(given.pop()?.words).toEqual(['a.md']);
  });

  test('hands on what follows -- as words', async () => {
    expect(await say('copy -- --into')).toMatchObject({ exit: 0 });
    expect(given.pop()?.words).toEqual(['--into']);
  });
});

describe('help', () => {
  test('of a command says how it is called and names the common options', async () => {
    const { exit, text } = await say('copy --help');
    expect(exit).toBe(0);
    expect(text).toContain('Usage: callready copy FILE');
    expect(text).toContain('--json');
  });

  test('of a command comes before any complaint about the rest of the line', async () => {
    expect(await say('copy --help --nonsense')).toMatchObject({ exit: 0 });
  });

  test('of all lists every command, also beside one that cannot be loaded', async () => {
    const { exit, text } = await say('--help');
    expect(exit).toBe(0);
    expect(text).toMatch(/^ {2}copy +copies files$/m);
    expect(text).toMatch(/^ {2}broken$/m);
  });

  test('speaks Chinese', async () => {
    expect((await say('copy --help', 'zh')).text).toContain('用法:callready copy 文件');
    expect((await say('--help', 'zh')).text).toContain('复制文件');
  });
});

describe('a line that is called wrongly ends with exit code 2', () => {
  test.each([
    ['', /Usage: npm run callready -- COMMAND/],
    ['coppy', /There is no command "coppy"\. Did you mean "copy"\?/],
    ['constructor', /There is no command "constructor"/],
    ['copy --int folder', /There is no option --int\. Did you mean "--into"\?/],
    ['copy -x', /There is no option -x/],
    ['copy --into', /--into needs a value/],
    ['copy --into --json', /--into needs a value/],
    ['copy --twice=yes', /--twice takes no value/],
    ['copy --lang fr', /--lang is zh or en/],
    ['--hepl', /There is no option --hepl\. Did you mean "--help"\?/],
  ])('%j', async (line, words) => {
    const { exit, text, json } = await say(line);
    expect(exit).toBe(2);
    expect(text).toMatch(words);
    expect(json).toBeTypeOf('object');
  });

  test('and tells all that is wrong at once', async () => {
    const { text } = await say('copy --first --second');
    expect(text).toContain('--first');
    expect(text).toContain('--second');
  });

  test('and says where the usage stands', async () => {
    expect((await say('copy --first')).text).toContain('See callready copy --help');
  });
});

test('a command that cannot be loaded throws, for the program to tell', async () => {
  await expect(say('broken')).rejects.toThrow('Cannot find module');
});

describe('progress', () => {
  const words = (en: string) => ({ zh: en, en });

  test('overwrites itself on a screen and is gone before the outcome', () => {
    let screen = '';
    const stream = { isTTY: true, columns: 40, write: (text: string) => (screen += text) };
    const progress = createProgress(stream, 'en', terminal.now);
    progress.tell(words('first'));
    progress.tell(words('second'));
    progress.clear();
    expect(screen).toBe('\rfirst\u001B[K\rsecond\u001B[K\r\u001B[K');
  });

  test('never wraps, in Chinese neither', () => {
    let screen = '';
    const stream = { isTTY: true, columns: 10, write: (text: string) => (screen += text) };
    createProgress(stream, 'zh', terminal.now).tell(words('正在检查所有的文章'));
    expect(screen).toBe('\r正在检查\u001B[K');
  });

  test('comes into a log every two seconds at most', () => {
    let log = '';
    let time = 0;
    const stream = { write: (text: string) => (log += text) };
    const progress = createProgress(stream, 'en', () => new Date(time));
    progress.tell(words('first'));
    time = 1999;
    progress.tell(words('second'));
    time = 2000;
    progress.tell(words('third'));
    progress.clear();
    expect(log).toBe('first\nthird\n');
  });
});
