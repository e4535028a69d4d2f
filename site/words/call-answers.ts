import type { Play } from '../../simulator/play.ts';
import { bilingual } from './bilingual.ts';

/** Typed and spoken replies of a simulated call. */
export const callAnswerWords = bilingual(
  {
    how: '怎样回答',
    ways: { choose: '选一句', type: '自己打字', speak: '开口说' },
    wayHints: {
      choose: '从几句话里选一句。',
      type: '用自己的话打字，按回车说出去；听成了哪一句，会写出来。',
      speak: '客户的话会念出来，您对着麦克风回答；文字一直在屏幕上。',
    },
    needsServer: '打字和开口说需要连上服务器。可以先用“选一句”练，联网后再试。',
    reply: '您的回答',
    placeholder: '用您自己的话回答，按回车说出去',
    send: '说出去',
    takenFor: '听成',
    margin: (margin: string) => `把握 ${margin}`,
    picked: '您选定的',
    exact: '原话',
    which: '您的意思是？',
    neither: '都不是，我换个说法',
    atDesk: '这一步在操作台上办，办好再说。',
    speakNow: '开始说',
    listening: '正在听…',
    stop: '先不说',
    customerSpeaks: '客户正在说话',
    talkOver: '（客户还没说完，您就开口了）',
    noVoice: '这里暂时用不了语音，请打字回答，其他都一样。',
    ownWords: '您的原话',
    notUnderstood: '客户没听懂',
    listenAgain: '听一遍这通电话',
    stopListening: '停',
    answered: { typed: '这通是打字回答的。', spoken: '这通是开口回答的。' },
  },
  {
    how: 'How to answer',
    ways: { choose: 'Choose a line', type: 'Type', speak: 'Speak' },
    wayHints: {
      choose: 'Choose one of a few lines.',
      type: 'Type in your own words and press Enter to say them; you will see which line they were taken for.',
      speak: 'The caller is read aloud and you answer into the microphone; the words stay on the screen.',
    },
    needsServer:
      'Typing and speaking need the server. You can choose lines for now, and try again when you are online.',
    reply: 'Your answer',
    placeholder: 'Answer in your own words, Enter says it',
    send: 'Say it',
    takenFor: 'understood as',
    margin: (margin: string) => `ahead by ${margin}`,
    picked: 'as you chose',
    exact: 'word for word',
    which: 'Which did you mean?',
    neither: 'Neither, let me rephrase',
    atDesk: 'This is done at the desk; speak again when it is.',
    speakNow: 'Speak',
    listening: 'Listening…',
    stop: 'Not yet',
    customerSpeaks: 'The caller is speaking',
    talkOver: '(you began while the caller was still speaking)',
    noVoice: 'Speech does not work here just now. Please type your answers; all the rest is the same.',
    ownWords: 'In your words',
    notUnderstood: 'Not understood',
    listenAgain: 'Listen to this call',
    stopListening: 'Stop',
    answered: { typed: 'This call was answered by typing.', spoken: 'This call was answered aloud.' },
  },
);

type Written = Pick<(typeof callAnswerWords)['zh'], 'wayHints' | 'placeholder' | 'send'>;

const chat = bilingual<Written>(
  {
    wayHints: {
      ...callAnswerWords.zh.wayHints,
      type: '用自己的话打字，按回车发出去；当成了哪一句，会写出来。',
    },
    placeholder: '用您自己的话回复，按回车发送',
    send: '发送',
  },
  {
    wayHints: {
      ...callAnswerWords.en.wayHints,
      type: 'Write in your own words and press Enter to send them; you will see which line they were taken for.',
    },
    placeholder: 'Reply in your own words, Enter sends it',
    send: 'Send',
  },
);

const email = bilingual<Written>(
  {
    wayHints: {
      choose: '从几封回信里选一封。',
      type: '用自己的话写回信，按 Ctrl+回车寄出；当成了哪一封，会写出来。',
      speak: callAnswerWords.zh.wayHints.speak,
    },
    placeholder: '用您自己的话写回信，按 Ctrl+回车寄出',
    send: '寄出',
  },
  {
    wayHints: {
      choose: 'Choose one of a few letters.',
      type: 'Write in your own words and press Ctrl+Enter to send; you will see which letter yours was taken for.',
      speak: callAnswerWords.en.wayHints.speak,
    },
    placeholder: 'Write your letter, Ctrl+Enter sends it',
    send: 'Send the letter',
  },
);

/** These words in the clothes of a call's channel. */
export function channelAnswerWords({ language, channel }: Pick<Play, 'language' | 'channel'>) {
  const words = callAnswerWords[language];
  if (channel === 'phone') return words;
  return { ...words, ...(channel === 'chat' ? chat : email)[language] };
}
