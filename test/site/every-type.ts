import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { QuestionType } from '../../quizzes/quiz.ts';
import { readScorecard } from '../../simulator/scorecard.ts';
import { STARTER } from './content-folder.ts';

/**
 * What only the key of a question of this type may hold: in its remarks, wordings, patterns, explanation and rubric,
 * and in its author's id.
 */
const canaryOf = (type: string): string => `canary-${type}`;

const QUESTIONS: Record<QuestionType, (canary: string) => string> = {
  single: (canary) =>
    `## Which opening is complete? MARKS\n\n- [ ] Hello, what can I do for you today?\n  > ${canary}\n- [x] Hello, Qinghe Mobile, agent 8023.\n- [ ] Your identity number, please, so that I may begin.\n  > ${canary}`,
  multiple: (canary) =>
    `## Which may you do? MARKS\n\n- [ ] Tell him the balance\n  > ${canary}\n- [x] Check in another way\n- [x] Ask him to come\n- [ ] Read him the answer\n  > ${canary}`,
  'true-or-false': (canary) =>
    `## A silent call is logged too. MARKS\n\n- [x] True\n- [ ] False\n  > ${canary}`,
  number: () => `## What does leaving cost? MARKS\n\nAnswer: 9182.70 ± 0.01 yuan`,
  words: (canary) => `## What is the rule called? MARKS\n\nAnswer: ${canary} | /${canary} \\d{4}/`,
  blanks: (canary) =>
    `## When is the bill out? MARKS\n\nIt is out on the [[${canary} | third]], and paying late means [[(suspension) | a fine | closing]].`,
  order: () => `## Put the steps in order. MARKS\n\n1. Listen\n2. Check\n3. Solve`,
  match: () =>
    `## Which level for which request? MARKS\n\n| Request  | Level |\n| -------- | ----- |\n| a tariff | L0    |\n| own bill | L1    |\n|          | L3    |`,
  'best-and-worst': (canary) =>
    `## He has been charged twice and is angry. What do you say? MARKS\n\n- I see the two charges, and I put one back right now. \`best\`\n  > ${canary}\n- One moment, I will have a look at it.\n- The system makes no mistakes, so please check again. \`worst\`\n  > ${canary}`,
  'spot-the-error': (canary) =>
    `## Which sentence of the agent is wrong? MARKS\n\n1. > What is my balance?\n2. It is 35.20 yuan. \`error\`\n   > ${canary}\n3. > And a new plan?\n4. Gladly; your name first, please.\n5. And how much data do you need?`,
  classify: () => `## He says a fee was taken twice. Which class? MARKS\n\nClass: billing/dispute`,
  find: () => `## “My top-up card is out of date.” MARKS\n\nFind: BIL-02`,
  'score-the-call': (canary) =>
    `## Score this call. MARKS\n\n1. Hello, Qinghe Mobile.\n2. > You took 86 yuan too much!\n3. I put it back today.\n\n| Criterion | Gold | Why |\n|---|---|---|\n${criteria()
      .map((code) => `| ${code} | ½ | ${canary} |`)
      .join('\n')}\n| F | – | |`,
  rubric: (canary) =>
    `## Write the first sentence. MARKS\n\nRubric:\n\n- 2: ${canary} names the loss\n- 1: says a time`,
};

/** A quiz with a question of every type; a type without one does not compile. */
export function everyTypeQuiz(): string {
  const questions = Object.entries(QUESTIONS).map(([type, write]) => {
    const canary = canaryOf(type);
    const text = write(canary).replace('MARKS', `\`C4\` \`${canary}-id\``);
    return `${text}\n\n> ${canary} of the explanation, see [x](../articles/BIL-01.md).`;
  });
  return `---\ntitle: All types\npass: 80\nminutes: 10\n---\n\nAn introduction.\n\n${questions.join('\n\n')}\n`;
}

/** The criteria of the centre's scorecard. */
function criteria(): string[] {
  const text = readFileSync(path.join(STARTER, 'centre/scorecard.yaml'), 'utf8');
  const { scorecard } = readScorecard('centre/scorecard.yaml', text);
  return scorecard?.criteria.map(({ code }) => code) ?? [];
}
