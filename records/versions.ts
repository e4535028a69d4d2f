import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const KINDS = ['scenario', 'quiz', 'notice'] as const;
type Kind = (typeof KINDS)[number];

export interface VersionToKeep {
  kind: Kind;
  /** `SC-01`, `QZ-04`. */
  id: string;
  language: string;
  /** The content hash; the same hash is the same content. */
  hash: string;
  /** All that is needed to replay or grade an attempt at this version years later. */
  body: unknown;
  now: Date;
}

/** A version of a call, quiz or notice as it was when somebody attempted or answered it. */
export interface Version {
  kind: Kind;
  id: string;
  language: string;
  hash: string;
  body: unknown;
  keptAt: Date;
}

/** Keeps a version for ever; keeping the same one again changes nothing. */
export async function keepVersion(db: Kysely<Tables>, version: VersionToKeep): Promise<void> {
  await db
    .insertInto('versions')
    .values({
      kind: version.kind,
      id: version.id,
      language: version.language,
      hash: version.hash,
      body: JSON.stringify(version.body ?? null),
      keptAt: version.now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** Every version of something that was ever kept, the latest first. */
export async function versionsOf(db: Kysely<Tables>, kind: Kind, id: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('versions')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('keptAt', 'desc')
    .orderBy('hash')
    .execute();
  return rows.map(versionIn);
}

/** The version with a content hash, if it was ever kept. */
export async function version(db: Kysely<Tables>, hash: string): Promise<Version | undefined> {
  const row = await db.selectFrom('versions').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row && versionIn(row);
}

function versionIn(row: Tables['versions']): Version {
  const { id, hash, language, body, keptAt } = row;
  const kind = KINDS.find((known) => known === row.kind) ?? 'scenario';
  return { kind, id, language, hash, body: JSON.parse(body), keptAt: new Date(keptAt) };
}
