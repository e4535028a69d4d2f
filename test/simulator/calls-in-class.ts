import type { Act } from '../../simulator/play.ts';
import { taken } from './taken-call.ts';
import { starter } from './written-call.ts';

/**
 * What the agent says in the calls of the first days, SC-03 to SC-06, by words of the Chinese lines; the twins have
 * the same log.
 */

type Id = 'SC-03' | 'SC-04' | 'SC-05' | 'SC-06';
type Note = { class: string; note: string };

const RECORDS: Record<Id, Note> = {
  'SC-03': {
    class: 'identity/verification',
    note: '要十月详单。L1 通过，近期使用一题没对上，L2 未过，没有发。已陪客户在掌厅看到。单号 QH1121-0163。',
  },
  'SC-04': {
    class: 'plan/change',
    note: '家庭 129 想降档，L2。合约剩 7 个月，解约费 270.90 元；母亲在用宽带。客户决定到期再换。单号 QH1121-0171。',
  },
  'SC-05': {
    class: 'network/broadband',
    note: '昨晚 7 点起全家断网，流量正常。光猫红灯。已重启三次，不再请客户重启。24 小时先答复，最长 48 小时。单号 QH1121-0188。',
  },
  'SC-06': {
    class: 'identity/porting-out',
    note: '要转出，L1。已告知 CXXZ、SQXZ 两条短信。只差合约：到 12 月 31 日，现在解约 38.70 元。客户等到期。单号 QH1121-0196。',
  },
};

const LINES = {
  'SC-03': [
    '工号 8023 为您服务',
    '还是每一笔通话都要列出来',
    '要赶今天交，明白',
    '每回都背一遍',
    '请先停一下，别念出来',
    '再两步就好',
    '最后只问一个',
    '掌厅、营业厅、约回电',
    '我在线上陪您看到详单',
    '这样交给公司够不够用',
    '先把登记的邮箱改成公司的',
    '除了这份详单',
    '谢谢您耐心配合',
  ],
  'SC-04': [
    '工号 8023 为您服务',
    '您是觉得月费高',
    '保护您的套餐',
    '短信验证码请按键输入；',
    '是家里谁在用呢',
    '妈妈那边就没网了',
    '收剩余月费的 30%',
    '两种您来定',
    '您 6 月打来，7 月换',
    '还有别的事要我一起看看',
    '按真实感受评价',
  ],
  'SC-05': [
    '够让人上火的',
    '一步一步都记下来',
    '换谁都憋火',
    '十来秒，您稍等',
    '我问两句',
    '出了门，手机用流量',
    '昨晚七点起全家断网',
    '不是您弄坏的',
    '还有哪个时段家里有人',
    '修复最长 48 小时',
    '今晚先开热点顶一下',
    '请班长来定',
    '不再请客户重启',
    '除了宽带',
    '说得这么清楚',
  ],
  'SC-06': [
    '工号 8023 为您服务',
    '发短信查资格',
    '不影响您办',
    '尊重您的决定',
    '免得别人打听您的号码',
    '别的都符合',
    '没有第三种',
    '约 1 小时有效',
    '1 月 1 日起再查资格',
    '除了转网',
    '按真实感受评价',
  ],
} as const satisfies Record<Id, readonly string[]>;

/** The best call up to a turn, counted from 0, and then otherwise. */
function until(id: Id, turn: number, others: readonly string[], record?: Note): Act[] {
  return taken(starter(id, 'zh'), [...LINES[id].slice(0, turn), ...others], record);
}

export const BEST_IN_CLASS = {
  'SC-03': until('SC-03', 13, [], RECORDS['SC-03']),
  'SC-04': until('SC-04', 11, [], RECORDS['SC-04']),
  'SC-05': until('SC-05', 15, [], RECORDS['SC-05']),
  'SC-06': until('SC-06', 11, [], RECORDS['SC-06']),
};

