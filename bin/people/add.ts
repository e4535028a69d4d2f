import { employeeNumber } from '../../records/people.ts';
import { dayIn, isName, ROLE_CHOICE, roleNamed } from '../../records/staff-file.ts';
import { calledWrongly, type Given, type Outcome } from '../command.ts';
import { passwordList, refused, said, type Office } from './office.ts';

/** `people add`: one new person, who gets a one-time password. */
export async function add({ store, accounts, given, terminal }: Office): Promise<Outcome> {
  const number = employeeNumber(option(given, 'number') ?? '');
  if (number === undefined) {
    const words = {
      zh: '请写工号：--number 0031（数字和英文字母，最多 32 位）。',
      en: 'Write the employee number: --number 0031 (digits and letters, at most 32).',
    };
    return calledWrongly(words, terminal);
  }
  const name = option(given, 'name')?.trim() ?? '';
  if (!isName(name)) {
    const words = {
      zh: '请写姓名：--name 小林（最多 64 个字）。',
      en: 'Write the name: --name Lin (at most 64 characters).',
    };
    return calledWrongly(words, terminal);
  }
  const role = roleNamed(option(given, 'role') ?? '');
  if (!role) {
    const words = {
      zh: `请写角色：--role，可以是 ${ROLE_CHOICE.zh}。`,
      en: `Write the role: --role, one of ${ROLE_CHOICE.en}.`,
    };
    return calledWrongly(words, terminal);
  }
  const started = option(given, 'started');
  const startedOn = started === undefined ? undefined : dayIn(started);
  if (started !== undefined && startedOn === undefined) {
    return calledWrongly(
      { zh: '日期请写成 --started 2026-11-01。', en: 'Write the day like --started 2026-11-01.' },
      terminal,
    );
  }
  const taken = await store.person(number);
  if (taken) {
    const words = {
      zh: `工号 ${number} 已经是${taken.name}的；要更新资料请用 people import。`,
      en: `The number ${number} is ${taken.name}'s already; use people import to change what is written.`,
    };
    return refused(terminal, words);
  }
  const leads = [given.options.lead ?? []].flat().filter((team) => typeof team === 'string');
  const [team, mentor] = [option(given, 'team'), option(given, 'mentor')];
  const joined = await accounts.createPeople(
    [{ number, name, role, team, leads, mentor, startedOn }],
    terminal.now(),
  );
  return said(0, terminal, passwordList(joined), { joined });
}

function option(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
