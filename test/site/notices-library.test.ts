import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../site/library.ts';
import { article, contentFolder } from './content-folder.ts';

const HEAD = `---
title: The cap
owner: "0031"
from: 2026-11-20
due: 2026-11-25
until: 2026-12-31
audience: [agent]
articles: [BIL-05]
---

The cap is fifteen.
`;
const ID = '2026-11-20-cap';

async function problemsIn(question: string, chinese = '') {
  const { problems, notices } = await readLibrary(
    contentFolder({
      'en/articles/BIL-05.md': article('Extra data'),
      [`en/notices/${ID}.md`]: HEAD + question,
      ...(chinese && { 'zh/articles/BIL-05.md': article('超出'), [`zh/notices/${ID}.md`]: HEAD + chinese }),
    }),
  );
  const told = problems.map(({ place: { file, line }, rule }) => `${file}:${String(line)} ${rule}`);
  return { told, notices };
}

const options = (first: string, second: string) =>
  `- [${first}] Twenty\n- [${second}] Fifteen\n- [ ] None\n\n> It is.\n`;

describe('the question of a notice', () => {
  test('is an ordinary question of a quiz', async () => {
    const { told, notices } = await problemsIn(`\n## Which? \`C4\` \`cap\`\n\n${options(' ', 'x')}`);
    expect(told).toEqual([]);
    expect(notices[0]?.check?.questions).toMatchObject([{ id: 'cap', type: 'single', competency: 'C4' }]);
  });

  test.each([
    ['without a right option', `## Which? \`C4\` \`cap\`\n\n${options(' ', ' ')}`, '13 no-right-answer'],
    ['without an answer', '## Which? `C4` `cap`\n\nNothing.\n', '13 no-answer'],
    ['without an id', `## Which? \`C4\`\n\n${options(' ', 'x')}`, '13 no-id'],
    [
      'of an unknown competency',
      `## Which? \`C77\` \`cap\`\n\n${options(' ', 'x')}`,
      '13 unknown-competency',
    ],
    ['without a reason', '## Which? `C4` `cap`\n\n- [ ] a\n- [x] b\n- [ ] c\n', '13 missing-explanation'],
    ['to be typed', '## Which? `C4` `cap`\n\nAnswer: 15\n\n> It is.\n', '13 not-to-choose'],
  ])('%s is a mistake at its place', async (_name, question, at) => {
    const { told } = await problemsIn(`\n${question}`);
    expect(told).toEqual([`en/notices/${ID}.md:${at}`]);
  });

  test('has the same key in both languages', async () => {
    const question = (marks: string) => `\n## Which? \`C4\` \`cap\`\n\n${marks}`;
    const { told } = await problemsIn(question(options(' ', 'x')), question(options('x', ' ')));
    expect(told).toEqual([`en/notices/${ID}.md:13 twins`]);
  });

  test('is missed in one language when the other has it', async () => {
    const { told } = await problemsIn('', `\n## Which? \`C4\` \`cap\`\n\n${options(' ', 'x')}`);
    expect(told).toEqual([`en/notices/${ID}.md:1 twins`, `en/notices/${ID}.md:5 no-question`]);
  });
});
