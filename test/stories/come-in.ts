import type { Page } from '@playwright/test';
import type { Language } from '../../markdown/problem.ts';
import { signInWords } from '../../site/words/sign-in.ts';
import { expect, type Centre } from './centre.ts';

/** A password that people of a story choose. */
export const OWN = '海上生明月，天涯共此时';

/** Milliseconds for a password to be checked, which is slow work on purpose. */
const PATIENCE = 60_000;

/** Adds a person by the command line. @returns the password that is to be used once */
export async function addPerson(
  centre: Pick<Centre, 'callready'>,
  facts: Record<'number' | 'name' | 'role', string> & { team?: string },
): Promise<string> {
  const options = Object.entries(facts).flatMap(([name, value]) => [`--${name}`, value]);
  const { output } = await centre.callready('people', 'add', ...options);
  const once = /\b(\w{4}-){2}\w{4}\b/.exec(output)?.[0] ?? '';
  expect(once, output).not.toBe('');
  return once;
}

/** Somebody comes in for the first time and chooses a password. */
export async function comeInFirst(
  page: Page,
  language: Language,
  number: string,
  once: string,
): Promise<void> {
  const words = signInWords[language];
  await comeIn(page, language, number, once);
  await page.getByLabel(words.currentOnce).fill(once);
  await page.getByLabel(words.next, { exact: true }).fill(OWN);
  await page.getByLabel(words.again).fill(OWN);
  await page.getByRole('button', { name: words.save }).click();
  await expect(page).not.toHaveURL(/password/, { timeout: PATIENCE });
}

/** Somebody comes in by number and password. */
export async function comeIn(page: Page, language: Language, number: string, password = OWN): Promise<void> {
  const words = signInWords[language];
  await page.goto(`/${language}/sign-in/`);
  await page.getByLabel(words.number).fill(number);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByLabel(words.password, { exact: true }).press('Enter');
  await expect(page).not.toHaveURL(/sign-in/, { timeout: PATIENCE });
}
