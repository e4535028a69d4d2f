import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../quizzes/answers.ts';
import type { PaperQuestion } from '../../quizzes/paper-question.ts';
import { NotDone } from '../../site/answer.ts';
import { finishPaper } from '../../site/papers/finish-paper.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { answerReview } from '../../site/review/answer-review.ts';
import { todaysReview, type LaidOutCard } from '../../site/review/todays-review.ts';
import { daysAfter, minutesAfter, NOW } from '../records/moments.ts';
import { article, contentFolder, write } from './content-folder.ts';
import { runningCentre, type RunningCentre } from './running-centre.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** True-or-false questions, all of them true. */
function bank(title: string, ids: readonly string[], mark = ''): string {
  const questions = ids.map(
    (id) =>
      `## Is ${id} so? \`C4\` \`${id}\` ${mark}\n\n- [x] True\n- [ ] False\n  > Remark on ${id}.\n\n> Because of ${id}: see [x](../articles/BIL-04.md).\n`,
  );
  return `---\ntitle: ${title}\npass: 80\nminutes: 10\n---\n\n${questions.join('\n')}`;
}

const IDS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'];
const PLANS = 'en/quizzes/QZ-04.md';
const folder = contentFolder({
  'en/articles/BIL-04.md': article(),
  [PLANS]: bank('Plans', IDS),
  'en/quizzes/QZ-07.md': bank('Identity', ['k1', 'k2'], '`critical`'),
});
let centre: RunningCentre;
let people = 0;

beforeAll(async () => {
  centre = await runningCentre(folder, NOW);
});

async function somebody(): Promise<string> {
  people += 1;
  const number = String(3000 + people);
  await centre.store.savePerson({ number, name: number, role: 'agent', now: NOW });
  centre.setClock(NOW);
  return number;
}

function chosen(question: PaperQuestion, text: string): Answer {
  if (question.type !== 'true-or-false') throw new Error(question.type);
  return question.options.find((option) => option.text === text)?.id ?? '';
}

/** Takes a whole paper; says False to the questions named and True to the others. */
async function take(
  person: string,
  quiz: string,
  missed: readonly string[],
  practice = false,
): Promise<void> {
  const { attempt, paper } = await startPaper(centre, person, { quiz, language: 'en', practice });
  const answers = paper.questions.map((question) => [
    question.id,
    chosen(question, missed.some((id) => question.prompt.text.includes(` ${id} `)) ? 'False' : 'True'),
  ]);
  await finishPaper(centre, person, { attempt, token: null, answers: Object.fromEntries(answers) });
}

const today = (person: string) => todaysReview(centre, person, 'en');

async function names(person: string): Promise<string[]> {
  return (await today(person)).cards.map(({ card }) => card);
}

function given(
  { card, day, language, hash, question }: LaidOutCard,
  text: 'True' | 'False',
  key: string = randomUUID(),
) {
  return { card, day, language, hash, answer: chosen(question, text), key };
}

async function answerFirst(person: string, text: 'True' | 'False') {
  const [card] = (await today(person)).cards;
  if (!card) throw new Error('nothing is due');
  return await answerReview(centre, person, given(card, text));
}

async function refusal(deed: Promise<unknown>): Promise<number> {
  const error: unknown = await deed.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotDone)) throw new Error('it was not refused');
  return error.status;
}

