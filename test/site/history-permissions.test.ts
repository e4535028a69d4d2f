import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choosePassword } from '../../site/people/choose-password.ts';
import { enter } from '../../site/people/enter.ts';
import { visit, type Visit } from '../../site/people/visit.ts';
import { NOW, OWN, testCentre, type TestCentre } from './people-centre.ts';

const PAGE = '/zh/articles/BIL-08/history/?since=abc&page=2';
const WAY_BACK = encodeURIComponent(PAGE);

let centre: TestCentre;
beforeAll(async () => {
  centre = await testCentre([
    { number: '8146', name: '林晓', role: 'trainee' },
    { number: '0044', name: '周师傅', role: 'agent' },
    { number: '0031', name: '刘班长', role: 'leader' },
    { number: '0052', name: '王老师', role: 'trainer' },
    { number: '0001', name: '孙经理', role: 'admin' },
  ]);
});
afterAll(() => centre.end());
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => vi.useRealTimers());

const opens = (headers: Headers): Promise<Visit> =>
  visit(centre, new Request(`http://localhost${PAGE}`, { headers }), 'zh');

function headersWith(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

describe('the history of an article names colleagues, so it', () => {
  test('asks a guest to sign in, and leads back', async () => {
    expect(await opens(new Headers())).toEqual({ go: `/zh/sign-in/?to=${WAY_BACK}` });
  });

  test.each(['8146', '0044', '0031', '0052', '0001'])(
    'opens to %s, whatever their role, once they have a password of their own',
    async (number) => {
      const current = centre.passwords.get(number) ?? '';
      const from = { headers: new Headers(), address: `10.0.0.${String(Number(number) % 250)}` };
      const entered = await enter(centre, from, { number, password: current, language: 'zh', to: PAGE });
      const lent = headersWith(entered.cookies);
      expect(await opens(lent)).toEqual({ go: `/zh/password/?to=${WAY_BACK}` });
      const changed = await choosePassword(centre, lent, { current, next: OWN, language: 'zh', to: PAGE });
      expect(await opens(headersWith(changed.cookies))).toMatchObject({ signed: { number } });
    },
  );
});
