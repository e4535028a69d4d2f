import type { Play } from '../../simulator/play.ts';
import { bilingual } from './bilingual.ts';
import { callDeskWords } from './call-desk.ts';
import { callWords } from './call.ts';

type Clothed =
  | 'before'
  | 'answer'
  | 'dial'
  | 'howTo'
  | 'certify'
  | 'practiceNote'
  | 'resume'
  | 'live'
  | 'ended'
  | 'clock'
  | 'waiting'
  | 'say'
  | 'deskEmpty'
  | 'recordText'
  | 'changed'
  | 'outOfReach'
  | 'others';

type Words = Record<Clothed, string> & { kind: (typeof callWords)['zh']['kind'] };

const chat = bilingual<Words>(
  {
    before: '回复之前',
    answer: '打开会话',
    dial: '打开会话',
    howTo: '按数字键选择要发的话，选项顺序每次不同。客户看得到您多久没回。',
    certify: '认证会话（成绩会记录）',
    practiceNote: '练习可以暂停，只有自己看得到。认证会话不能暂停，成绩用于上岗判断。',
    resume: '继续上次没聊完的会话',
    live: '会话中',
    ended: '会话已结束',
    clock: '会话时间',
    waiting: '客户在等您回复',
    say: '您要发',
    deskEmpty: '这个会话没有预先打开的资料。',
    recordText: '会话已经结束。写清楚谁、什么事、何时、已做什么、答应了什么，让同事不用再问客户就能接手。',
    changed: '这个会话的内容刚刚更新过，请刷新页面后重新开始。',
    outOfReach: '从这里起，这个会话已经不能通过了',
    kind: {
      passed: '这位客户您接住了。下面看看还能更好的地方。',
      close: '已经很接近了。再练一次，先看下面标出的这几处。',
      notYet: '难的会话练几次才顺，这很正常。先看下面第一处，再来一次。',
      failed: '有一处不能越的线。看清楚为什么，下次就绕开了。',
    },
    others: '换一个练',
  },
  {
    before: 'Before you reply',
    answer: 'Open the chat',
    dial: 'Open the chat',
    howTo:
      'Press a number to send that line; their order changes each time. The customer sees how long you take.',
    certify: 'Certified chat (recorded)',
    practiceNote:
      'Practice can be paused and only you see it. A certified chat cannot be paused and counts towards readiness.',
    resume: 'Go on with the chat you left',
    live: 'Chatting',
    ended: 'The chat has ended',
    clock: 'Time in this chat',
    waiting: 'The customer is waiting for your reply',
    say: 'You write',
    deskEmpty: 'Nothing is open on the desk for this chat.',
    recordText:
      'The chat has ended. Say who, what, when, what was done and what was promised, so that a colleague can go on without asking again.',
    changed: 'This chat has just been updated. Reload the page and start again.',
    outOfReach: 'From here on this chat could no longer be passed',
    kind: {
      passed: 'You held this chat. Here is what could be better still.',
      close: 'Very close. Look at the marked moments and try once more.',
      notYet: 'Hard chats take a few tries; that is normal. Start with the first mark below and try again.',
      failed: 'One line must not be crossed. See why below, and you will steer round it next time.',
    },
    others: 'Another one',
  },
);

