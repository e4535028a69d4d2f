import type { Said } from './contradictions.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)`;
const MONEY = String.raw`¥?${NUMBER}`;

/** A pattern in which `#` is a figure, `§` an amount of money with or without its sign, and a space may be missing. */
function said(pattern: string): RegExp {
  const source = pattern.replaceAll('§', MONEY).replaceAll('#', NUMBER).replaceAll(' ', ' ?');
  return new RegExp(source, 'u');
}

/** What a plan's name may be followed by before its first figure. */
const HAS = String.raw`(?:[ |（：，有含]|¥\d+|共享|每月 \d+ 元)*`;

/** How Chinese texts state the figures of a plan: `青苗 19 | ¥19 | 5 GB，50 分钟`, `畅享 59 含 30 GB、200 分钟`. */
function plan(name: string, id: string): Said[] {
  const data = String.raw`${name}${HAS}\d+ (?:GB|个 G)(?:流量)?[，、和 ]+`;
  return [
    { fact: `${id}-data`, as: [said(`${name}${HAS}# (?:GB|个 G)`)] },
    { fact: `${id}-voice`, as: [said(`${data}# 分钟`)] },
  ];
}

/** How Chinese texts state the figures of `centre/facts.yaml`. */
export const inChinese: Said[] = [
  { fact: 'hotline', as: [/(\d+[×xX*]\d+)/u] },

  // Plans
  ...plan('青苗 19', 'sprout-19'),
  ...plan('银龄 29', 'silver-29'),
  { fact: 'silver-29-data', as: [said('银龄 29，每月 29 元，\\d+ 分钟电话、# 个 G')] },
  { fact: 'silver-29-voice', as: [said('银龄 29，每月 29 元，# 分钟')] },
  ...plan('畅享 59', 'enjoy-59'),
  ...plan('畅享 99', 'enjoy-99'),
  ...plan('家庭 129', 'family-129'),
  { fact: 'sprout-19-fee', as: [said('青苗 #'), said('青苗 19 \\| § \\|')] },
  { fact: 'silver-29-fee', as: [said('银龄 #'), said('银龄 29 \\| § \\|'), said('银龄 29，每月 # 元')] },
  { fact: 'enjoy-59-fee', as: [said('畅享 59 \\| § \\|'), said('畅享 59）?[，：]?(?:每月 |月费 )# 元')] },
  { fact: 'enjoy-99-fee', as: [said('畅享 99 \\| § \\|')] },
  { fact: 'family-129-fee', as: [said('家庭 #'), said('家庭 129 \\| § \\|')] },
  { fact: 'enjoy-99-second-sims', as: [said('分钟[，、和] ?# 张副卡'), said('带 # 张副卡')] },
  { fact: 'family-129-broadband', as: [said('# M 宽带'), said('# 兆宽带')] },
  { fact: 'family-129-contract', as: [said('合约 # 个月'), said('# 个月合约')] },
  {
    fact: 'silver-29-age',
    as: [
      said('# 岁及以上 \\|'),
      said('（# 岁及以上）'),
      said('# 岁及以上，说慢'),
      said('# 岁及以上可以看银龄'),
      said('满 # 岁'),
      said('银龄 29(?:[^。；|]|\\|[^|]*\\|[^|]*\\|)*?# 岁'),
      said('限 # 岁以上'),
    ],
  },

  // Out of bundle
  { fact: 'out-of-bundle-data-step', as: [said('# (?:MB|兆) ?收? ?(?:§|\\d+ 元|一块)')] },
  { fact: 'out-of-bundle-data-price', as: [said('每? \\d+ (?:MB|兆) ?收? ?§(?: 元|块)?')] },
  {
    fact: 'out-of-bundle-cap',
    as: [
      said('(?:每天|一天)[，只]*(?:最多|封顶)[收扣]? §(?!\\d| 通|次)'),
      said('(?:每天|一天) §(?: 元)?封顶'),
      said('封顶[只收，]* § 元'),
      said('(?<!算出 \\d+ 元[，、]?)\\b§ 元封顶'),
      said('一天到 # 元就停'),
      said('到了 # (?:元|块)'),
      said('天超流量 \\d+ × §'),
    ],
  },
  { fact: 'usage-alert-early', as: [said('#% 和 \\d+%'), said('#% (?:那条)?短信')] },
  { fact: 'usage-alert-full', as: [said('\\d+% 和 #%')] },
  { fact: 'out-of-bundle-voice-price', as: [said('每分钟 §(?: 元)?(?! ?字)(?=[，；）。 |]|$)')] },

  // Changing and leaving a plan
  {
    fact: 'early-exit-rate',
    as: [said('月费的 #%'), said('月费的 (三成)'), said('#% × \\d+ × \\d+'), said('\\d+ × \\d+ × #%')],
  },

  // Billing calendar
  {
    fact: 'bill-day',
    as: [
      said('# [日号]才出'),
      said('早已在 # 日出'),
      said('# [日号]才?出(?:账|来|的是)'),
      said('出账日（# 日）'),
      said('账单 # [日号]'),
      said('# [日号](?:的账单|账单出来)'),
    ],
  },
  {
    fact: 'payment-due-day',
    as: [said('# [日号]之?前[还就没有]*[缴交]'), said('# 日是缴费截止'), said('缴费截止（# 日')],
  },
  {
    fact: 'suspension-day',
    as: [said('# [日号](?:起|先)?(?:只能接|停呼出|暂停|先停)'), said('停呼出（# 日'), said('到 # 号还没缴')],
  },
  { fact: 'number-release', as: [said('停机 # 天'), said('(?<!上次转网)[没快]满 # 天')] },

  // Value-added services
  { fact: 'value-added-confirmations', as: [said('客户确认#次'), said('点了或回了#次')] },
  {
    fact: 'refund-first-limit',
    as: [
      said('争议不?超过 # 元'),
      said('超过 § 当场退'),
      said('是不是不超过 # 元'),
      said('争议 § 以内'),
      said('§(?: 元)? ?以内(?:（含 60 元）)?[^。；|]{0,9}先退'),
      said('不[到超过]+ §(?: 元)?[，：][^。；|]{0,4}先退'),
      said('超过 §(?: 元)?(?: 登记|：不当场退|，要先登记)'),
      said('# 元以内(?:的顺序|先退|，先退)'),
    ],
  },

  // Top-up and calling cards
  { fact: 'top-up-small', as: [said('§、¥\\d+、¥\\d+ 的充值卡')] },
  { fact: 'top-up-medium', as: [said('¥\\d+、§、¥\\d+ 的充值卡')] },
  { fact: 'top-up-large', as: [said('¥\\d+、¥\\d+、§ 的充值卡')] },
  { fact: 'top-up-validity', as: [said('有效期是 # 个月'), said('# 个月是卡面的有效期')] },
  {
    fact: 'expired-transfer-window',
    as: [
      said('^(?:超过|还在) # 个月'),
      said('过期(?:以?后)? # 个月(?:以?内|的期限)'),
      said('过期(?:不?超过|后) # 个月'),
      said('可以?转的 # 个月'),
      said('# 个月是转余额的期限'),
    ],
  },
  { fact: 'expired-transfer-times', as: [said('余额(?:可以|还能|转)+#次'), said('照片把余额转#次')] },
  { fact: 'calling-card-transfer-times', as: [said('转入手机号#次'), said('转到手机号，#次')] },

  // Device returns
  { fact: 'return-unopened', as: [said('# 天内?[，可以没拆封| ]*(?:无理由)?退'), said('# 天退货')] },
  {
    fact: 'exchange-fault',
    as: [
      said('还在 # 天里面'),
      said('^超过 # 天：'),
      said('# 天内(?:凭检测单|，有故障)'),
      said('换机的 # 天'),
      said('# 天的换机'),
      said('超过 # 天 \\| 不退不换'),
    ],
  },

  // Roaming
  { fact: 'roaming-hong-kong-macao-taiwan', as: [said('港澳台每天 §')] },
  { fact: 'roaming-international', as: [said('国际每天 §')] },

  // Goodwill
  {
    fact: 'goodwill-intern',
    as: [said('实习生 \\|[^|]*\\|[^|]*\\| §'), said('实习生?(?:[ |]|补偿额度是)*§')],
  },
  {
    fact: 'goodwill-agent',
    as: [
      said('专员 \\|[^|]*\\|[^|]*\\| ≤ §'),
      said('§ 以上不归专员'),
      said('超过 § 不在专员'),
      said('六个月内合计不超过 # 元'),
      said('# 元是半年'),
      said('专员(?:[ |≤]|补偿|最多|对每位客户六个月内)*§(?! 个月)'),
      said('最多(?:能)?补 # 元'),
      said('补偿(?:超过|最多) §'),
    ],
  },
  {
    fact: 'goodwill-agent-period',
    as: [said('每位客户 # 个月内'), said('# 个月内(?:合计|最多补|补过|没补过)')],
  },
  {
    fact: 'goodwill-leader',
    as: [
      said('班长 \\|[^|]*\\|[^|]*\\| ≤ §'),
      said('班长(?:[ |≤]|最多)*(?:¥#|# 元)'),
      said('超过 § 由班长报'),
    ],
  },
  {
    fact: 'goodwill-duty-manager',
    as: [said('值班经理 \\|[^|]*\\|[^|]*\\| ≤ §'), said('超过 §：电话里'), said('值班经理[ |≤]*¥#')],
  },

  // Identity
  { fact: 'identity-id-digits', as: [said('证件号?的?后#位')] },
  {
    fact: 'identity-recent-use-questions',
    as: [said('#(?:个|道)(?:最近|近期)使用'), said('使用问题只问#个')],
  },

  // Faults
  {
    fact: 'fault-first-reply',
    as: [said('# 小时内(?:一定)?(?:首次|先(?:给您)?(?:答复|回话))'), said('首次答复 # 小时')],
  },
  { fact: 'fault-target', as: [said('力争 # 小时')] },
  { fact: 'fault-longest', as: [said('最长 # 小时'), said('# 小时仍未')] },

  // Complaints
  {
    fact: 'complaint-serious-contact',
    as: [
      said('第#次(?:来电|为同一件事联系)(?:或反复发生|、超过|，定)?[^。|；]{0,14}C2'),
      said('C2 (?:严重)?[（|] ?第#次'),
    ],
  },
  {
    fact: 'complaint-serious-amount',
    as: [said('超过 §(?=[、；][^|。]*反复)'), said('第一、二次来电，§ 以内')],
  },
  { fact: 'complaint-major-people', as: [said('# 人以上')] },
  { fact: 'complaint-acknowledge', as: [said('# 小时内[先跟您]*确认')] },
  {
    fact: 'complaint-answer',
    as: [
      said('# 个工作日(?:之内|以?内)?(?:给?您?|会有专人打电话)(?:答复|给结果)'),
      said('最晚 # 个工作日'),
      said('# 个工作日办不完'),
      said('按 # 个工作日答复'),
    ],
  },
  {
    fact: 'complaint-longest',
    as: [
      said('这 # 天是'),
      said('# 天来自国家'),
      said('(?:(?<!过期)不(?:会)?超过|最长) # 天'),
      said('在 # 天内答复'),
    ],
  },
  {
    fact: 'complaint-major-report',
    as: [
      said('- # 分钟：班长知道'),
      said('不等 # 分钟'),
      said('班长报值班经理 \\| # 分钟内'),
      said('# 分钟内(?:当面或打电话)?报班长'),
      said('C3 过了 # 分钟'),
      said('# 分钟内：C3'),
    ],
  },

  // On the line
  { fact: 'opening-within', as: [said('接起 # 秒内')] },
  {
    fact: 'hold-longest',
    as: [
      said('# 秒到'),
      said('(?:等待|时间|（|，)[^。；|]{0,6}不超过 # 秒'),
      said('# 秒以内'),
      said('最长 # 秒'),
    ],
  },
  { fact: 'hold-callback', as: [said('超过 # 分钟'), said('等过 # 分钟')] },
  {
    fact: 'silent-prompts',
    // Which of them it is, how many are missing, or that fewer came, says nothing of how many there are to be.
    as: [
      said('约 \\d+ 秒(?:提示一次)?，共#次'),
      said('(?<!秒)提示(?:满)?#次'),
      said('(?<![第差])#次提示(?![就都])'),
    ],
  },
  { fact: 'silent-interval', as: [said('隔约 # 秒')] },
  { fact: 'abuse-warnings', as: [said('警告#次')] },
  {
    fact: 'older-caller-age',
    as: [
      said('# 岁及以上(?:[：不]|，或|，再慢)'),
      said('# 岁以上，用不上'),
      said('# 岁(?:及以上|以上)?的(?:客户|来电)'),
    ],
  },

  // Outbound
  { fact: 'outbound-morning-from', as: [/(\d\d:\d\d)–\d\d:\d\d ?[和、]/u] },
  { fact: 'outbound-morning-to', as: [/\d\d:\d\d–(\d\d:\d\d) ?[和、]/u] },
  { fact: 'outbound-afternoon-from', as: [/[和、] ?(\d\d:\d\d)–\d\d:\d\d/u] },
  { fact: 'outbound-afternoon-to', as: [/[和、] ?\d\d:\d\d–(\d\d:\d\d)/u, /\d\d:\d\d 和 (\d\d:\d\d) 以前/u] },
  { fact: 'outbound-attempts-day', as: [said('每天#次')] },
  { fact: 'outbound-attempts-campaign', as: [said('活动(?:打满)?#次'), said('每天[一1]次，一共#次')] },

  // Porting out
  { fact: 'porting-code-life', as: [said('约 # 小时(?:内)?有效')] },
  { fact: 'porting-earliest', as: [said('(?:转网|入网，)满 # 天')] },

  // The desk in figures
  { fact: 'trial-calls-day', as: [said('(?:每天不超过|一天最多) # 通')] },
  { fact: 'service-level-seconds', as: [said('# 秒内接起')] },
  {
    fact: 'service-level-share',
    as: [
      said('20 秒内接起 ÷ 请求人工 \\| #%'),
      said('秒内接起低于 #%'),
      said('服务水平 20 秒内 #%'),
      said('没到 #%'),
    ],
  },
  { fact: 'abandoned-most', as: [said('放弃率?超过 #%'), said('放弃率 \\|[^|]*\\| ≤ #%')] },
];
