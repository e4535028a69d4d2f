import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

/** Types a sentence and says it with Enter. */
async function type(page: Page, sentence: string): Promise<void> {
  await page.locator('.typed input').fill(sentence);
  await page.locator('.typed input').press('Enter');
}

/** Types sentences one after the other, each when the one before was understood. */
async function typeAll(page: Page, sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) {
    const before = await page.locator('.taken-for').count();
    await type(page, sentence);
    await expect(page.locator('.taken-for')).toHaveCount(before + 1);
  }
}

test.describe('a trainee answers in words of their own, in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('SC-03 typed from the first word to a list in the app: once not understood, once asked which was meant', async ({
    page,
  }) => {
    await page.goto('/zh/calls/SC-03/');
    await page.getByRole('radio', { name: '自己打字' }).check();
    await page.getByRole('button', { name: /^接听/ }).click();
    await typeAll(page, ['您好，青禾移动，工号 8023，请问有什么可以帮您？']);
    await expect(page.locator('.taken-for').last()).toContainText('工号 8023');

    await type(page, '昨天的球赛真精彩');
    await expect(page.getByText('不好意思，我没听明白，您能换个说法吗？')).toBeVisible();

    await type(page, '好的上个月的账单，我们要核验机主身份才能发，还是您要每一笔');
    const which = page.getByRole('group', { name: '您的意思是？' });
    await expect(which.getByRole('button')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await type(page, '好的上个月的账单，我们要核验机主身份才能发，还是您要每一笔');
    await which.getByRole('button', { name: '每一笔通话都要列出来' }).click();

    await typeAll(page, [
      '今天要交，明白。详单里都是您的隐私，先核对一下姓名和证件号后四位',
      '每次都要背一遍确实烦，多这一步是怕别人捡到手机查您的通话',
      '先停一下，密码别念，我们用不到',
      '就剩两步，验证码发到您手机了，请按在键盘上，不用念',
      '最后一个问题：上个月您大概充了多少话费？',
      '有一项没对上，为了安全电话里先不发。可以用掌厅、去营业厅，或者约回电',
      '来得及，您打开掌厅登录，码自己输，我在线上陪您看到详单',
      '好，您看看十月的每一笔都在吗，交公司够不够',
      '可以，下次核验通过后先改登记邮箱，收到确认短信就往公司邮箱发',
      '除了这份详单，还有别的要帮您办吗',
      '谢谢配合，请按真实感受评价，再见',
    ]);
    await page.getByRole('button', { name: '写工单' }).click();
    await page.getByRole('searchbox', { name: '分类' }).fill('核验');
    await page.getByRole('radio', { name: '身份与号码-核验未通过' }).check();
    await page
      .getByLabel('内容')
      .fill('要十月详单。L1 通过，近期使用没对上，没有发。陪客户在掌厅看到。单号 QH1121-0163。');
    await page.getByRole('button', { name: '保存工单' }).click();
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.locator('.debrief-score')).toContainText('E1');
    await expect(page.getByText('这通是打字回答的。')).toBeVisible();
    await expect(page.getByText('昨天的球赛真精彩')).toBeVisible();
  });

  test('and goes on after a reload, though the wordings are not on the page', async ({ page, request }) => {
    const html = await (await request.get('/zh/calls/SC-03/')).text();
    expect(html.includes('下午好，青禾移动，工号 8023 为您服务，您请讲。')).toBe(false);
    await page.goto('/zh/calls/SC-03/');
    await page.getByRole('radio', { name: '自己打字' }).check();
    await page.getByRole('button', { name: /^接听/ }).click();
    await typeAll(page, ['您好，青禾移动，工号 8023，请问有什么可以帮您？']);
    await page.reload();
    await page.getByRole('button', { name: '继续上次' }).click();
    await expect(page.locator('.taken-for')).toHaveCount(1);
    await typeAll(page, ['十月的账单发邮箱，您是要总数，还是一笔一笔的明细？']);
    await expect(page.getByText('要每一笔的，公司报销')).toBeVisible();
  });
});

