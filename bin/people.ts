import { didYouMean, type Words } from '../markdown/problem.ts';
import { openAccounts } from '../records/accounts.ts';
import { COMMAND_LINE } from '../records/password-changes.ts';
import { ROLE_CHOICE } from '../records/staff-file.ts';
import { openStore } from '../records/store.ts';
import { Trouble } from '../records/trouble.ts';
import { readSettings } from '../server/settings.ts';
import { calledWrongly, type Command, type Outcome } from './command.ts';
import { add } from './people/add.ts';
import { importFile } from './people/import-file.ts';
import { passwordList, refused, said, type Office } from './people/office.ts';

const DEEDS = new Map<string, (office: Office) => Promise<Outcome>>([
  ['add', add],
  ['list', list],
  ['reset', reset],
  ['disable', disable],
  ['enable', enable],
  ['import', importFile],
]);

/** `people`: who is in the centre; passwords are shown once, when they are made. */
export const people: Command = {
  summary: {
    zh: '员工：新增、列表、重置密码、停用、导入',
    en: 'people: add, list, reset a password, disable, import',
  },
  help: {
    zh: [
      '用法：npm run callready -- people add --number 0031 --name 小林 --role 学员 [--team A班]',
      '                                   [--lead A班 --lead B班] [--mentor 8023] [--started 2026-11-01]',
      '     npm run callready -- people list',
      '     npm run callready -- people reset 0031      给一个一次性密码，并结束此人的登录',
      '     npm run callready -- people disable 0031    停用：登录立即结束，记录保留',
      '     npm run callready -- people enable 0031',
      '     npm run callready -- people import 名单.csv',
      '',
      `角色：${ROLE_CHOICE.zh}。工号按文字处理，前面的 0 会保留。`,
      '名单第一行写：工号,姓名,角色,班组（还可以有：师傅、入职日期）；编码 UTF-8 或 GBK 都可以。',
      '名单里有一处不对，就一个人也不导入，并列出每一处的行、列和原因。已有的工号只更新资料。',
      '一次性密码只显示这一次，首次登录必须修改。',
      '数据文件夹由 CALLREADY_DATA 指定（默认 .callready/data），或用 DATABASE_URL 指定 PostgreSQL。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- people add --number 0031 --name Lin --role trainee [--team A]',
      '                                       [--lead A --lead B] [--mentor 8023] [--started 2026-11-01]',
      '       npm run callready -- people list',
      '       npm run callready -- people reset 0031      gives a one-time password and ends their sessions',
      '       npm run callready -- people disable 0031    ends their sessions at once; the record stays',
      '       npm run callready -- people enable 0031',
      '       npm run callready -- people import STAFF.csv',
      '',
      `Roles: ${ROLE_CHOICE.en}. A number is text: leading zeros stay.`,
      'The first row of the file is number,name,role,team (also mentor, started); UTF-8 or GBK.',
      'If one cell is wrong nobody is imported, and every wrong cell is listed with row, column and reason.',
      'People who are there already are updated.',
      'A one-time password is shown this once and must be changed at the first sign-in.',
      'CALLREADY_DATA names the database folder (.callready/data), or DATABASE_URL a PostgreSQL.',
    ].join('\n'),
  },
  options: {
    number: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    team: { type: 'string' },
    lead: { type: 'string', multiple: true },
    mentor: { type: 'string' },
    started: { type: 'string' },
  },
  async run(given, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    const deed = DEEDS.get(given.words[0] ?? '');
    if (!deed) return calledWrongly(noSuchDeed(given.words[0]), terminal);
    const { databaseUrl: url, data: folder } = settings;
    try {
      const store = await openStore(url === undefined ? { folder } : { url }, terminal.now());
      try {
        const accounts = await openAccounts(store, folder, false);
        return await deed({ store, accounts, given, terminal });
      } finally {
        await store.close();
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return refused(terminal, error.words, { trouble: error.name });
    }
  },
};

function noSuchDeed(word = ''): Words {
  const names = [...DEEDS.keys()];
  const mend = didYouMean(word, names);
  return {
    zh: `people 后面请写 ${names.join('、')} 之一。${mend.zh}`,
    en: `After people write one of ${names.join(', ')}.${mend.en}`,
  };
}

async function list({ store, terminal }: Office): Promise<Outcome> {
  const everybody = await store.people();
  const rows = everybody.map(({ number, name, role, team = '', leaders, mentor = '', active }) =>
    [number, name, role, team, leaders.join(' '), mentor, active ? '' : '×'].join('\t').trimEnd(),
  );
  const words = {
    zh: ['工号\t姓名\t角色\t班组\t班长\t师傅\t停用', ...rows].join('\n'),
    en: ['number\tname\trole\tteam\tleaders\tmentor\tdisabled', ...rows].join('\n'),
  };
  return said(0, terminal, words, everybody);
}

async function reset({ store, accounts, given, terminal }: Office): Promise<Outcome> {
  const number = given.words[1] ?? '';
  const outcome = await accounts.resetPassword(COMMAND_LINE, number, terminal.now());
  const person = await store.person(number);
  if (!outcome.ok || !person) return nobody(number, terminal);
  const { name } = person;
  const joined = { number, name, password: outcome.password };
  return said(0, terminal, passwordList([joined]), joined);
}

async function disable({ store, given, terminal }: Office): Promise<Outcome> {
  const number = given.words[1] ?? '';
  if (!(await store.disablePerson(number, terminal.now()))) return nobody(number, terminal);
  const words = {
    zh: `${number} 已停用，登录已结束，记录保留。`,
    en: `${number} is disabled; their sessions have ended, their record stays.`,
  };
  return said(0, terminal, words, { number, active: false });
}

async function enable({ store, given, terminal }: Office): Promise<Outcome> {
  const number = given.words[1] ?? '';
  if (!(await store.enablePerson(number, terminal.now()))) return nobody(number, terminal);
  return said(
    0,
    terminal,
    { zh: `${number} 已恢复。`, en: `${number} may sign in again.` },
    { number, active: true },
  );
}

function nobody(number: string, terminal: Office['terminal']): Outcome {
  if (number === '') return calledWrongly({ zh: '请写工号。', en: 'Write the employee number.' }, terminal);
  const words = {
    zh: `没有工号为“${number}”的人；前面的 0 也要写。people list 列出全部员工。`,
    en: `Nobody has the number "${number}"; leading zeros count. people list shows everybody.`,
  };
  return refused(terminal, words);
}
