import { readFile, stat } from 'node:fs/promises';
import type { Words } from '../../markdown/problem.ts';
import { readStaffFile, type BadCell } from '../../records/staff-file.ts';
import { LARGEST } from '../../records/table-file.ts';
import { calledWrongly, type Outcome, type Terminal } from '../command.ts';
import { passwordList, refused, said, type Office } from './office.ts';

/** `people import`: a list of staff, all of it or nothing. */
export async function importFile({ accounts, given, terminal }: Office): Promise<Outcome> {
  const path = given.words[1];
  if (path === undefined) {
    return calledWrongly(
      { zh: '请写文件：people import 名单.csv', en: 'Name the file: people import STAFF.csv' },
      terminal,
    );
  }
  const bytes = await contentOf(path);
  if (!bytes) {
    const words = {
      zh: `读不了 ${path}：请检查路径，文件不超过 5 MB。`,
      en: `${path} cannot be read: check the path, and that it is at most 5 MB.`,
    };
    return refused(terminal, words);
  }
  const { people, bad } = readStaffFile(bytes);
  if (bad.length > 0) return notImported(bad, terminal);
  terminal.progress({
    zh: `正在导入 ${String(people.length)} 人`,
    en: `Importing ${String(people.length)} people`,
  });
  const { joined, changed } = await accounts.importPeople(people, terminal.now());
  const counts = {
    zh: `新增 ${String(joined.length)} 人，更新 ${String(changed.length)} 人。`,
    en: `${String(joined.length)} joined, ${String(changed.length)} changed.`,
  };
  const list = passwordList(joined);
  const words =
    joined.length === 0 ? counts : { zh: `${counts.zh}\n${list.zh}`, en: `${counts.en}\n${list.en}` };
  return said(0, terminal, words, { joined, changed, problems: [] });
}

async function contentOf(path: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path);
    return size > LARGEST ? undefined : await readFile(path);
  } catch {
    return undefined;
  }
}

function notImported(bad: readonly BadCell[], terminal: Terminal): Outcome {
  const lines = bad.map(({ row, column, words }): Words => {
    return {
      zh: `第 ${String(row)} 行${column && `“${column}”`}：${words.zh}`,
      en: `Row ${String(row)}${column && `, "${column}"`}: ${words.en}`,
    };
  });
  const words = {
    zh: ['没有导入任何人，请改好下面各处后再导入：', ...lines.map(({ zh }) => zh)].join('\n'),
    en: ['Nobody was imported; mend these cells and try again:', ...lines.map(({ en }) => en)].join('\n'),
  };
  const problems = bad.map(({ row, column, words: message }) => ({
    row,
    column,
    message: message[terminal.language],
  }));
  return said(1, terminal, words, { joined: [], changed: [], problems });
}