describe('a question that was missed in a certified paper', () => {
  test('comes back the next day; answered right it moves into the future, and then it fades', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q3']);
    expect(await names(person)).toEqual([]);
    expect((await today(person)).tomorrow).toBe(1);

    centre.setClock(daysAfter(1));
    expect(await names(person)).toEqual(['QZ-04/q3']);
    const judged = await answerFirst(person, 'True');
    expect(judged).toMatchObject({ counted: true, next: '2026-11-25', tomorrow: 0 });
    expect(judged.graded).toMatchObject({ fraction: 1, given: 'True', right: 'True', articles: ['BIL-04'] });
    expect(await today(person)).toMatchObject({ cards: [], done: 1, any: true });

    centre.setClock(daysAfter(3));
    expect(await names(person)).toEqual([]);
    centre.setClock(daysAfter(4));
    const { cards } = await today(person);
    expect(cards).toMatchObject([{ card: 'QZ-04/q3', missed: false, from: 'Plans' }]);
  });

  test('answered wrong once more is back the day after, with the remark on what was chosen', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q3']);
    centre.setClock(daysAfter(1));
    const { graded, next } = await answerFirst(person, 'False');
    expect(graded.whys.map(({ why }) => why.text)).toEqual(['Remark on q3.']);
    expect(graded.explanation?.text).toContain('Because of q3');
    expect(next).toBe('2026-11-23');
  });

  test('comes back after practice as well, and belongs to nobody else', async () => {
    const [person, other] = [await somebody(), await somebody()];
    await take(person, 'QZ-04', ['q2'], true);
    centre.setClock(daysAfter(1));
    expect(await names(person)).toEqual(['QZ-04/q2']);
    expect(await names(other)).toEqual([]);
    const [card] = (await today(person)).cards;
    expect(card && (await refusal(answerReview(centre, other, given(card, 'True'))))).toBe(404);
  });
});

describe('a day', () => {
  test('brings five, critical ones first, and the rest the day after', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', IDS);
    await take(person, 'QZ-07', ['k1', 'k2']);
    centre.setClock(daysAfter(1));
    const first = await names(person);
    expect(first).toEqual(['QZ-07/k1', 'QZ-07/k2', 'QZ-04/q1', 'QZ-04/q2', 'QZ-04/q3']);
    for (const left of [4, 3, 2, 1, 0]) {
      await answerFirst(person, 'True');
      expect(await names(person)).toHaveLength(left);
    }
    expect((await today(person)).tomorrow).toBe(5);
    centre.setClock(daysAfter(2));
    expect(await names(person)).toEqual(['QZ-04/q4', 'QZ-04/q5', 'QZ-04/q6', 'QZ-04/q7', 'QZ-04/q8']);
  });

  test('begins with the midnight of the centre, and lays out the same on every device', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    // 23:59 and 00:01 in Shanghai.
    centre.setClock(new Date('2026-11-21T15:59:00Z'));
    expect(await names(person)).toEqual([]);
    centre.setClock(new Date('2026-11-21T16:01:00Z'));
    expect(await names(person)).toEqual(['QZ-04/q1']);
    expect(await today(person)).toEqual(await today(person));
  });
});

