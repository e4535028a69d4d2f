import { bilingual } from './bilingual.ts';

/** A call that goes on somewhere else, or came from there. */
export const elsewhereWords = bilingual(
  {
    otherTab: '这通电话正在另一个标签页里进行。',
    nothingLost: '改在这里继续，说过的话都在；那一边会停下来。',
    takeOver: '改在这里继续',
    wentOn: '接着您之前开始的认证通话，从上次停下的地方继续。',
  },
  {
    otherTab: 'This call is going on in another tab.',
    nothingLost: 'If you go on here, all that was said is kept, and the other one stops.',
    takeOver: 'Go on here instead',
    wentOn: 'This is the certified call you began before; it goes on from where you left it.',
  },
);
