import { bilingual } from './bilingual.ts';

/** What anybody may tell those who keep the knowledge base: not found, and wrong. */
export const feedbackWords = bilingual(
  {
    notFound: '我没找到',
    notFoundHint: '把这次搜索告诉培训师，不用填表（光标不在输入框时按 N）',
    notFoundThanks: '已告诉培训师，谢谢您。答案补上以后就能搜到。',
    told: '已告诉培训师',
    flag: '这句有误',
    flagNote: '哪里不对？（可以不填）',
    flagSend: '发送',
    flagCancel: '取消',
    flagThanks: '已告诉负责人，谢谢您。改好以前，请先和班长核实。',
    longSelection: '选得太长了，请只选有误的那一句。',
  },
  {
    notFound: 'Not found',
    notFoundHint: 'Tells the trainer about this search, without a form (key N outside the field)',
    notFoundThanks: 'The trainer has been told, thank you. It can be found once it is answered.',
    told: 'The trainer knows',
    flag: 'This is wrong',
    flagNote: 'What is wrong? (optional)',
    flagSend: 'Send',
    flagCancel: 'Cancel',
    flagThanks: 'The owner has been told, thank you. Until it is mended, check with your team leader.',
    longSelection: 'That is too long. Please select just the sentence that is wrong.',
  },
);
