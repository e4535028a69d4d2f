import type { Signed } from '../../records/sign-in.ts';
import { article } from './content-folder.ts';

/** Noon of a day where these tests run. */
export const noon = (date: string) => new Date(`${date}T12:00`);
export const CAP = '2026-11-20-cap';
export const CARD = '2026-11-21-card';
export const NEWS = '2026-11-22-news';
export const LEADERS = '2026-11-23-leaders';

function notice(facts: string, text: string, question = ''): string {
  return `---\ntitle: ${text}\nowner: "0031"\n${facts}\n---\n\n${text}, in full.\n${question}`;
}

/** Each canary stands in what only the key may hold. */
const QUESTION = `
## What is the cap? \`C4\` \`q-cap\`

- [ ] Twenty
  > canary of a remark
- [x] Fifteen
- [ ] None
  > canary of another remark

> canary of an explanation
`;

/** The notices of the tests, and the article that they name. */
export const FILES = {
  'en/articles/BIL-05.md': article('Extra data'),
  'zh/articles/BIL-05.md': article('超出流量'),
  [`en/notices/${CAP}.md`]: notice(
    'from: 2026-11-20\neffective: 2026-12-01\ndue: 2026-11-25\nuntil: 2026-12-31\naudience: [agent, trainee]\narticles: [BIL-05]',
    'The cap changes',
    QUESTION,
  ),
  [`zh/notices/${CAP}.md`]: notice(
    'from: 2026-11-20\neffective: 2026-12-01\ndue: 2026-11-25\nuntil: 2026-12-31\naudience: [agent, trainee]\narticles: [BIL-05]',
    '封顶变了',
    QUESTION,
  ),
  [`en/notices/${CARD}.md`]: notice(
    'from: 2026-11-21\ndue: 2026-11-22\nuntil: 2026-12-10\naudience: [agent]',
    'Cards change',
    '\n## Which two are right? `C4` `q-card`\n\n- [x] One\n- [ ] Two\n- [x] Three\n\n> canary of a card\n',
  ),
  [`en/notices/${NEWS}.md`]: notice('from: 2026-11-20\nuntil: 2026-12-31\naudience: [agent]', 'News'),
  [`en/notices/${LEADERS}.md`]: notice(
    'from: 2026-11-20\nuntil: 2026-12-31\naudience: [leader]\narticles: [BIL-05]',
    'For leaders',
  ),
  'en/notices/2026-12-05-later.md': notice('from: 2026-12-05\nuntil: 2026-12-31\naudience: [agent]', 'Later'),
};

/** Two shifts with their leaders, a trainer, and somebody who came on the 24th. */
export const PEOPLE = [
  { number: '0001', name: '孙经理', role: 'admin' },
  { number: '0031', name: '刘班长', role: 'leader', team: '早一班' },
  { number: '0032', name: '赵班长', role: 'leader', team: '早二班' },
  { number: '0052', name: '王老师', role: 'trainer' },
  { number: '8146', name: '小林', role: 'trainee', team: '早一班' },
  { number: '8147', name: '阿强', role: 'agent', team: '早一班' },
  { number: '8148', name: '小何', role: 'agent', team: '早二班' },
  { number: '8149', name: '新来的', role: 'agent', team: '早一班', startedOn: '2026-11-24' },
] as const;

/** Somebody who is signed in. */
export function who(number: string): Signed {
  const person = PEOPLE.find((one) => one.number === number);
  if (!person) throw new Error(`Nobody is ${number}`);
  const { name, role } = person;
  return { number, name, role, team: 'team' in person ? person.team : undefined, mustChangePassword: false };
}
