import type { Entry } from '../../search/build.ts';

const article = (id: string, title: string, asked: string[], answer: string): Entry => ({
  id,
  title,
  asked,
  answer,
  body: '',
});

/** A small Chinese hotline. */
export const hotline: readonly Entry[] = [
  article('card', '充值卡过期', ['卡作废了里面还有钱', '100元的卡刮坏了'], '一年内带卡到营业厅转余额。'),
  article('reset', '重置服务密码', ['密码忘了'], '核验身份后发送临时密码短信。'),
  article('bank', '银行转账缴费', [], '对公转账一个工作日到账。'),
  article('roaming', '长途与漫游资费', ['出国打电话贵不贵'], '出境前先开通日租包。'),
  article('green', '绿色上网套餐', ['给孩子用的套餐'], '家长可设上网时段。'),
  article('plan99', '畅享99套餐介绍', ['九十九块有多少流量'], '含40GB流量和300分钟通话。'),
  article('plan59', '畅享59套餐介绍', ['五十九块有多少流量'], '含20GB流量和100分钟通话。'),
  article('bill', '账单异议处理', ['乱扣费', '多扣了八十多块'], '60元以内的争议先退后查。'),
  article('cancel', '增值业务退订', ['我没开过这个业务'], '二次确认后当场退订。'),
  article('outage', '大面积断网公告', ['上不了网'], '先看公告再答复,不承诺恢复时间。'),
  article('swap', '补卡换卡须知', ['手机丢了'], '本人带身份证原件办理。'),
  article('port', '携号转网查询', ['想转到别家去'], '发送短信查询资格。'),
  article('invoice', '电子发票开具', ['要报销'], '缴费后次日可在掌厅下载。'),
  article('suspend', '欠费停机与复机', ['充了钱还是打不了'], '缴清后十五分钟内自动复机。'),
  article('abuse', '客户辱骂怎么应对', ['他一直骂人'], '提醒两次仍辱骂,按规定结束通话。'),
  article('escalate', '越级投诉处理', ['要找工信部'], '先致歉,当班升级给主管。'),
  article('opening', '开场白与报工号', [], '三秒内接起,先问好再报工号。'),
  article('walk', '行走不便客户上门服务', ['走不动能不能上门'], '登记地址,两个工作日内上门。'),
  article('mute', '静音与转接规范', [], '先征求同意,说明原因和时间。'),
  article('router', 'WiFi路由器测速', ['网速慢'], '用网线直连再测速。'),
  article('identity', '身份核验四级', ['为什么要问我身份证'], '级别越高,能办的业务越多。'),
];

/** A small English bank. */
export const bank: readonly Entry[] = [
  article('refund', 'Refund not showing up', ['where is my money back'], 'A refund takes five working days.'),
  article(
    'activate',
    'Activate a new card',
    ['my card does not work yet'],
    'Activation takes one minute in the app.',
  ),
  article(
    'freeze',
    'Freeze a lost card',
    ["I can't find my wallet"],
    'Freeze it first, then order a new one.',
  ),
  article('abroad', 'Paying abroad', ['fees on holiday'], 'We charge nothing; the other bank may.'),
  article('pin', 'PIN blocked', ['typed it wrong three times'], 'Unblock it at any cash machine.'),
  article('address', 'Change of address', ['I have moved house'], 'Change it in the app under profile.'),
  article('form', 'Form W-8 for taxes', [], 'Send form W-8 before the end of the year.'),
];
