import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Grounds } from './database.ts';
import type { Tables } from './tables.ts';
import { troubleOf } from './trouble.ts';

/** Opens a PostgreSQL database by its URL, `postgres://user:password@host:port/name`. Throws a Trouble. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server closes is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw troubleOf(error) ?? error;
  }
  return { kind: 'postgres', db, grounds };
}

const grounds: Grounds = {
  columns: {
    place: sql`bigint generated always as identity primary key`,
    flag: 'boolean',
    moment: 'timestamptz',
    whole: 'bigint',
  },
  appendOnly(table, allowed) {
    const refuse = `execute function "refuse_change"()`;
    const unless = allowed ? `when (not (${allowed}))` : '';
    return [
      sql`create or replace function "refuse_change"() returns trigger language plpgsql as $$
          begin raise exception 'append-only: %', tg_table_name; end $$`,
      sql.raw(
        `create trigger "${table}_no_update" before update on "${table}" for each row ${unless} ${refuse}`,
      ),
      sql.raw(`create trigger "${table}_no_delete" before delete on "${table}" for each row ${refuse}`),
      sql.raw(
        `create trigger "${table}_no_truncate" before truncate on "${table}" for each statement ${refuse}`,
      ),
    ];
  },
};
