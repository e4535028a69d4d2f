import { z } from 'zod';
import type { ClaimOutcome } from '../../records/first-admin.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { enter, type Entered } from './enter.ts';
import { tooMany, unfitPassword } from './password-refusals.ts';

export const firstAdminBody = z.strictObject({
  code: z.string().max(100),
  number: z.string().max(100),
  name: z.string().max(100),
  password: z.string().max(1000),
  language: z.enum(['zh', 'en']),
});

/** Whether the centre still waits for its first administrator. */
export async function waitsForAdmin({ store }: Pick<Centre, 'store'>): Promise<boolean> {
  const people = await store.people();
  return !people.some(({ role, active }) => role === 'admin' && active);
}

/** Makes the first administrator by the code that the server printed, and signs them in. @throws NotDone 422 or 429 */
export async function becomeFirstAdmin(
  centre: Pick<Centre, 'accounts' | 'now'>,
  from: { headers: Headers; address: string },
  { language, ...claim }: z.infer<typeof firstAdminBody>,
): Promise<Entered> {
  const { address } = from;
  const outcome = await centre.accounts.claimFirstAdmin({ ...claim, address, now: centre.now() });
  if (!outcome.ok) throw refusal(outcome);
  const { number, password } = claim;
  return await enter(centre, from, { number, password, language, to: null });
}

function refusal(outcome: Extract<ClaimOutcome, { ok: false }>): NotDone {
  switch (outcome.reason) {
    case 'wrong-code':
      return new NotDone(422, {
        zh: '一次性代码不对，或者已经用过。请照服务器窗口里显示的那一行输入；找不到时，重新启动服务器会显示新的代码。',
        en: 'The one-time code is not right, or has been used. Type it as the server shows it; if you cannot find it, restart the server and it shows a new one.',
      });
    case 'bad-number':
      return new NotDone(422, {
        zh: '工号由数字和字母组成，最多 32 位，中间可以有点、横线或下划线。',
        en: 'An employee number is made of digits and letters, at most 32, with dots, dashes or underscores between them.',
      });
    case 'bad-name':
      return new NotDone(422, { zh: '请填写姓名。', en: 'Please fill in the name.' });
    case 'too-many':
      return tooMany(outcome.retryAfter, {
        zh: '代码显示在启动服务器的窗口里。',
        en: 'The code stands in the window in which the server was started.',
      });
    default:
      return unfitPassword(outcome.reason);
  }
}
