/** Words that tell on which shelf a text belongs. A shelf is an id of the centre's categories. */
const SHELVES: Record<string, RegExp> = {
  service: /服务规范|礼貌用语|开场白|结束语|接听|接待|服务态度|问候/g,
  communication: /沟通技巧|倾听|表达|语气|语速|提问|有效沟通|非语言/g,
  billing: /账单|资费|套餐|话费|计费|退费|扣费|发票|缴费/g,
  network: /信号|宽带|断网|网速|终端|上网|基站|光猫/g,
  identity: /实名|核验|隐私|个人信息|身份证|携号|诈骗/g,
  complaints: /投诉|升级|安抚|赔偿|争议|纠纷/g,
  records: /工单|录入|客户信息|历史记录|归档|信息更新/g,
  outbound: /外呼|呼出|营销|回访|满意度调查|忠诚度|客户关系|客户需求/g,
  emotion: /情绪|压力|心态|心理|焦虑|疏导/g,
  teamwork: /协作|团队合作|凝聚力|配合|团队精神|互助/g,
  quality: /质检|服务质量|监控|评分|改进措施|质量标准/g,
  organisation: /行业|组织结构|组成|职责|岗位|呼叫中心的?(?:定义|功能)|概述|引言|背景/g,
  people: /选拔|招聘|绩效|考核|激励|晋升|离职|职业发展|人才|流失|奖惩/g,
  management: /排班|班组|现场管理|运营管理|流程优化|工作计划|任务分配|人员配备/g,
  contingency: /预案|风险|应急|突发|危机|故障公告/g,
};

/** Where a text goes whose words point nowhere. */
const FALLBACK = 'organisation';

/** A word in the title says as much about the shelf as so many in the text. */
const TITLE_WEIGHT = 12;

/** The shelf among those that the centre has whose words come most often; the title's words count most. */
export function guessCategory(title: string, text: string, known: readonly string[]): string {
  const fallback = known.includes(FALLBACK) ? FALLBACK : (known[0] ?? FALLBACK);
  let best = fallback;
  let most = 0;
  for (const [shelf, words] of Object.entries(SHELVES)) {
    if (!known.includes(shelf)) continue;
    const count = (title.match(words) ?? []).length * TITLE_WEIGHT + (text.match(words) ?? []).length;
    if (count <= most) continue;
    best = shelf;
    most = count;
  }
  return best;
}