test.describe('a trainee answers in words of their own, in English', () => {
  test.use({ locale: 'en-GB' });

  test('SC-03 typed with the keyboard alone; a sentence with a "nobody" in it is asked about', async ({
    page,
  }) => {
    await page.goto('/en/calls/SC-03/');
    await page.getByRole('radio', { name: 'Choose a line' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^Answer/ }).press('Enter');
    await typeAll(page, ['Hello, Qinghe Mobile, agent 8023, how can I help you?']);
    await type(page, 'zzz qqq xxx');
    await expect(page.getByText("Sorry, I didn't quite follow.", { exact: false })).toBeVisible();
    await typeAll(page, [
      'The October bill by e-mail. Just the totals, or each call listed?',
      "Due today, I see. It's private, so may I have the holder's name and the last four of the ID?",
    ]);
    await type(
      page,
      'Having to repeat it every time is tiresome. It keeps anyone who finds your phone from seeing your calls',
    );
    await expect(page.getByRole('group', { name: 'Which did you mean?' })).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.locator('.taken-for').last()).toContainText('as you chose');
    await typeAll(page, [
      "Please stop there, don't say the password, we don't need it",
      "Just two more steps: the code is on your phone, please key it in, don't read it out",
      'Last question: roughly how much did you top up last month?',
      "One item didn't match, so for your safety I won't send it by phone. The app, a shop, or a callback, any of these works",
      "There's time. Open the app and log in, type the code yourself, I'll stay on the line until you see it",
      'Good, is every call in October there, and is that enough for your company?',
      'Yes. Next time you pass the checks we change the address on file, you get a text, then we send it there',
      'Besides this list, is there anything else I can do?',
      'Thank you for going through the checks. Please rate the call as you found it. Goodbye.',
    ]);
    await page.getByRole('button', { name: 'Write the ticket' }).click();
    await page.getByRole('searchbox', { name: 'Class' }).fill('verification');
    await page.getByRole('radio', { name: 'Identity and number: verification failed' }).check();
    await page
      .getByLabel('Note')
      .fill('Wants October detail. L1 passed, recent-use failed, not sent. Seen in the app. QH1121-0163.');
    await page.getByRole('button', { name: 'Save the ticket' }).click();
    await expect(page.locator('.points')).toHaveText('100.0');
    await expect(page.getByText('This call was answered by typing.')).toBeVisible();
  });
});

/** A browser that hears what the story says: `hears` of the page speaks into it. */
function withStubVoice(page: Page, failing = false): Promise<unknown> {
  return page.addInitScript((fails: boolean) => {
    const ears: { onresult?: (event: unknown) => void; onerror?: (event: unknown) => void }[] = [];
    class Ear {
      onresult?: (event: unknown) => void;
      onerror?: (event: unknown) => void;

      start(): void {
        ears.push(this);
        if (fails) setTimeout(() => ears.at(-1)?.onerror?.({ error: 'not-allowed' }));
      }
      abort(): void {
        ears.length = 0;
      }
    }
    const lines: string[] = [];
    const utterances: { onend?: () => void }[] = [];
    const synthesis = {
      speak: (utterance: { text: string; onend?: () => void }) => {
        lines.push(utterance.text);
        utterances.push(utterance);
      },
      cancel: () => (utterances.length = 0),
    };
    const hears = (transcript: string) => {
      const result = Object.assign([{ transcript }], { isFinal: true });
      ears.at(-1)?.onresult?.({ resultIndex: 0, results: [result] });
    };
    const listens = () => ears.length > 0;
    const finishes = () => utterances.pop()?.onend?.();
    Object.defineProperty(globalThis, 'SpeechRecognition', { value: Ear, configurable: true });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.assign(globalThis, { storyVoice: { hears, listens, finishes, lines } });
  }, failing);
}

async function voice(page: Page, does: 'hears' | 'finishes', words = ''): Promise<void> {
  await page.evaluate(
    ([name, text]) => {
      const stub: unknown = Reflect.get(globalThis, 'storyVoice');
      const deed: unknown =
        typeof stub === 'object' && stub !== null ? Reflect.get(stub, name ?? '') : undefined;
      if (typeof deed === 'function') Reflect.apply(deed, undefined, [text]);
    },
    [does, words],
  );
}

test.describe('a trainee speaks', () => {
  test.use({ locale: 'zh-CN' });

  test('the customer is read aloud, the words stand on the screen, and talking over him is noted', async ({
    page,
  }) => {
    await withStubVoice(page);
    await page.goto('/zh/calls/SC-03/');
    await page.getByRole('radio', { name: '开口说' }).check();
    await page.getByRole('button', { name: /^接听/ }).click();
    await page.getByRole('button', { name: '开始说' }).click();
    await expect(page.getByText('正在听…')).toBeVisible();
    await voice(page, 'hears', '您好青禾移动工号8023请问有什么可以帮您');
    await expect(page.locator('.taken-for')).toContainText('工号 8023');
    await expect(page.getByText('客户正在说话')).toBeVisible();
    await page.getByRole('button', { name: '开始说' }).click();
    await expect(page.getByText('（客户还没说完，您就开口了）')).toBeVisible();
    await voice(page, 'hears', '十月的账单发邮箱您是要总数还是一笔一笔的明细');
    await voice(page, 'finishes');
    await expect(page.getByText('正在听…')).toBeVisible();
  });

  test('and types instead, with one friendly sentence, where the microphone is refused', async ({ page }) => {
    await withStubVoice(page, true);
    await page.goto('/zh/calls/SC-03/');
    await page.getByRole('radio', { name: '开口说' }).check();
    await page.getByRole('button', { name: /^接听/ }).click();
    await page.getByRole('button', { name: '开始说' }).click();
    await expect(page.getByText('这里暂时用不了语音，请打字回答，其他都一样。')).toBeVisible();
    await typeAll(page, ['您好，青禾移动，工号 8023，请问有什么可以帮您？']);
  });
});