describe('an answer from a device without a network', () => {
  test('is judged when it arrives, by the version that was on screen', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1', 'q2']);
    centre.setClock(daysAfter(1));
    const [first, second] = (await today(person)).cards;
    if (!first || !second) throw new Error('two are due');
    centre.setClock(daysAfter(3));
    write(folder, PLANS, bank('Plans', IDS).replaceAll('Is q1 so?', 'Is q1 not so?'));
    await centre.publish(folder);
    const judged = await answerReview(centre, person, given(first, 'True'));
    expect(judged).toMatchObject({ counted: true, graded: { fraction: 1 } });
    expect(judged.graded.prompt.text).toContain('Is q1 so?');
    // Monday's answers that arrive on Wednesday leave Wednesday its five.
    expect(await today(person)).toMatchObject({ done: 0 });
    write(folder, PLANS, bank('Plans', IDS));
    await centre.publish(folder);
  });

  test('sent twice counts once and hears the same; of two devices the first counts', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    centre.setClock(daysAfter(1));
    const [card] = (await today(person)).cards;
    if (!card) throw new Error('nothing is due');
    const sent = given(card, 'False');
    const first = await answerReview(centre, person, sent);
    expect(await answerReview(centre, person, { ...sent, answer: 'otherwise' })).toEqual(first);
    const other = await answerReview(centre, person, given(card, 'True'));
    expect(other).toMatchObject({ counted: false, next: first.next });
    expect(await centre.store.reviewAnswersOf([person])).toHaveLength(1);
  });

  test('sent by ten devices at the same moment is one', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    centre.setClock(daysAfter(1));
    const [card] = (await today(person)).cards;
    if (!card) throw new Error('nothing is due');
    const all = await Promise.all(
      Array.from({ length: 10 }, () => answerReview(centre, person, given(card, 'True'))),
    );
    expect(all.filter(({ counted }) => counted)).toHaveLength(1);
    expect(await centre.store.reviewAnswersOf([person])).toHaveLength(1);
  });

  test('of another day than it can be, or of a bank never laid out, is refused', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    centre.setClock(daysAfter(1));
    const [card] = (await today(person)).cards;
    if (!card) throw new Error('nothing is due');
    const good = given(card, 'True');
    expect(await refusal(answerReview(centre, person, { ...good, day: '2026-12-24' }))).toBe(409);
    expect(await refusal(answerReview(centre, person, { ...good, day: '2026-01-01' }))).toBe(409);
    expect(await refusal(answerReview(centre, person, { ...good, hash: 'never' }))).toBe(409);
    expect(await refusal(answerReview(centre, person, { ...good, card: 'QZ-04/q7' }))).toBe(404);
  });

  test('left blank is "not remembered"', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    centre.setClock(daysAfter(1));
    const [card] = (await today(person)).cards;
    if (!card) throw new Error('nothing is due');
    const judged = await answerReview(centre, person, { ...given(card, 'True'), answer: '' });
    expect(judged).toMatchObject({ counted: true, graded: { answered: false, fraction: 0 } });
  });
});

describe('while a certified paper is open', () => {
  test('nothing of its quiz comes back or is judged; it waits until the paper is handed in', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    await take(person, 'QZ-07', ['k1'], true);
    centre.setClock(daysAfter(1));
    const before = await today(person);
    expect(before.cards).toHaveLength(2);
    const { attempt } = await startPaper(centre, person, { quiz: 'QZ-07', language: 'en', practice: false });
    const during = await today(person);
    expect(during).toMatchObject({ waiting: 1 });
    expect(during.cards.map(({ card }) => card)).toEqual(['QZ-04/q1']);
    expect(JSON.stringify(during)).not.toContain('k1');
    const [held] = before.cards;
    expect(held && (await refusal(answerReview(centre, person, given(held, 'True'))))).toBe(403);
    await finishPaper(centre, person, { attempt, token: null, answers: {} });
    expect((await today(person)).waiting).toBe(0);
  });
});

describe('the question of a card', () => {
  test('is today’s; one that has left the bank, or was withdrawn, comes back no more', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1', 'q2', 'q3']);
    centre.setClock(daysAfter(1));
    const text = bank(
      'Plans',
      IDS.filter((id) => id !== 'q1'),
    );
    write(folder, PLANS, text.replace('`q2`', '`q2` `withdrawn`').replace('Is q3 so', 'Is q3 so today'));
    await centre.publish(folder);
    const { cards } = await today(person);
    expect(cards.map(({ card, question }) => [card, question.prompt.text])).toEqual([
      ['QZ-04/q3', 'Is q3 so today?'],
    ]);
    write(folder, PLANS, bank('Plans', IDS));
    await centre.publish(folder);
  });

  test('leaves the server with its right answer in words, but with nothing that marks an option', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1']);
    centre.setClock(minutesAfter(24 * 60));
    const [card] = (await today(person)).cards;
    expect(card?.known).toMatchObject({ right: 'True', articles: ['BIL-04'] });
    expect(JSON.stringify(card?.question)).not.toMatch(/Remark|Because|"right"|C4|q1"/);
  });

  test('is recomputed from the record to the same bytes', async () => {
    const person = await somebody();
    await take(person, 'QZ-04', ['q1', 'q4']);
    centre.setClock(daysAfter(1));
    await answerFirst(person, 'True');
    centre.setClock(daysAfter(2));
    expect(JSON.stringify(await today(person))).toBe(JSON.stringify(await today(person)));
  });
});
