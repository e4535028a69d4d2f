import { expect, test } from 'vitest';
import { channelDeskWords, channelWords } from '../../site/words/call-channels.ts';
import { callWords } from '../../site/words/call.ts';

/** What is said on a page before, during and after a call; the others belong to phones or to the list of calls. */
const SHOWN = [
  ...(['before', 'answer', 'dial', 'howTo', 'certify', 'practiceNote', 'guestNote', 'resume'] as const),
  ...([
    'discard',
    'live',
    'ended',
    'clock',
    'waiting',
    'say',
    'pause',
    'goOn',
    'paused',
    'deskEmpty',
  ] as const),
  ...(['record', 'recordText', 'recordMissing', 'changed', 'outOfReach', 'others', 'again', 'kind'] as const),
];

const PHONE = /接起|接听|挂断|挂机|拨|来电|电话|通话|开口|打完/;
const PHONE_EN = /\b(phone|dial|ring|rings|hang|hung|call|calls|caller)\b/i;

test.each(['chat', 'email'] as const)('nobody picks up or hangs up a %s', (channel) => {
  const zh = channelWords({ language: 'zh', channel });
  const en = channelWords({ language: 'en', channel });
  for (const key of SHOWN) {
    expect(JSON.stringify(zh[key])).not.toMatch(PHONE);
    expect(JSON.stringify(en[key])).not.toMatch(PHONE_EN);
  }
  expect(channelDeskWords({ language: 'zh', channel }).hangUp).not.toMatch(PHONE);
  expect(channelDeskWords({ language: 'zh', channel }).notNow['hang up']).not.toMatch(PHONE);
  expect(channelDeskWords({ language: 'en', channel }).hangUp).not.toMatch(PHONE_EN);
});

test('a phone call keeps its own words', () => {
  expect(channelWords({ language: 'zh', channel: 'phone' })).toBe(callWords.zh);
});
