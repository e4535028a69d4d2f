/**
 * The words by which a slide's labels and sentences can be told apart when they ran together. All are the stock words of
 * Chinese management slides, none of one document.
 */

/** A sentence of a slide begins with these, and hardly any label holds one. */
export const OPENERS = [
  '通过|根据|针对|对于|对(?!话|接|象|比|策)|按照|依据|采用|采取|设定|设立|组织(?!架构|结构)|定期|利用|运用|使用|借助|确保|注意|注重|结合',
  '主动|积极|及时|反映|考察|包括|负责|向|将|由|在(?!线|岗|职)|除了|如果|如(?!何)|当(?!前|今)|若|接听|拨打|遇到|面对|重视|加大|了解',
  '用(?!户|语|途|工)|随着|为了|应当|应(?!急|对|用|变)|需(?!求)|必须',
].join('|');

/** These begin a sentence or a label. They count only behind a label that is already whole. */
export const WEAK_OPENERS =
  '制定|建立|建设|提供|提高|提升|降低|优化|完善|分析|保持|考核|评估|训练|培养|培训|模拟|合理|明确|开展|实施|加强|强化|推动|推进|收集|记录|不同|学习|鼓励|推广|监控|持续';

/** Who or what a slide speaks of; a sentence may begin with them before its verb. */
export const SUBJECTS = [
  '(?:新|老|全体|一线|每位|每名|每个)?(?:客服代表|客服人员|客服团队|客服专员|话务员|坐席|员工|学员|师傅|同事)',
  '呼叫中心|团队成员|团队间|团队|客户|用户|企业|公司|部门|管理者|经理|组长|工单|热线|系统|平台',
].join('|');

/** Labels and titles end with these. */
export const LABEL_ENDS = [
  '定义|功能|组成|构成|职责|分工|现状|趋势|标准|流程|设计|内容|方法|选择|评估|规范|筛选|跟踪|制定|途径|探讨|优化|配备|分类|需求|预测',
  '举措|措施|信任|技巧|分享|能力|技能|构建|挂钩|方式|方案|建议|意义|机制|制度|问题|重要性|要素|目标|背景|概述|安排|调查|办法|指标',
  '周期|体系|策略|分析|反馈|奖励|用语|要求|实施|原则|特点|作用|价值|步骤|要点|案例|主管|专员|实习生|素质|质量|服务|提升|改进|沟通',
  '不清|不畅|不足|不稳定|落后|率|度|培训|回访',
].join('|');

/** These end a label before a sentence, though between two labels they may be the beginning of the second. */
export const MORE_ENDS = '监控|管理|维护|共享|更新|录入|创新|建设|化';

/** A title ends with these when it is long. */
export const TITLE_ENDS =
  '规范|探讨|分享|建议|构建|意义|举措|趋势|制定|评估|措施|改进|优化|设计|挖掘|策略|管理|分析';

/** With these a label goes on after a word that could have ended it. */
export const GOES_ON =
  '设计|制定|优化|分享|探讨|建议|构建|选择|措施|举措|方法|途径|机制|体系|规范|跟踪|预测|现状|趋势|指标|方案|办法|问题|效果|剖析|分析|概述|总结|提供|设定|质量|流程|标准|态度|中心|意义|能力|配备|管理|监控|实施(?!效果)|制度|目标(?=提升|设定)|调查|不|高(?!效)|低|差|提升(?=途径|策略|方法|措施|计划)';

/** A label holds none of these: they make a sentence. */
export const PREDICATES =
  /是|已经|正向|可以|应该|会(?!议|员)|能够|存在|仍|不仅|导致|显示|表明|表现|体现|成为|具备|尽力|通常|主要|往往|一般|这些|然而|因此|例如|据统计|我们|他们|某|\d/;

/** A label does not end with these. */
export const CONNECTORS = /(?:(?<!目)的|[和与及或在对从由等并将为了地得、让使要以把被向如])$/;

/** Another connector before the rest of a label. */
export const JOINS = /^(?:与|及|和|的|、|以及)/;

/** A sentence that goes on with the paragraph before it. */
export const CONTINUATIONS =
  /^(?:例如|比如|如|某|这些|这|因此|所以|同时|此外|另外|然而|但|其|具体|据|以某|从而)/;
