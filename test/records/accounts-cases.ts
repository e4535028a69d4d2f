import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openAccounts, type Accounts } from '../../records/accounts.ts';
import { COMMAND_LINE } from '../../records/password-changes.ts';
import { openStore, type Store } from '../../records/store.ts';
import { NOW, minutesAfter } from './moments.ts';

const OWN = '白日依山尽,黄河入海流';

/** What every door of the accounts must hold, on whichever database. */
export function accountsCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let accounts: Accounts;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'callready-accounts-'));
    store = await openStore(await where(), NOW);
    accounts = await openAccounts(store, folder, false);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  // The sign-in library reads the clock by itself; only the clock is ours here, timers stay real.
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
  afterEach(() => vi.useRealTimers());

  /** Somebody new with a password of their own. */
  async function somebody(
    number: string,
    role: 'trainee' | 'agent' | 'leader' | 'admin' = 'agent',
    team = 'A',
  ) {
    const [made] = await accounts.createPeople([{ number, name: `人${number}`, role, team }], NOW);
    const first = await enter(number, made?.password ?? '');
    const headers = cookies(first);
    const changed = await accounts.changePassword({
      headers,
      current: made?.password ?? '',
      next: OWN,
      now: NOW,
    });
    expect(changed).toMatchObject({ ok: true });
  }

  function enter(number: string, password: string, address = '10.0.0.1', headers?: Headers, now = NOW) {
    return accounts.signIn({ number, password, address, headers, now });
  }

  function cookies(outcome: { ok: boolean; cookies?: string[] }): Headers {
    expect(outcome.ok).toBe(true);
    const pairs = (outcome.cookies ?? []).map((cookie) => cookie.split(';')[0]);
    return new Headers({ cookie: pairs.join('; ') });
  }

  describe('signing in', () => {
    test('a person comes in by employee number and password, leading zeros and all', async () => {
      await somebody('0031');
      const outcome = await enter('0031', OWN);
      expect(outcome).toMatchObject({
        ok: true,
        signed: { number: '0031', name: '人0031', role: 'agent', team: 'A' },
      });
      expect(await accounts.whoIs(cookies(outcome))).toMatchObject({
        number: '0031',
        mustChangePassword: false,
      });
      expect(await enter('31', OWN)).toEqual({ ok: false, reason: 'wrong' });
    });

    test('a number typed with a Chinese keyboard, full-width, is the same number', async () => {
      expect(await enter(' 0031 ', OWN)).toMatchObject({ ok: true, signed: { number: '0031' } });
    });

    test('a wrong password and an unknown number are refused in the same words', async () => {
      expect(await enter('0031', 'falsch-falsch')).toEqual({ ok: false, reason: 'wrong' });
      expect(await enter('9999', OWN)).toEqual({ ok: false, reason: 'wrong' });
      expect(await enter("'; drop table people; --", OWN)).toEqual({ ok: false, reason: 'wrong' });
      expect(await enter('0031', 'x'.repeat(100_000))).toEqual({ ok: false, reason: 'wrong' });
    });

    test('the cookie is out of reach of scripts and other sites, and over https travels over https only', async () => {
      const outcome = await enter('0031', OWN);
      for (const cookie of outcome.ok ? outcome.cookies : []) {
        expect(cookie).toMatch(/HttpOnly/);
        expect(cookie).toMatch(/SameSite=Lax/i);
        expect(cookie).not.toMatch(/Secure/);
      }
      const overHttps = await openAccounts(store, folder, true);
      const secure = await overHttps.signIn({ number: '0031', password: OWN, address: '10.0.0.1', now: NOW });
      expect(secure.ok && secure.cookies.every((cookie) => cookie.includes('; Secure'))).toBe(true);
    });

    test('a forged, changed or empty cookie is nobody', async () => {
      const headers = cookies(await enter('0031', OWN));
      const changed = (headers.get('cookie') ?? '').replace(/=(.)/, (_, letter) =>
        letter === 'a' ? '=b' : '=a',
      );
      expect(await accounts.whoIs(new Headers({ cookie: changed }))).toBeUndefined();
      expect(await accounts.whoIs(new Headers({ cookie: 'callready.session_token=0031' }))).toBeUndefined();
      expect(await accounts.whoIs(new Headers())).toBeUndefined();
    });

    test('the password is stored as argon2id with 19 MiB, two passes, one lane', async () => {
      const rows = await store.database.db.selectFrom('credentials').select('password').execute();
      expect(rows.length).toBeGreaterThan(0);
      for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    test('the secret is made once, and only its owner may read it', async () => {
      expect(readFileSync(join(folder, 'secret'), 'utf8').length).toBeGreaterThanOrEqual(40);
      if (process.platform !== 'win32') expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
      const headers = cookies(await enter('0031', OWN));
      const again = await openAccounts(store, folder, false);
      expect(await again.whoIs(headers)).toMatchObject({ number: '0031' });
    });
  });

  describe('sessions', () => {
    test('one that is used lives on; one that is idle for eight hours has ended', async () => {
      await somebody('0100');
      const headers = cookies(await enter('0100', OWN));
      for (const minutes of [7 * 60, 14 * 60, 21 * 60]) {
        vi.setSystemTime(minutesAfter(minutes));
        expect(await accounts.whoIs(headers)).toMatchObject({ number: '0100' });
      }
      vi.setSystemTime(minutesAfter(29 * 60 + 1));
      expect(await accounts.whoIs(headers)).toBeUndefined();
    });

    test('signing out ends the session, not only the cookie', async () => {
      await somebody('0101');
      const headers = cookies(await enter('0101', OWN));
      const gone = await accounts.signOut(headers);
      expect(
        gone.some((cookie) => cookie.startsWith('callready.session_token=;') && /Max-Age=0/.test(cookie)),
      ).toBe(true);
      expect(await accounts.whoIs(headers)).toBeUndefined();
    });

    test('those of a disabled person end at once, on every device, and no new one begins', async () => {
      await somebody('0102');
      const [phone, desk] = [cookies(await enter('0102', OWN)), cookies(await enter('0102', OWN))];
      expect(await store.disablePerson('0102', NOW)).toBe(true);
      expect(await accounts.whoIs(phone)).toBeUndefined();
      expect(await accounts.whoIs(desk)).toBeUndefined();
      expect(await enter('0102', OWN)).toEqual({ ok: false, reason: 'disabled' });
      expect(await enter('0102', 'falsch-falsch')).toEqual({ ok: false, reason: 'wrong' });
      await store.enablePerson('0102', NOW);
      expect(await enter('0102', OWN)).toMatchObject({ ok: true });
    });
  });

  describe('guessing', () => {
    test('is stopped after ten wrong passwords, also when a hundred come at once', async () => {
      await somebody('0200');
      const outcomes = await Promise.all(
        Array.from({ length: 100 }, (_, guess) => enter('0200', `guess-${guess}`, '10.6.6.6')),
      );
      expect(outcomes.filter((one) => !one.ok && one.reason === 'wrong').length).toBe(10);
      expect(outcomes.filter((one) => !one.ok && one.reason === 'too-many').length).toBe(90);
      expect(await enter('0200', OWN, '10.6.6.6')).toMatchObject({
        ok: false,
        reason: 'too-many',
        retryAfter: 300,
      });
    });

    test('locks nobody out elsewhere, and nobody else out here', async () => {
      await somebody('0201');
      expect(await enter('0200', OWN, '10.0.0.2')).toMatchObject({ ok: true });
      expect(await enter('0201', OWN, '10.6.6.6')).toMatchObject({ ok: true });
    });

    test('locks nobody out of a browser they have used before, even behind the same address', async () => {
      const known = cookies(await enter('0201', OWN, '10.6.6.6'));
      for (let guess = 0; guess < 12; guess += 1) await enter('0201', `guess-${guess}`, '10.6.6.6');
      expect(await enter('0201', OWN, '10.6.6.6')).toMatchObject({ ok: false, reason: 'too-many' });
      expect(await enter('0201', OWN, '10.6.6.6', known)).toMatchObject({ ok: true });
    });

    test('is stopped in a known browser too, and one person’s browser is unknown for another', async () => {
      const known = cookies(await enter('0201', OWN, '10.0.0.3'));
      for (let guess = 0; guess < 10; guess += 1) await enter('0201', `guess-${guess}`, '10.0.0.3', known);
      expect(await enter('0201', OWN, '10.0.0.3', known)).toMatchObject({ ok: false, reason: 'too-many' });
      expect(await enter('0200', OWN, '10.6.6.6', known)).toMatchObject({ ok: false, reason: 'too-many' });
    });

    test('is allowed anew when the time that was told has passed', async () => {
      expect(await enter('0200', OWN, '10.6.6.6', undefined, minutesAfter(5))).toMatchObject({ ok: true });
    });

    test('of one password on everybody’s number is stopped by address', async () => {
      const everybody = Array.from({ length: 310 }, (_, number) => String(5000 + number));
      const outcomes = await Promise.all(everybody.map((number) => enter(number, 'x', '10.9.9.9')));
      const refused = outcomes.filter((one) => !one.ok && one.reason === 'too-many').length;
      expect(refused).toBe(10);
    }, 30_000);
  });

  describe('passwords', () => {
    test('a new person must change the one they were given, and may', async () => {
      const [made] = await accounts.createPeople(
        [{ number: '0300', name: '小林', role: 'trainee', team: 'A' }],
        NOW,
      );
      const given = made?.password ?? '';
      expect(given).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
      const outcome = await enter('0300', given);
      expect(outcome).toMatchObject({ ok: true, signed: { mustChangePassword: true } });
      const headers = cookies(outcome);
      const change = (current: string, next: string) =>
        accounts.changePassword({ headers, current, next, now: NOW });
      expect(await change('wrong', OWN)).toEqual({ ok: false, reason: 'wrong' });
      expect(await change(given, given)).toEqual({ ok: false, reason: 'same' });
      expect(await change(given, '1234567')).toEqual({ ok: false, reason: 'too-short' });
      expect(await change(given, 'x'.repeat(129))).toEqual({ ok: false, reason: 'too-long' });
      expect(await change(given, '12345678')).toEqual({ ok: false, reason: 'too-easy' });
      expect(await change(given, '03000300')).toEqual({ ok: false, reason: 'too-easy' });
      const changed = await change(given, OWN);
      expect(await accounts.whoIs(cookies(changed))).toMatchObject({
        number: '0300',
        mustChangePassword: false,
      });
      expect(await accounts.whoIs(headers)).toBeUndefined();
      expect(await enter('0300', given)).toEqual({ ok: false, reason: 'wrong' });
    });

    test('a change without a session is refused', async () => {
      const change = { headers: new Headers(), current: OWN, next: `${OWN}!`, now: NOW };
      expect(await accounts.changePassword(change)).toEqual({ ok: false, reason: 'signed-out' });
    });

    test('a leader resets it in one step; every session ends and the new one works once the guessing stopped', async () => {
      await somebody('0301', 'leader', 'B');
      await somebody('0302', 'agent', 'B');
      const headers = cookies(await enter('0302', OWN));
      for (let guess = 0; guess < 10; guess += 1) await enter('0302', `guess-${guess}`);
      const reset = await accounts.resetPassword('0301', '0302', NOW);
      expect(await accounts.whoIs(headers)).toBeUndefined();
      const outcome = await enter('0302', reset.ok ? reset.password : '');
      expect(outcome).toMatchObject({ ok: true, signed: { mustChangePassword: true } });
    });

    test.each([
      ['a leader', '0301', 'an agent of another team', '0031', 'not-allowed'],
      ['a leader', '0301', 'themselves', '0301', 'not-allowed'],
      ['an agent', '0302', 'a leader', '0301', 'not-allowed'],
      ['an agent', '0302', 'themselves', '0302', 'not-allowed'],
      ['nobody known', '8888', 'an agent', '0302', 'not-allowed'],
      ['whoever has the server’s shell', COMMAND_LINE, 'a number nobody has', '8888', 'unknown'],
    ])('%s (%s) may not reset the password of %s (%s): %s', async (_, by, __, number, reason) => {
      expect(await accounts.resetPassword(by, number, NOW)).toEqual({ ok: false, reason });
    });

    test('an admin may reset a leader’s, a leader not an admin’s', async () => {
      await somebody('0303', 'admin', 'B');
      expect(await accounts.resetPassword('0301', '0303', NOW)).toEqual({ ok: false, reason: 'not-allowed' });
      expect(await accounts.resetPassword('0303', '0301', NOW)).toMatchObject({ ok: true });
    });

    test('people are added all together or not at all', async () => {
      const people = ['0400', '0401', '0031'].map((number) => ({
        number,
        name: number,
        role: 'agent' as const,
      }));
      await expect(accounts.createPeople(people, NOW)).rejects.toThrow(/0031/);
      expect(await store.person('0400')).toBeUndefined();
    });
  });
}

/** The first admin, on a database of its own, since there may be no other. */
export function firstAdminCases(where: () => Promise<{ folder: string } | { url: string }>): void {
  let store: Store;
  let accounts: Accounts;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'callready-first-'));
    store = await openStore(await where(), NOW);
    accounts = await openAccounts(store, folder, false);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const claim = (code: string, number: string, address = '10.0.0.1') =>
    accounts.claimFirstAdmin({ code, number, name: '王老师', password: OWN, address, now: NOW });

  test('is made with the code, exactly once though twenty claim it together', async () => {
    const code = (await accounts.firstAdminCode(NOW)) ?? '';
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => claim(code, `00${n}`, `10.0.1.${n}`)),
    );
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
    const admins = (await store.people()).filter(({ role }) => role === 'admin');
    expect(admins.length).toBe(1);
    const number = admins[0]?.number ?? '';
    const outcome = await accounts.signIn({ number, password: OWN, address: '10.0.0.1', now: NOW });
    expect(outcome).toMatchObject({ ok: true, signed: { role: 'admin', mustChangePassword: false } });
    expect(await accounts.firstAdminCode(NOW)).toBeUndefined();
    expect(await claim(code, '0099')).toEqual({ ok: false, reason: 'wrong-code' });
  });

  test('a new start makes a new code and ends the old one, as long as there is no admin', async () => {
    const old = (await accounts.firstAdminCode(NOW)) ?? '';
    const code = (await accounts.firstAdminCode(NOW)) ?? '';
    expect(code).not.toBe(old);
    expect(await claim(old, '0001')).toEqual({ ok: false, reason: 'wrong-code' });
    expect(await claim(code.toLowerCase().replaceAll('-', ' '), '0001')).toEqual({ ok: true });
  });

  test('the code is kept as a hash only, and guessing it is stopped', async () => {
    const code = (await accounts.firstAdminCode(NOW)) ?? '';
    const rows = JSON.stringify(await store.database.db.selectFrom('firstAdmin').selectAll().execute());
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replaceAll('-', ''));
    for (let guess = 0; guess < 10; guess += 1) await claim(`${guess}`, '0001');
    expect(await claim(code, '0001')).toMatchObject({ ok: false, reason: 'too-many' });
    expect(await claim(code, '0001', '10.0.0.9')).toEqual({ ok: true });
  });

  test('needs a number, a name and a password that will do, and the code survives a slip', async () => {
    const code = (await accounts.firstAdminCode(NOW)) ?? '';
    const given = { code, number: '0001', name: '王老师', password: OWN, address: '10.0.0.1', now: NOW };
    expect(await accounts.claimFirstAdmin({ ...given, number: '工号' })).toMatchObject({
      reason: 'bad-number',
    });
    expect(await accounts.claimFirstAdmin({ ...given, name: ' ' })).toMatchObject({ reason: 'bad-name' });
    expect(await accounts.claimFirstAdmin({ ...given, password: '123' })).toMatchObject({
      reason: 'too-short',
    });
    expect(await accounts.claimFirstAdmin(given)).toEqual({ ok: true });
  });
}
