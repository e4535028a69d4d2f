import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { becomeFirstAdmin, waitsForAdmin } from '../../site/people/become-first-admin.ts';
import { choosePassword } from '../../site/people/choose-password.ts';
import { enter, type Entered } from '../../site/people/enter.ts';
import { localPath } from '../../site/people/local-path.ts';
import { visit } from '../../site/people/visit.ts';
import { wayOn } from '../../site/people/way-on.ts';
import { NOW, OWN, testCentre, type TestCentre } from './people-centre.ts';

let centre: TestCentre;
beforeAll(async () => {
  centre = await testCentre([
    { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
    { number: '8146', name: '林晓', role: 'trainee', team: '早一班' },
    { number: '8199', name: '离职的', role: 'trainee', team: '早一班' },
  ]);
});
afterAll(() => centre.end());
// The sign-in library reads the clock by itself; only the clock is ours here, timers stay real.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => vi.useRealTimers());

const from = (address = '10.0.0.1') => ({ headers: new Headers(), address });

function comeIn(
  number: string,
  password: string,
  to: string | null = null,
  address?: string,
): Promise<Entered> {
  return enter(centre, from(address), { number, password, language: 'zh', to });
}

function headersOf({ cookies }: Entered): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

describe('the first sign-in', () => {
  test('leads to a password of one’s own and then where the person wanted to go', async () => {
    const first = centre.passwords.get('8146') ?? '';
    const entered = await comeIn('8146', first, '/zh/quizzes/QZ-02/?a=1');
    expect(entered.to).toBe('/zh/password/?to=%2Fzh%2Fquizzes%2FQZ-02%2F%3Fa%3D1');

    const headers = headersOf(entered);
    const asked = new Request('http://localhost/zh/me/?profile=R0', { headers });
    expect(await visit(centre, asked, 'zh')).toEqual({ go: '/zh/password/?to=%2Fzh%2Fme%2F%3Fprofile%3DR0' });

    const body = { current: first, next: OWN, language: 'zh', to: '/zh/quizzes/QZ-02/?a=1' } as const;
    const changed = await choosePassword(centre, headers, body);
    expect(changed.to).toBe('/zh/quizzes/QZ-02/?a=1');
    const again = new Request('http://localhost/zh/me/', { headers: headersOf(changed) });
    expect(await visit(centre, again, 'zh')).toMatchObject({ signed: { number: '8146' } });
  });

  test('refuses an easy password, the same one and a wrong present one, each with its own sentence', async () => {
    const headers = headersOf(await comeIn('8146', OWN));
    const change = (current: string, next: string) =>
      choosePassword(centre, headers, { current, next, language: 'zh', to: null });
    await expect(change(OWN, '12345678')).rejects.toMatchObject({ status: 422, words: { zh: /容易被猜到/ } });
    await expect(change(OWN, 'kurz')).rejects.toMatchObject({ status: 422 });
    await expect(change(OWN, OWN)).rejects.toMatchObject({ status: 422 });
    await expect(change('falsch-falsch', '另一个新密码2026')).rejects.toMatchObject({ status: 422 });
  });
});

describe('a refusal', () => {
  test('of a wrong password says nothing of whether the number exists', async () => {
    const wrong = await comeIn('8146', 'falsch').catch((error: unknown) => error);
    const nobody = await comeIn('9999', 'falsch').catch((error: unknown) => error);
    expect(wrong).toEqual(nobody);
    expect(wrong).toMatchObject({ status: 401 });
  });

  test('of somebody disabled comes only after the right password', async () => {
    await centre.store.disablePerson('8199', NOW);
    const right = centre.passwords.get('8199') ?? '';
    await expect(comeIn('8199', right)).rejects.toMatchObject({ status: 403 });
    await expect(comeIn('8199', 'falsch')).rejects.toMatchObject({ status: 401 });
  });

  test('of too many tries names the minutes to wait', async () => {
    for (let round = 0; round < 10; round += 1) {
      await expect(comeIn('0031', 'falsch', null, '10.0.0.9')).rejects.toMatchObject({ status: 401 });
    }
    const refused = await comeIn('0031', 'falsch', null, '10.0.0.9').catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 429 });
    expect(String(Reflect.get(Object(refused), 'message'))).toMatch(/Please wait \d minutes and try again/);
  });
});

describe('where people go on to', () => {
  const own = { mustChangePassword: false } as const;

  test('is their role’s own first page', () => {
    expect(wayOn({ ...own, role: 'trainee' }, 'zh', null)).toBe('/zh/me/');
    expect(wayOn({ ...own, role: 'agent' }, 'en', null)).toBe('/en/');
    expect(wayOn({ ...own, role: 'leader' }, 'en', null)).toBe('/en/people/');
    expect(wayOn({ ...own, role: 'admin' }, 'zh', null)).toBe('/zh/people/');
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example/',
    '\\/evil.example',
    'javascript:alert(1)',
    '',
    'zh/me/',
  ])('is never another site: %j', (asked) => {
    expect(wayOn({ ...own, role: 'agent' }, 'zh', asked)).toBe('/zh/');
  });

  test('stays on this site whatever is asked for', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', '\t', '\n', ':', '@', '?', '#', 'a', '%2f', ' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => `/${all.join('')}`),
        ),
        (asked) => {
          const path = localPath(asked);
          if (path === undefined) return;
          expect(new URL(path, 'https://here.example').origin).toBe('https://here.example');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the first administrator', () => {
  const claim = { number: '0001', name: '孙经理', password: OWN, language: 'zh' } as const;

  test('is made with the printed code, once, and comes in at once', async () => {
    expect(await waitsForAdmin(centre)).toBe(true);
    const code = (await centre.accounts.firstAdminCode(NOW)) ?? '';
    await expect(becomeFirstAdmin(centre, from(), { ...claim, code: 'WRONG' })).rejects.toMatchObject({
      status: 422,
    });
    await expect(becomeFirstAdmin(centre, from(), { ...claim, code, number: '工号' })).rejects.toMatchObject({
      status: 422,
    });
    await expect(becomeFirstAdmin(centre, from(), { ...claim, code, password: '1' })).rejects.toMatchObject({
      status: 422,
    });
    const entered = await becomeFirstAdmin(centre, from(), { ...claim, code: code.toLowerCase() });
    expect(entered.to).toBe('/zh/people/');
    expect(await centre.accounts.whoIs(headersOf(entered))).toMatchObject({ number: '0001', role: 'admin' });
    expect(await waitsForAdmin(centre)).toBe(false);
    const used = becomeFirstAdmin(centre, from(), { ...claim, number: '0002', code });
    await expect(used).rejects.toMatchObject({ status: 422 });
    expect(await centre.store.person('0002')).toBeUndefined();
  });
});
