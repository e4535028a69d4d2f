import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CompiledQuery,
  DeleteQueryNode,
  InsertQueryNode,
  Kysely,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  UpdateQueryNode,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import sqlite3 from 'sqlite3';
import type { Database, Grounds } from './database.ts';
import type { Tables } from './tables.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** Older ones can corrupt the database when the write-ahead log is reset. */
const OLDEST = [3, 51, 3];
/** Milliseconds to wait while another process writes. */
const PATIENCE = 10_000;

/** Opens (or makes) `callready.sqlite` in a folder, and asserts that it is whole. Throws a Trouble. */
export async function openSqlite(folder: string): Promise<Database> {
  try {
    await mkdir(folder, { recursive: true });
    const file = await openFile(join(folder, 'callready.sqlite'));
    const db = new Kysely<Tables>({
      dialect: {
        createDriver: () => driver(file),
        createAdapter: () => new Adapter(),
        createIntrospector: (any) => new SqliteIntrospector(any),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    });
    try {
      await makeReady(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return { kind: 'sqlite', db, grounds };
  } catch (error) {
    throw troubleOf(error) ?? error;
  }
}

function openFile(path: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const file = new sqlite3.Database(path, (error) => (error ? reject(error) : resolve(file)));
  });
}

async function makeReady(db: Kysely<Tables>): Promise<void> {
  const version = await sql<{ is: string }>`select sqlite_version() as "is"`.execute(db);
  if (isOlder(version.rows[0]?.is ?? '')) throw new Trouble('DatabaseTooOld');
  await sql.raw(`pragma busy_timeout = ${PATIENCE}`).execute(db);
  const check = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db);
  const findings = check.rows.map((row) => row.integrity_check);
  if (findings[0] !== 'ok') throw new Trouble('DatabaseDamaged', new Error(findings.join('; ')));
  await sql`pragma journal_mode = wal`.execute(db);
  await sql`pragma synchronous = full`.execute(db);
  await sql`pragma foreign_keys = on`.execute(db);
  // A file that can only be read shows itself at the first write; better now than at the first answer.
  await db.transaction().execute(() => Promise.resolve());
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differing = OLDEST.findIndex((part, index) => parts[index] !== part);
  return differing >= 0 && (parts[differing] ?? 0) < (OLDEST[differing] ?? 0);
}

/** SQLite does undo CREATE and ALTER on a rollback, so that a migration is kept whole or not at all. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely gives a database with one connection to one user at a time, so a transaction needs no lock of its own. */
function driver(file: sqlite3.Database): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => execute<Row>(file, query),
    streamQuery: () => {
      throw new Error('SQLite streams no rows here');
    },
  };
  const run = async (statement: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    // Immediate: two processes that both mean to write wait for each other instead of failing halfway.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: async () => {
      // After a full disk SQLite has rolled back by itself; that must not hide the first error.
      await run('rollback').catch((error: unknown) => {
        if (!String(error).includes('no transaction is active')) throw error;
      });
    },
    releaseConnection: () => Promise.resolve(),
    destroy: () =>
      new Promise((resolve, reject) => file.close((error) => (error ? reject(error) : resolve()))),
  };
}

function execute<Row>(file: sqlite3.Database, query: CompiledQuery): Promise<QueryResult<Row>> {
  const { sql: statement, parameters, query: node } = query;
  const writes = InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
  return new Promise((resolve, reject) => {
    if (writes && !node.returning) {
      file.run(statement, [...parameters], function (error) {
        if (error) reject(error);
        else resolve({ rows: [], numAffectedRows: BigInt(this.changes), insertId: BigInt(this.lastID) });
      });
      return;
    }
    file.all<Row>(statement, [...parameters], (error, rows) => {
      if (error) reject(error);
      else resolve(writes ? { rows, numAffectedRows: BigInt(rows.length) } : { rows });
    });
  });
}

const grounds: Grounds = {
  columns: {
    place: sql`integer primary key autoincrement`,
    flag: 'integer',
    moment: 'text',
    whole: 'integer',
  },
  appendOnly(table, allowed) {
    const refuse = `begin select raise(abort, 'append-only: ${table}'); end`;
    const unless = allowed ? `when not (${allowed})` : '';
    return [
      sql.raw(`create trigger "${table}_no_update" before update on "${table}" ${unless} ${refuse}`),
      sql.raw(`create trigger "${table}_no_delete" before delete on "${table}" ${refuse}`),
    ];
  },
};
