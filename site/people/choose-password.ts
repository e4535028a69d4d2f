import { z } from 'zod';
import type { ChangeOutcome } from '../../records/password-changes.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { Entered } from './enter.ts';
import { tooMany, unfitPassword } from './password-refusals.ts';
import { wayOn } from './way-on.ts';

export const passwordBody = z.strictObject({
  current: z.string().max(1000),
  next: z.string().max(1000),
  language: z.enum(['zh', 'en']),
  to: z.string().max(2000).nullable(),
});

/** Changes the password of whoever is signed in. @throws NotDone 401 signed out, 422 unfit or wrong, 429 tried too often */
export async function choosePassword(
  { accounts, now }: Pick<Centre, 'accounts' | 'now'>,
  headers: Headers,
  { current, next, language, to }: z.infer<typeof passwordBody>,
): Promise<Entered> {
  const signed = await accounts.whoIs(headers);
  const outcome = await accounts.changePassword({ headers, current, next, now: now() });
  if (!outcome.ok) throw refusal(outcome);
  const role = signed?.role ?? 'agent';
  return { to: wayOn({ role, mustChangePassword: false }, language, to), cookies: outcome.cookies };
}

function refusal(outcome: Extract<ChangeOutcome, { ok: false }>): NotDone {
  switch (outcome.reason) {
    case 'signed-out':
      return new NotDone(401, {
        zh: '登录已经结束，请重新登录后再改密码。',
        en: 'You are no longer signed in. Sign in again, then change the password.',
      });
    case 'wrong':
      return new NotDone(422, {
        zh: '现在的密码不对。如果是第一次登录，请输入班长或管理员给您的那个密码。',
        en: 'The present password is not right. At your first sign-in it is the one that you were given.',
      });
    case 'same':
      return new NotDone(422, {
        zh: '新密码要和现在的不一样。',
        en: 'The new password must differ from the present one.',
      });
    case 'too-many':
      return tooMany(outcome.retryAfter, {
        zh: '忘了密码，请班长重设。',
        en: 'If you forgot it, your team leader can reset it.',
      });
    default:
      return unfitPassword(outcome.reason);
  }
}
