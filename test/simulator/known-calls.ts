import type { Act } from '../../simulator/play.ts';
import { taken } from './taken-call.ts';
import { starter } from './written-call.ts';

/** What the agent says in the starter calls, by words of the Chinese lines; the twins have the same log. */

const RECORD_1 = { class: 'plan/usage', note: '核验 L1。余 11.4 GB，够用到月底；已说明封顶和短信提醒。' };
const RECORD_2 = {
  class: 'billing/dispute',
  note: 'L2。多 86 元：增值业务 26 元先退后查，已退已退订；超出流量 60 元已解释。提到曝光，已报班长。单号 QH1121-0147，5 个工作日答复。',
};

const BEST_1 = [
  '工号 8023 为您服务',
  '为了不让别人查到您的用量',
  '大约 20 秒，可以吗',
  '您查余量，是担心',
  '一天不到 0.9 GB',
  '一天最多 20 元',
  '还有什么要我一起',
  '按真实感受评价',
];

const BEST_2 = [
  '换谁都着急',
  '一笔一笔都给您记',
  '多了 86',
  '免得别人查到您的账',
  '大约 30 秒，请稍等',
  '先说哪一笔',
  '怎么开通的我们接着查',
  '请按键输入验证码；',
  '提交退费 26 元',
  '我同时报给班长',
  '一天到 20 元就停',
  '用到 80% 和 100%',
  '刚提交退回话费',
  '还有别的事要我一起',
  '按真实感受评价',
];

/** The lines of a best call with some said otherwise, by their place in it. */
function but(lines: readonly string[], ...others: [number, string][]): string[] {
  const said = [...lines];
  for (const [index, line] of others) said[index] = line;
  return said;
}

/** A call from its beginning to the Chinese lines said here. */
function call(
  id: 'SC-01' | 'SC-02',
  lines: readonly string[],
  record?: { class: string; note: string },
): Act[] {
  return taken(starter(id, 'zh'), lines, record);
}

export const BEST = {
  'SC-01': call('SC-01', BEST_1, RECORD_1),
  'SC-02': call('SC-02', BEST_2, RECORD_2),
};

/** SC-01 by somebody friendly and vague; the note leaves the alert out. */
export const VAGUE_1 = call(
  'SC-01',
  but(
    BEST_1,
    [0, '很高兴为您服务'],
    [1, '查余量只要核对身份'],
    [3, '请问还有别的需要'],
    [4, '够不够都没关系'],
  ),
  { class: 'plan/usage', note: 'L1，余 11.4 GB。' },
);

/** SC-01 answered before verifying. */
export const DISCLOSED_1 = call('SC-01', [...BEST_1.slice(0, 1), '还剩 11.4 GB，照这样'], RECORD_1);

/** SC-01 with nothing but a number for her worry. */
export const LET_DOWN_1 = call(
  'SC-01',
  [...BEST_1.slice(0, 4), '这个不太好说', '您平时留意余量短信'],
  RECORD_1,
);

/** SC-02 begun clumsily and without the second check, and otherwise well. */
export const CLUMSY_2 = call('SC-02', but(BEST_2, [0, '您先别着急'], [7, '不用那么麻烦']), RECORD_2);

/** SC-02 with everything promised at once; no record. */
export const PROMISED_2 = call('SC-02', [...BEST_2.slice(0, 2), '我今天就把这八十六块']);

/** SC-02 with one sentence that blames, taken back at once, and otherwise without fault. */
export const BLAMED_2 = call(
  'SC-02',
  [...BEST_2.slice(0, 6), '是您自己订的', '刚才的话说得不对', ...BEST_2.slice(6)],
  RECORD_2,
);

/** SC-02 without the refund: he takes the ticket and waits. */
export const TICKET_2 = call(
  'SC-02',
  [...BEST_2.slice(0, 6), '先查开通记录', '单号 QH1121-0147，可以吗'],
  RECORD_2,
);

/** SC-02 with nothing said at all. */
export const SILENT_2 = call('SC-02', ['…', '…']);
