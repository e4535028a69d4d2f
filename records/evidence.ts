import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface EvidenceToAdd {
  person: string;
  /** `shadow-log`, `mentor`, `confidentiality`, `must-read`, `observed-call`, `signature`, `override`, … as in profiles.yaml. */
  kind: string;
  /** What it is about: an article, a profile. */
  subject?: string | undefined;
  value: unknown;
  /** The employee number of whoever vouches for it. */
  by: string;
  now: Date;
}

/** One thing that a person vouched for; never changed, never taken back. */
export interface Evidence {
  person: string;
  kind: string;
  subject: string | undefined;
  value: unknown;
  by: string;
  at: Date;
}

/** Writes a piece of evidence into the record, for ever. */
export async function addEvidence(db: Kysely<Tables>, evidence: EvidenceToAdd): Promise<void> {
  await db
    .insertInto('evidence')
    .values({
      person: evidence.person,
      kind: evidence.kind,
      subject: evidence.subject ?? null,
      value: JSON.stringify(evidence.value ?? null),
      by: evidence.by,
      at: evidence.now.toISOString(),
    })
    .execute();
}

/** The evidence of several people, oldest first. */
export async function evidenceOf(db: Kysely<Tables>, people: readonly string[]): Promise<Evidence[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('person', 'in', people)
    .orderBy('at')
    .orderBy('place')
    .execute();
  return rows.map((row): Evidence => ({
    person: row.person,
    kind: row.kind,
    subject: row.subject ?? undefined,
    value: JSON.parse(row.value),
    by: row.by,
    at: new Date(row.at),
  }));
}