const email = bilingual<Words>(
  {
    before: '回信之前',
    answer: '打开来信',
    dial: '打开来信',
    howTo: '按数字键选择整封回信，选项顺序每次不同。写信不赶时间，先读完再选。',
    certify: '认证回信（成绩会记录）',
    practiceNote: '练习只有自己看得到。认证回信的成绩用于上岗判断。',
    resume: '继续上次没回完的信',
    live: '往来信件',
    ended: '这件事已经结束',
    clock: '用时',
    waiting: '客户在等您回信',
    say: '选一封回信',
    deskEmpty: '这封信没有预先打开的资料。',
    recordText: '信已经回完。写清楚谁、什么事、何时、已做什么、答应了什么，让同事不用再问客户就能接手。',
    changed: '这封信的内容刚刚更新过，请刷新页面后重新开始。',
    outOfReach: '从这里起，这封信已经不能通过了',
    kind: {
      passed: '这封信回得好。下面看看还能更好的地方。',
      close: '已经很接近了。再练一次，先看下面标出的这几处。',
      notYet: '难的信多回几次才顺，这很正常。先看下面第一处，再来一次。',
      failed: '有一处不能越的线。看清楚为什么，下次就绕开了。',
    },
    others: '换一个练',
  },
  {
    before: 'Before you write back',
    answer: 'Open the letter',
    dial: 'Open the letter',
    howTo:
      'Press a number to send that letter; their order changes each time. Letters do not hurry: read them through first.',
    certify: 'Certified letter (recorded)',
    practiceNote: 'Only you see practice. A certified letter counts towards readiness.',
    resume: 'Go on with the letter you left',
    live: 'Letters',
    ended: 'This matter is closed',
    clock: 'Time taken',
    waiting: 'The customer is waiting for your letter',
    say: 'Choose a letter to send',
    deskEmpty: 'Nothing is open on the desk for this letter.',
    recordText:
      'The last letter has been sent. Say who, what, when, what was done and what was promised, so that a colleague can go on without asking again.',
    changed: 'This letter has just been updated. Reload the page and start again.',
    outOfReach: 'From here on this letter could no longer be passed',
    kind: {
      passed: 'A good letter. Here is what could be better still.',
      close: 'Very close. Look at the marked moments and try once more.',
      notYet: 'Hard letters take a few tries; that is normal. Start with the first mark below and try again.',
      failed: 'One line must not be crossed. See why below, and you will steer round it next time.',
    },
    others: 'Another one',
  },
);

/** The words of a call in the clothes of its channel: nobody picks up a chat or hangs up on a letter. */
export function channelWords({ language, channel }: Pick<Play, 'language' | 'channel'>) {
  const words = callWords[language];
  if (channel === 'phone') return words;
  return { ...words, ...(channel === 'chat' ? chat : email)[language] };
}

const writtenDesk = bilingual(
  {
    hold: '请客户稍等',
    resume: '回来接着聊',
    hangUp: '结束会话',
    notYetOver: '客户还在等您回复，现在不是结束会话的时候。',
  },
  {
    hold: 'Ask to wait',
    resume: 'Back again',
    hangUp: 'End the chat',
    notYetOver: 'The customer is still waiting for a reply; this is not the moment to end the chat.',
  },
);

/** The words of the desk in the clothes of the channel. */
export function channelDeskWords({ language, channel }: Pick<Play, 'language' | 'channel'>) {
  const words = callDeskWords[language];
  if (channel === 'phone') return words;
  const { notYetOver, ...others } = writtenDesk[language];
  return { ...words, ...others, notNow: { ...words.notNow, 'hang up': notYetOver } };
}

/** What only written channels show. */
export const writtenWords = bilingual(
  {
    typing: (name: string) => `${name}正在输入…`,
    firstReplyLeft: (seconds: number) => `首次回复还剩 ${String(seconds)} 秒`,
    firstReplyTook: (seconds: number) => `首次回复用了 ${String(seconds)} 秒`,
    subject: '主题',
    reply: (subject: string) => `回复：${subject}`,
    from: '来自',
    signature: '您的回信',
    late: '（一直没有回复）',
    mood: '客户情绪',
  },
  {
    typing: (name: string) => `${name} is typing…`,
    firstReplyLeft: (seconds: number) => `First reply due in ${String(seconds)} s`,
    firstReplyTook: (seconds: number) => `First reply after ${String(seconds)} s`,
    subject: 'Subject',
    reply: (subject: string) => `Re: ${subject}`,
    from: 'From',
    signature: 'Your reply',
    late: '(no reply for a long while)',
    mood: "Customer's mood",
  },
);
