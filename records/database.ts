import type { ColumnDataType, Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** What the migrations must know of the database that they build in. */
export interface Grounds {
  /** The column types that the two databases name differently. */
  columns: {
    /** Counts up by itself and is the primary key. */
    place: RawBuilder<unknown>;
    flag: ColumnDataType;
    /** A moment in a table that the sign-in library writes. */
    moment: ColumnDataType;
    /** A whole number up to 2^53. */
    whole: ColumnDataType;
  };
  /**
   * Statements that make the database itself refuse any UPDATE or DELETE of a table's rows.
   * @param allowed an SQL condition over OLD and NEW under which an UPDATE is let through
   */
  appendOnly(table: keyof Tables, allowed?: string): RawBuilder<unknown>[];
}

/** An open database, of either kind. */
export interface Database {
  kind: 'sqlite' | 'postgres';
  db: Kysely<Tables>;
  grounds: Grounds;
}

/** The statement with which rows are locked against a change until the transaction ends; SQLite needs none. */
export function locksRows(database: Database): boolean {
  return database.kind === 'postgres';
}
