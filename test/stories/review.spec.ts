import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startedIn } from '../../site/client/quiz/started-paper.ts';
import { expect, test, type Centre } from './centre.ts';
import { addPerson, comeIn, comeInFirst } from './come-in.ts';

test.use({ locale: 'en-GB' });

// One story in chapters: each goes on where the one before ended.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const LIN = '8146';
const LEADER = '0901';
let leadersOnce = '';

/** Hands in a paper on which one question is answered, whichever way: all others are missed. */
async function missMost(page: Page, quiz: string): Promise<void> {
  const begun = await page.request.post('/api/quizzes/start', { data: { quiz, language: 'en' } });
  expect(begun.ok(), await begun.text()).toBe(true);
  const started = startedIn(await begun.json());
  const question = started?.paper.questions.find((one) => one.type === 'single');
  if (!started || question?.type !== 'single') throw new Error(`${quiz} has no single choice`);
  const { attempt } = started;
  const answers = { [question.id]: question.options[0]?.id };
  const done = await page.request.post('/api/quizzes/finish', { data: { attempt, token: null, answers } });
  expect(done.ok(), await done.text()).toBe(true);
}

async function theNextDay(centre: Centre, days: number): Promise<void> {
  await centre.kill();
  await centre.startAgain(days);
}

/** Gives some answer to the question that is shown, whatever its type. */
async function answerSomething(page: Page): Promise<void> {
  const question = page.locator('.quiz-question');
  const choice = question.locator('input[type=radio], input[type=checkbox]').first();
  if (await choice.isVisible()) await choice.check();
  else if (await question.locator('select').first().isVisible())
    await question.locator('select').first().selectOption({ index: 1 });
  else if (await question.locator('button.down').first().isVisible())
    await question.locator('button.down').first().click();
  else await question.locator('input[type=text]').first().fill('270.90');
}

test('whoever missed something finds nothing to review on the same day, and is told what comes tomorrow', async ({
  page,
  centre,
}) => {
  const once = await addPerson(centre, { number: LIN, name: 'Lin', role: 'agent', team: 'A' });
  leadersOnce = await addPerson(centre, { number: LEADER, name: 'Liu', role: 'leader', team: 'A' });
  await comeInFirst(page, 'en', LIN, once);
  await page.goto('/en/review/');
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible();
  await missMost(page, 'QZ-07');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'There is nothing to review today.' })).toBeVisible();
  await expect(page.getByText('There will be 5 tomorrow.')).toBeVisible();
});

test('the next day five come back; each is explained at once, and says when it comes again', async ({
  page,
  centre,
}) => {
  await theNextDay(centre, 1);
  await comeIn(page, 'en', LIN);
  await page.goto('/en/me/');
  await page.getByRole('link', { name: 'Today’s review: 5' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Try an answer first.')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t remember; show me' }).click();
  await expect(page.getByText('✗ Not right')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect(page.locator('.read-first').first()).toHaveAttribute('href', /\/en\/articles\//);
  await expect(page.getByText(/This one comes back on .*\d/)).toBeVisible();

  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Question 2 of 5' })).toBeFocused();
  await answerSomething(page);
  await page.getByRole('button', { name: 'Check' }).press('Enter');
  await expect(page.getByText(/This one comes back on/)).toBeVisible();
});

test('without a network the rest is still there; answers wait, and are judged when the network is back', async ({
  page,
  context,
}) => {
  await comeIn(page, 'en', LIN);
  await page.goto('/en/quizzes/');
  await expect(page.getByRole('link', { name: 'Today’s review: 3' })).toBeVisible();
  await expect(page.getByText('Works offline')).toBeVisible();
  await context.setOffline(true);
  await page.goto('/en/review/');
  await expect(page.getByRole('heading', { name: 'Question 1 of 3' })).toBeVisible();
  await answerSomething(page);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Judged when online')).toBeVisible();
  await expect(page.locator('.better')).toContainText('Right answer');
  await expect(page.getByText('1 answer has not reached the server yet')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'I don’t remember; show me' }).click();
  await expect(page.getByText('2 answers have not reached the server yet')).toBeVisible();
  // Closed and opened again it goes on where it was.
  await page.goto('/en/review/');
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeVisible();

  await page.getByRole('button', { name: 'I don’t remember; show me' }).click();
  await expect(page.getByText('Judged when online')).toBeVisible();
  // What is on the screen is judged in its place.
  await context.setOffline(false);
  await expect(page.getByText('✗ Not right')).toBeVisible();
  await expect(page.getByText(/not reached the server yet/)).toBeHidden();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { name: 'Today’s review is done' })).toBeFocused();
  await page.reload();
  await expect(page.getByText('You answered 5 today.')).toBeVisible();
});

test('the week’s pulse is due, taken in three minutes, and then over until Monday', async ({ page }) => {
  await comeIn(page, 'en', LIN);
  await page.goto('/en/me/');
  await expect(page.getByText('This week’s pulse is still to do')).toBeVisible();
  await page.getByRole('link', { name: 'Take it' }).click();
  await page.getByRole('button', { name: 'Start the pulse' }).click();
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(page.getByRole('heading', { name: `Question ${String(number)}` })).toBeVisible();
    await answerSomething(page);
    if (number < 5) await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(page.getByText('Your result is recorded.')).toBeVisible();
  await page.goto('/en/quizzes/QZ-15/');
  await expect(page.getByText('You have taken this week’s pulse')).toBeVisible();
  await page.goto('/en/me/');
  await expect(page.getByText('This week’s pulse is still to do')).toBeHidden();
});

test('a leader sees who has gone a week without it', async ({ page, centre }) => {
  await theNextDay(centre, 15);
  await comeInFirst(page, 'en', LEADER, leadersOnce);
  await page.goto('/en/people/');
  const late = page.locator('[data-late-pulse]');
  await expect(late).toContainText('1 person has gone a week without the pulse');
  await late.getByRole('link', { name: 'Lin' }).click();
  await expect(page).toHaveURL(/\/en\/people\/8146\//);
});