/** SC-03 by somebody who quotes rules and offers no way on, until he has enough. */
export const RULES_3 = until(
  'SC-03',
  1,
  [
    '我们规定要先核验',
    '规定就是要核的',
    '别念出来',
    '请您耐心一点',
    '最后只问一个',
    '想起来了再打过来',
    '5 个工作日内会有同事',
    '以后您就用掌厅看吧',
  ],
  { class: 'billing/enquiry', note: '要账单，没通过。' },
);

/** SC-03 with the app named and not shown: he has to wait for a callback, and gets a time for it. */
export const CALLBACK_3 = until(
  'SC-03',
  2,
  [
    '要核到 L2：姓名',
    '非常理解您的心情',
    '请先停一下，别念出来',
    '再两步就好',
    '最后只问一个',
    '掌厅、营业厅、约回电',
    '掌厅里面都有的',
    '今天 18 点前回电再核',
    '先把登记的邮箱改成公司的',
    '除了这份详单',
    '谢谢您耐心配合',
  ],
  RECORDS['SC-03'],
);

/** SC-03 with the password heard to its end, because letting people finish is good manners. */
export const HEARD_3 = until('SC-03', 4, ['我先听您说完']);

/** SC-03 with nothing said while he reads his password out. */
export const SILENT_3 = until('SC-03', 4, ['…']);

/** SC-03 with the last step let go, because the rest matched. */
export const LET_GO_3 = until('SC-03', 7, ['差这一个不要紧']);

/** SC-04 changed with everything told and agreed to, though the broadband was first left out of the advice. */
export const AGREED_4 = until(
  'SC-04',
  7,
  [
    '肯定是换划算',
    '我确认一遍',
    '提交畅享 59，12 月 1 日生效，解约费',
    '解约费 270.90 元，列在账单上',
    '还有别的事要我一起看看',
    '按真实感受评价',
  ],
  { ...RECORDS['SC-04'], note: RECORDS['SC-04'].note.replace('客户决定到期再换', '12 月 1 日换畅享 59') },
);

/** SC-04 changed with a yes that knew nothing of the fee and the broadband. */
export const UNTOLD_4 = until('SC-04', 4, ['照您一个月 24 个 G', '会有一点解约费，不多的'], RECORDS['SC-04']);

/** SC-04 changed as soon as she asked. */
export const AT_ONCE_4 = until('SC-04', 1, ['我这就给您换上']);

/** SC-05 by somebody who asks for a fourth restart, names no time, and loses him. */
export const RESTART_5 = until(
  'SC-05',
  0,
  [
    '您先重启一下路由器',
    '我问什么，您答什么',
    '非常理解您现在的心情',
    '没有听说有检修',
    '所以就您一家',
    '是您家里路由器的事',
    '光猫再重启最后一次',
    '擦一擦再插紧',
  ],
  { class: 'network/data', note: '客户说上不了网。' },
);

/** SC-05 done by the book and left without a time. */
export const NO_TIME_5 = until(
  'SC-05',
  9,
  ['时间我这边说不准', '今晚先开热点顶一下', '请班长来定', '不再请客户重启', '除了宽带', '说得这么清楚'],
  RECORDS['SC-05'],
);

/** SC-05 with the hour that he hoped for. */
export const ONE_HOUR_5 = until('SC-05', 9, ['一个小时应该差不多的']);

/** SC-06 by somebody who asks why before he says how, and leaves out what it costs. */
export const WHY_FIRST_6 = until(
  'SC-06',
  1,
  [
    '怎么想到要转呢',
    '抱歉，先回答您',
    '请您选一样',
    '尊重您的决定',
    '免得别人打听您的号码',
    '得等合约到了期才能转',
    '没有第三种',
    '约 1 小时有效',
    '家里的宽带会跟着停',
    '祝您一切顺利',
  ],
  RECORDS['SC-06'],
);

/** SC-06 with one more offer after his no. */
export const OFFERED_6 = until('SC-06', 3, ['再给您打个折']);
