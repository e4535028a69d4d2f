import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';

describe('settings', () => {
  test('have standard values, for this machine only', () => {
    expect(readSettings({})).toEqual({
      settings: {
        host: '127.0.0.1',
        port: 4321,
        content: path.resolve('content'),
        data: path.resolve('.callready/data'),
        site: path.resolve('dist'),
        secure: false,
        databaseUrl: undefined,
      },
    });
  });

  test('are read from the environment, spaces around them left out', () => {
    const { settings } = readSettings({
      HOST: ' 0.0.0.0 ',
      PORT: ' 8080 ',
      CALLREADY_CONTENT: ' /c ',
      CALLREADY_DATA: '/d',
      CALLREADY_SITE: '/s',
      CALLREADY_URL: 'https://callready.example.com',
      DATABASE_URL: ' postgres://user:secret@host/callready ',
    });
    expect(settings).toEqual({
      host: '0.0.0.0',
      port: 8080,
      content: '/c',
      data: '/d',
      site: '/s',
      secure: true,
      databaseUrl: 'postgres://user:secret@host/callready',
    });
  });

  test('that are empty count as not set', () => {
    expect(readSettings({ PORT: '', HOST: '  ', DATABASE_URL: '' })).toEqual(readSettings({}));
  });

  test('may ask for any free port, and for an address of the newer kind', () => {
    expect(readSettings({ PORT: '0', HOST: '::1' }).settings).toMatchObject({ port: 0, host: '::1' });
  });

  test('over plain HTTP ask for no secure cookies', () => {
    expect(readSettings({ CALLREADY_URL: 'http://callready.local' }).settings?.secure).toBe(false);
  });
});

describe('a bad setting is one sentence that says what to write', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '999999'],
    ['HOST', 'local host'],
    ['HOST', 'http://localhost'],
    ['CALLREADY_URL', 'callready.example.com'],
    ['CALLREADY_URL', 'ftp://callready.example.com'],
  ])('%s=%s', (name, value) => {
    const { settings, wrong } = readSettings({ [name]: value });
    expect(settings).toBeUndefined();
    expect(wrong?.en).toMatch(
      new RegExp(
        `^The setting ${name} \\(.*\\) is not usable; write .+ as .+\\.$|^The setting ${name} \\(.*\\) is not usable; write .+\\.$`,
      ),
    );
    expect(wrong?.en).toContain(value);
    expect(wrong?.en.split('\n')).toHaveLength(1);
    expect(wrong?.zh).toContain(`环境变量 ${name}（`.replace('（', ' ('));
  });

  test('and several bad ones are a sentence each', () => {
    const { wrong } = readSettings({ PORT: 'x', HOST: 'a b', CALLREADY_URL: 'y' });
    expect(wrong?.en.split('\n')).toHaveLength(3);
    expect(wrong?.zh.split('\n')).toHaveLength(3);
  });

  test.each(['mysql://u:hunter2@h/d', 'postgres://u:hunter2@h/d d', 'hunter2', 'postgres:u:hunter2@h'])(
    'a database address is never quoted, since it holds a password: %s',
    (url) => {
      const { wrong } = readSettings({ DATABASE_URL: url });
      expect(wrong?.en).toBe(
        'The setting DATABASE_URL is not usable; write a PostgreSQL address, such as postgres://user@host/callready.',
      );
      expect(wrong?.zh).not.toContain('hunter2');
    },
  );

  test('whatever the environment holds, it is settings or a sentence', () => {
    const names = ['HOST', 'PORT', 'CALLREADY_CONTENT', 'CALLREADY_DATA', 'CALLREADY_SITE', 'CALLREADY_URL'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'DATABASE_URL'), fc.string()), (given) => {
        const { settings, wrong } = readSettings(given);
        expect(settings === undefined).not.toBe(wrong === undefined);
      }),
    );
  }, 30_000);
});
