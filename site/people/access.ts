import { z } from 'zod';
import type { Centre } from '../centre.ts';
import { notAllowed, personFor, type Asker } from './rights.ts';

export const numberBody = z.strictObject({ number: z.string().max(32) });
export const accessBody = z.strictObject({ number: z.string().max(32), active: z.boolean() });

/** Gives a person a password to be used once, shown now and never again. @throws NotDone 403, 404 */
export async function resetPassword(
  centre: Pick<Centre, 'accounts' | 'store' | 'now'>,
  who: Asker,
  { number }: z.infer<typeof numberBody>,
): Promise<{ number: string; password: string }> {
  const { rights } = await personFor(centre, who, number);
  if (!rights.reset) throw notAllowed();
  const outcome = await centre.accounts.resetPassword(who.number, number, centre.now());
  if (!outcome.ok) throw notAllowed();
  return { number, password: outcome.password };
}

/** Shuts a person out at once, or lets them in again; their record stays. @throws NotDone 403, 404 */
export async function setAccess(
  centre: Pick<Centre, 'store' | 'now'>,
  who: Asker,
  { number, active }: z.infer<typeof accessBody>,
): Promise<{ number: string; active: boolean }> {
  const { rights } = await personFor(centre, who, number);
  if (!rights.manage) throw notAllowed();
  const { store } = centre;
  await (active ? store.enablePerson(number, centre.now()) : store.disablePerson(number, centre.now()));
  return { number, active };
}
