/** What can be wrong with a database, by its stable name. */
export type TroubleName =
  | 'DatabaseDamaged'
  | 'DatabaseReadOnly'
  | 'DiskFull'
  | 'DatabaseBusy'
  | 'DatabaseOutOfReach'
  | 'DatabaseRefusesUs'
  | 'DatabaseTooOld'
  | 'DatabaseTooNew'
  | 'DiskFailing';

/** One sentence a piece, in both languages, that says what to do. */
const WORDS: Record<TroubleName, { zh: string; en: string }> = {
  DatabaseDamaged: {
    zh: '数据库文件已损坏，没有写入任何内容；请停止服务，先把整个数据文件夹另存一份，再用最近的备份恢复。',
    en: 'The database is damaged and nothing was written; stop the server, copy the whole data folder aside, then restore the latest backup.',
  },
  DatabaseReadOnly: {
    zh: '数据库只能读、不能写，没有保存；请让运行本服务的账号对数据文件夹有写权限，再重新启动。',
    en: 'The database can be read but not written, and nothing was saved; give the account that runs the server write permission on the data folder and start again.',
  },
  DiskFull: {
    zh: '磁盘已满，没有保存；请在数据文件夹所在的磁盘上腾出空间，然后重试。',
    en: 'The disk is full and nothing was saved; free some space on the disk of the data folder and try again.',
  },
  DatabaseBusy: {
    zh: '数据库正被另一个程序占用，没有保存；请稍后重试，或关闭正在使用同一数据文件夹的程序。',
    en: 'Another program is holding the database and nothing was saved; try again shortly, or close the program that uses the same data folder.',
  },
  DatabaseOutOfReach: {
    zh: '连不上数据库；请检查 CALLREADY_DATA 或 DATABASE_URL 写得对不对、数据库是否已启动。',
    en: 'The database cannot be reached; check CALLREADY_DATA or DATABASE_URL, and that the database is running.',
  },
  DatabaseRefusesUs: {
    zh: '数据库拒绝登录；请检查 DATABASE_URL 里的用户名、密码和库名。',
    en: 'The database refuses the sign-in; check the user, the password and the database name in DATABASE_URL.',
  },
  DatabaseTooOld: {
    zh: '所带的 SQLite 低于 3.51.3，它有会损坏数据的缺陷；请重新执行 npm ci 再启动。',
    en: 'The SQLite built in is older than 3.51.3, which has a fault that damages data; run npm ci again and start.',
  },
  DatabaseTooNew: {
    zh: '数据库是更新版本的程序建立的；请换回那个版本，或用升级前的备份恢复。',
    en: 'The database was made by a newer version of this program; go back to that version, or restore the backup from before the upgrade.',
  },
  DiskFailing: {
    zh: '磁盘读写出错，没有保存；请检查磁盘，确认备份可用后再启动。',
    en: 'The disk fails to read or write and nothing was saved; check the disk, and that the backup is good, before you start again.',
  },
};

/** Trouble with the database that a person can mend: nothing of the failed work was kept. */
export class Trouble extends Error {
  override readonly name: TroubleName;
  readonly words: { zh: string; en: string };

  constructor(name: TroubleName, cause?: unknown) {
    super(WORDS[name].en, { cause });
    this.name = name;
    this.words = WORDS[name];
  }
}

/** By what a driver's or the system's error code begins with. */
const CODES: [string, TroubleName][] = [
  ['SQLITE_CORRUPT', 'DatabaseDamaged'],
  ['SQLITE_NOTADB', 'DatabaseDamaged'],
  ['SQLITE_READONLY', 'DatabaseReadOnly'],
  ['SQLITE_FULL', 'DiskFull'],
  ['SQLITE_BUSY', 'DatabaseBusy'],
  ['SQLITE_LOCKED', 'DatabaseBusy'],
  // The folder was made or found just before; what is left is that nothing may be written into it.
  ['SQLITE_CANTOPEN', 'DatabaseReadOnly'],
  ['SQLITE_IOERR', 'DiskFailing'],
  ['ENOSPC', 'DiskFull'],
  ['EDQUOT', 'DiskFull'],
  ['EROFS', 'DatabaseReadOnly'],
  ['EACCES', 'DatabaseReadOnly'],
  ['EPERM', 'DatabaseReadOnly'],
  ['ENOTDIR', 'DatabaseOutOfReach'],
  ['EEXIST', 'DatabaseOutOfReach'],
  ['ECONNREFUSED', 'DatabaseOutOfReach'],
  ['ECONNRESET', 'DatabaseOutOfReach'],
  ['ENOTFOUND', 'DatabaseOutOfReach'],
  ['ETIMEDOUT', 'DatabaseOutOfReach'],
  ['EAI_AGAIN', 'DatabaseOutOfReach'],
  ['28', 'DatabaseRefusesUs'],
  ['3D000', 'DatabaseRefusesUs'],
  ['42501', 'DatabaseRefusesUs'],
  ['25006', 'DatabaseReadOnly'],
  ['53100', 'DiskFull'],
  ['53300', 'DatabaseBusy'],
  ['57P', 'DatabaseOutOfReach'],
  ['08', 'DatabaseOutOfReach'],
  ['XX001', 'DatabaseDamaged'],
  ['XX002', 'DatabaseDamaged'],
];

/** What the PostgreSQL driver says, without a code, when the server goes away. */
const CUT_OFF =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The trouble that an error of a driver or of the system means, or nothing when it is a fault of the program. */
export function troubleOf(error: unknown): Trouble | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Trouble) return cause;
    if (CUT_OFF.test(cause.message)) return new Trouble('DatabaseOutOfReach', error);
    if (!('code' in cause) || typeof cause.code !== 'string') continue;
    const { code } = cause;
    const known = CODES.find(([beginning]) => code.startsWith(beginning));
    if (known) return new Trouble(known[1], error);
  }
  return undefined;
}
