import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../markdown/problem.ts';
import type { PlayThrough } from '../../simulator/play-through.ts';
import { callDeskWords } from '../../site/words/call-desk.ts';
import { callWords } from '../../site/words/call.ts';
import { playThroughsOf } from '../simulator/played-call.ts';
import { expect, test } from './centre.ts';

/** The first play-through that its author wrote for an ending. */
function writtenTo(ending: string, id: 'SC-02' | 'SC-12', language: Language): PlayThrough {
  const found = playThroughsOf(id, language).list.find(({ expected }) => expected.ending === ending);
  if (!found) throw new Error(`${id} has no play-through to ${ending}`);
  return found;
}

/** What may be said or done now that contains these words. */
function answer(page: Page, words: string): Locator {
  return page.locator('.call-answer, .desk-look-ups button', { hasText: words });
}

/** The ticket's class with an id, which may be folded away. */
function classOf(page: Page, id: string): Locator {
  return page.locator(`input[name=ticket-class][value="${id}"]`);
}

for (const language of ['zh', 'en'] as const) {
  const words = callWords[language];
  const desk = callDeskWords[language];

  test.describe(`a call chosen line by line (${language})`, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-GB' });

    for (const ending of ['E1', 'E5']) {
      test(`SC-02 comes to ${ending}, as its author wrote it`, async ({ page }) => {
        const { turns, record, expected } = writtenTo(ending, 'SC-02', language);
        await page.goto(`/${language}/calls/SC-02/`);
        await page.getByRole('button', { name: words.practise }).click();
        for (const turn of turns) await answer(page, turn.words).click();
        await page.getByRole('button', { name: words.record }).click();
        const ticketClass = classOf(page, record?.class.text ?? 'billing/dispute');
        await page.locator('details', { has: ticketClass }).locator('summary').click();
        await ticketClass.check();
        await page.getByLabel(desk.note).fill(record?.note ?? '……');
        await page.getByRole('button', { name: words.recordSave }).click();
        await expect(page.locator('.debrief-score')).toContainText(`${words.endingIs}: ${ending}`);
        // The written one that breaks off says nothing of a ticket, but the page asks for one.
        if (record) await expect(page.locator('.points')).toHaveText(expected.score?.toFixed(1) ?? '');
        for (const fail of expected.fails) {
          await expect(page.getByText(`${words.autoFail} ${fail}`).first()).toBeVisible();
        }
      });
    }

    test('SC-12 goes by keyboard alone, from the ringing phone to the debrief', async ({ page }) => {
      const { turns, record } = writtenTo('E1', 'SC-12', language);
      await page.goto(`/${language}/calls/SC-12/`);
      await reach(page, page.getByRole('button', { name: words.practise }));
      await page.keyboard.press('Enter');
      for (const turn of turns) await answerByKeys(page, turn, desk.hangUp);

      await reach(page, page.getByRole('button', { name: words.record }));
      await page.keyboard.press('Enter');
      await reach(page, page.getByLabel(desk.note));
      await page.keyboard.insertText(record?.note ?? '');
      const ticketClass = classOf(page, record?.class.text ?? '');
      await reach(page, page.getByRole('searchbox', { name: desk.classSearch }));
      await page.keyboard.insertText((await ticketClass.getAttribute('aria-label')) ?? '');
      await page.keyboard.press('Enter');
      await expect(ticketClass).toBeChecked();
      await reach(page, page.getByRole('button', { name: words.recordSave }));
      await page.keyboard.press('Enter');
      await expect(page.locator('.points')).toHaveText('100.0');
      await expect(page.locator('.debrief-score')).toContainText(`${words.endingIs}: E1`);
    });
  });
}

/** Says a line by its digit, or presses a fixed button of the desk, to which Tab leads. */
async function answerByKeys(page: Page, turn: PlayThrough['turns'][number], hangUp: string): Promise<void> {
  const before = await page.locator('.transcript li').count();
  const fixed = page.getByRole('button', { name: hangUp, exact: true });
  if (turn.kind === 'desk' && turn.words === hangUp.toLowerCase()) {
    await reach(page, fixed);
    await page.keyboard.press('Enter');
  } else {
    await page.keyboard.press(await answer(page, turn.words).locator('kbd').innerText());
  }
  await expect.poll(() => page.locator('.transcript li').count()).toBeGreaterThan(before);
}

/** Presses Tab until something has the focus; whoever has only a keyboard would have given up after sixty. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
