import type { Kysely, Selectable } from 'kysely';
import type { AttemptsTable, ResultsTable, Tables, Whole } from './tables.ts';

/** What is attempted: a call in the simulator, or a quiz. */
export type AttemptKind = 'call' | 'quiz';

/** What an attempt was worth. */
interface Result {
  /** 0 … 100. */
  score: number;
  passed: boolean;
  /** Codes of what fails an attempt whatever its score: auto-fails of a call, critical items of a quiz. */
  fails: string[];
  /** What the browser sent, as it was judged. */
  submission: unknown;
  /** The judgement in full, as the pages show it. */
  result: unknown;
  at: Date;
  /** Names this result among all results; a later one has a higher place. */
  place?: number | undefined;
  /** Answers wait for a person's marks: neither passed nor failed. */
  waiting?: boolean | undefined;
}

interface AttemptFacts {
  id: string;
  person: string;
  kind: AttemptKind;
  /** The call's or quiz's id, `SC-01`. */
  subject: string;
  language: string;
  /** The content hash of the version that is attempted. */
  hash: string;
  /** From which replies are shuffled and questions drawn; it never leaves the server. */
  seed: string;
  /** Counts for readiness; practice does not. */
  certified: boolean;
  startedAt: Date;
  /** The moment after which an answer is late. */
  deadline: Date | undefined;
}

export interface OpenAttempt extends AttemptFacts {
  state: 'open';
}

export interface FinishedAttempt extends AttemptFacts, Result {
  state: 'finished';
  finishedAt: Date;
}

export type Attempt = OpenAttempt | FinishedAttempt;

type Db = Kysely<Tables>;

/** The open attempt of a person at a subject, if there is one: the certified one, or the practice beside it. */
export async function openAttempt(
  db: Db,
  person: string,
  kind: AttemptKind,
  subject: string,
  certified = true,
): Promise<OpenAttempt | undefined> {
  const row = await db
    .selectFrom('attempts')
    .selectAll()
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('certified', '=', certified)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row && { ...factsOf(row), state: 'open' };
}

/** An attempt by its id. */
export async function attempt(db: Db, id: string): Promise<Attempt | undefined> {
  return attemptsIn(await withResults(db).where('attempts.id', '=', id).execute())[0];
}

/** A person's attempts, oldest first. */
export async function attemptsOf(
  db: Db,
  person: string,
  only: { kind?: AttemptKind | undefined; subject?: string | undefined } = {},
): Promise<Attempt[]> {
  let query = withResults(db).where('person', '=', person);
  if (only.kind) query = query.where('kind', '=', only.kind);
  if (only.subject) query = query.where('subject', '=', only.subject);
  return attemptsIn(await query.execute());
}

/** The finished attempts of several people, in the order in which they were finished. */
export async function resultsOf(db: Db, people: readonly string[]): Promise<FinishedAttempt[]> {
  if (people.length === 0) return [];
  const rows = await withResults(db).where('person', 'in', people).where('state', '=', 'finished').execute();
  return finishedIn(rows);
}

/** The finished attempts of everybody at a subject, in the order in which they were finished. */
export async function finishedAttempts(
  db: Db,
  kind: AttemptKind,
  subject: string,
): Promise<FinishedAttempt[]> {
  const rows = await withResults(db)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'finished')
    .execute();
  return finishedIn(rows);
}

/** The attempts in which answers wait for a person's marks, the one handed in first first. */
export async function waitingAttempts(db: Db): Promise<FinishedAttempt[]> {
  const latest = db
    .selectFrom('results')
    .select(({ fn }) => fn.max('place').as('place'))
    .groupBy('attempt');
  return finishedIn(await withResults(db).where('place', 'in', latest).where('waiting', '=', true).execute());
}

function finishedIn(rows: AttemptRow[]): FinishedAttempt[] {
  return attemptsIn(rows)
    .filter((one) => one.state === 'finished')
    .sort((a, b) => a.finishedAt.getTime() - b.finishedAt.getTime());
}

function withResults(db: Db) {
  return db
    .selectFrom('attempts')
    .leftJoin('results', 'results.attempt', 'attempts.id')
    .selectAll('attempts')
    .select(['submission', 'result', 'score', 'passed', 'fails', 'at', 'place', 'waiting'])
    .orderBy('startedAt')
    .orderBy('id')
    .orderBy('place');
}

/** Of several results of one attempt the last counts: a regrade appends. */
function attemptsIn(rows: AttemptRow[]): Attempt[] {
  return [...new Map(rows.map((row) => [row.id, attemptOf(row)])).values()];
}

function attemptOf(row: AttemptRow): Attempt {
  if (row.finishedAt === null || row.at === null) return { ...factsOf(row), state: 'open' };
  return {
    ...factsOf(row),
    state: 'finished',
    finishedAt: new Date(row.finishedAt),
    score: row.score ?? 0,
    passed: Boolean(row.passed),
    fails: namesIn(row.fails ?? '[]'),
    submission: JSON.parse(row.submission ?? 'null'),
    result: JSON.parse(row.result ?? 'null'),
    at: new Date(row.at),
    place: Number(row.place),
    waiting: Boolean(row.waiting),
  };
}

type AttemptRow = Selectable<AttemptsTable> & {
  [Column in 'submission' | 'result' | 'score' | 'passed' | 'fails' | 'at' | 'waiting']:
    ResultsTable[Column] | null;
} & { place: Whole | null };

function factsOf(row: Selectable<AttemptsTable>): AttemptFacts {
  return {
    id: row.id,
    person: row.person,
    kind: row.kind === 'call' ? 'call' : 'quiz',
    subject: row.subject,
    language: row.language,
    hash: row.hash,
    seed: row.seed,
    certified: Boolean(row.certified),
    startedAt: new Date(row.startedAt),
    deadline: row.deadline === null ? undefined : new Date(row.deadline),
  };
}

function namesIn(json: string): string[] {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
