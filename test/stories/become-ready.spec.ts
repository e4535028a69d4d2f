import type { Page } from '@playwright/test';
import { expect, test } from './centre.ts';

test.use({ locale: 'zh-CN' });

// One story in chapters: each goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

const adminPassword = 'correct horse 8000';
const leaderPassword = '班长自己的密码一句话';
const traineePassword = '新人自己的密码一句话';
const oncePasswords = new Map<string, string>();

async function signIn(page: Page, number: string, password: string): Promise<void> {
  await page.goto('/zh/sign-in/');
  await page.getByLabel('工号').fill(number);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('密码', { exact: true }).press('Enter');
}

async function chooseOwnPassword(page: Page, number: string, own: string): Promise<void> {
  const once = oncePasswords.get(number) ?? '';
  await signIn(page, number, once);
  await expect(page).toHaveURL(/\/zh\/password\//);
  await page.getByLabel('刚才登录用的一次性密码').fill(once);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再输一遍新密码').fill(own);
  await page.getByRole('button', { name: '保存并继续' }).click();
}

async function addPerson(
  page: Page,
  facts: { number: string; name: string; role: string; team: string },
): Promise<void> {
  await page.goto('/zh/people/');
  const number = page.getByLabel('工号', { exact: true });
  // The form stands open while there is nobody yet.
  if (!(await number.isVisible())) await page.getByText('添加人员').first().click();
  await number.fill(facts.number);
  await page.getByLabel('姓名', { exact: true }).fill(facts.name);
  await page.getByLabel('岗位', { exact: true }).selectOption(facts.role);
  await page.getByLabel('班组', { exact: true }).fill(facts.team);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  const once = page.locator('[data-once-password]');
  await expect(once).not.toBeEmpty();
  oncePasswords.set(facts.number, await once.innerText());
  await page.getByRole('button', { name: '我抄好了' }).click();
}

test('the first administrator comes in by the one-time code, which then opens nothing more', async ({
  page,
  centre,
}) => {
  await page.goto('/zh/first-admin/');
  await page.getByLabel('一次性代码').fill(centre.firstAdminCode);
  await page.getByLabel('您的工号').fill('0001');
  await page.getByLabel('姓名').fill('周主任');
  await page.getByLabel('给自己设一个密码').fill(adminPassword);
  await page.getByLabel('再输一遍新密码').fill(adminPassword);
  await page.getByRole('button', { name: '建立并登录' }).click();
  await expect(page).toHaveURL(/\/zh\/people\//);
  await page.goto('/zh/first-admin/');
  await expect(page.getByText('这个中心已经有管理员了')).toBeVisible();
});

test('the administrator adds a team leader and a trainee, whose zeros are kept', async ({ page }) => {
  await signIn(page, '0001', adminPassword);
  await expect(page).toHaveURL(/\/zh\/people\//);
  await addPerson(page, { number: '0057', name: '刘班长', role: 'leader', team: '早班' });
  await addPerson(page, { number: '0146', name: '小林', role: 'trainee', team: '早班' });
  await page.goto('/zh/people/');
  await expect(page.getByText('0146').first()).toBeVisible();
});

test('a wrong password is told kindly, and nothing that was typed is lost', async ({ page }) => {
  await signIn(page, '0146', 'not the one');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('工号')).toHaveValue('0146');
});

test('the trainee chooses a password of their own and sees what is missing, each thing with its way', async ({
  page,
}) => {
  await chooseOwnPassword(page, '0146', traineePassword);
  await expect(page).toHaveURL(/\/zh\/me\//);
  await expect(page.getByRole('heading', { name: '今天的下一步' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.locator('a[href="/zh/quizzes/QZ-02/"]').first()).toBeVisible();
  await expect(main.locator('a[href="/zh/calls/SC-01/"]').first()).toBeVisible();
});

const best = [
  '工号 8023 为您服务',
  '为了不让别人查到您的用量',
  '我看一下本月用量，大约 20 秒',
  '是担心月底前不够用',
  '一天不到 0.9 GB',
  '一天最多 20 元',
  '除了流量，还有什么',
  '请您按真实感受评价',
];

test('a certified call is recorded and no longer missing', async ({ page }) => {
  await signIn(page, '0146', traineePassword);
  await expect(page).toHaveURL(/\/zh\/me\//);
  await page.goto('/zh/calls/SC-01/');
  await page.getByRole('button', { name: '认证通话' }).click();
  await expect(page.locator('.call-answer').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '暂停' })).toBeHidden();
  for (const words of best) await page.getByRole('button', { name: words }).click();
  await page.getByRole('button', { name: '写工单' }).click();
  await page.getByRole('searchbox', { name: '分类' }).fill('余量');
  await page.getByRole('radio', { name: '套餐-余量查询' }).check();
  await page.getByLabel('内容').fill('L1 核验通过。余 11.4 GB，够用到月底，已告知封顶和短信提醒。');
  await page.getByRole('button', { name: '保存工单' }).click();
  await expect(page.locator('.points')).toHaveText('100.0');
  await expect(page.getByText('成绩已记录。')).toBeVisible();
  await page.goto('/zh/me/');
  await expect(page.getByRole('main').getByText('100').first()).toBeVisible();
});

test('a quiz of a signed-in person is saved answer by answer and goes on after a reload', async ({
  page,
}) => {
  await signIn(page, '0146', traineePassword);
  await expect(page).toHaveURL(/\/zh\/me\//);
  await page.goto('/zh/quizzes/QZ-02/');
  await page.getByRole('button', { name: '认证答题' }).click();
  await expect(page.getByText('剩余时间')).toBeVisible();
  while (!(await page.locator('.quiz-question input[type=radio]').first().isVisible())) {
    await page.getByRole('button', { name: '下一题 →' }).click();
  }
  await page.locator('.quiz-question input[type=radio]').first().check();
  await expect(page.getByText('已全部保存')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '继续认证答题' }).click();
  await expect(page.getByText('已答 1 / 20')).toBeVisible();
});

test('the team leader sees their people with what is missing, and nobody else’s evidence leaks to the trainee', async ({
  page,
}) => {
  await chooseOwnPassword(page, '0057', leaderPassword);
  await expect(page).toHaveURL(/\/zh\/people\//);
  await page.getByRole('link', { name: '小林' }).click();
  await expect(page).toHaveURL(/\/zh\/people\/0146\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('小林');

  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/zh\/$/);
  await expect(page.getByRole('link', { name: '登录' })).toBeVisible();
  await signIn(page, '0146', traineePassword);
  await expect(page).toHaveURL(/\/zh\/me\//);
  const answer = await page.goto('/zh/people/0057/');
  expect(answer?.status()).not.toBe(200);
});

test('the team leader goes through the certified call step by step, remarks on a moment and changes a mark', async ({
  page,
}) => {
  await signIn(page, '0057', leaderPassword);
  await expect(page).toHaveURL(/\/zh\/people\//);
  await page.goto('/zh/calls/taken/');
  await page.getByRole('rowheader').getByRole('link', { name: /SC-01/ }).click();
  await page.getByRole('button', { name: '一步一步看' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/第 2 \/ \d+ 步/)).toBeVisible();
  await expect(page.locator('.turns > li')).toHaveCount(2);
  await page.locator('.turns > li').last().getByText('在这里留言').click();
  await page.locator('.turns > li').last().getByLabel('留言').fill('核验的理由说得很好。');
  await page.locator('.turns > li').last().getByRole('button', { name: '留下' }).click();
  await expect(page.locator('.remark')).toHaveText('核验的理由说得很好。');

  await page.getByRole('button', { name: '改判：答案准确且符合知识库' }).click();
  await page.getByRole('radio', { name: '一半' }).check();
  await page.getByLabel('理由').fill('封顶说对了，提醒的时间没有说。');
  await page.getByRole('button', { name: '改判并重新计分' }).click();
  await expect(page.getByText('由 满分 改为 一半')).toBeVisible();
  await expect(page.locator('.points')).not.toHaveText('100.0');
});

test('the trainee finds the remark and the reason on their own page', async ({ page }) => {
  await signIn(page, '0146', traineePassword);
  await expect(page).toHaveURL(/\/zh\/me\//);
  await page.getByRole('link', { name: '我的认证通话' }).click();
  await expect(page.getByText('人工改判')).toBeVisible();
  await page.getByRole('link', { name: /SC-01/ }).click();
  await expect(page.getByText('核验的理由说得很好。')).toBeVisible();
  await expect(page.getByText('封顶说对了，提醒的时间没有说。')).toBeVisible();
  await expect(page.getByRole('button', { name: /^改判/ })).toHaveCount(0);
});
