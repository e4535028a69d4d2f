import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { endSessions } from './people.ts';
import type { Tables } from './tables.ts';

/**
 * Sets the password that a person signs in with and ends their sessions. Call it within a transaction.
 * @param hashed as `hashPassword` gives it
 * @param once the person must choose another before anything else
 */
export async function setPassword(
  db: Kysely<Tables>,
  number: string,
  hashed: string,
  once: boolean,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const { id } = await db
    .selectFrom('people')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('credentials')
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hashed,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'providerId']).doUpdateSet({ password: hashed, updatedAt: at }),
    )
    .execute();
  await db.updateTable('people').set({ mustChangePassword: once }).where('id', '=', id).execute();
  await endSessions(db, number);
}
