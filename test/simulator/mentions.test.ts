import { describe, expect, test } from 'vitest';
import { namedIn } from '../../simulator/mentions.ts';

const names = (note: string, fact: string) => namedIn(note, [[fact]])[0]?.found;

describe('a note names a fact', () => {
  test.each([
    ['whatever the spaces, width and case', '余额 ４３.６ 元，ＱＨ1121-0147', '43.6元'],
    ['with its number put another way', '单号 QH1121 0147', 'QH1121-0147'],
    ['before another number, after a comma', '换畅享 59，1 月 1 日起', '畅享 59'],
    ['after another number, behind a full stop', 'Verified to L2. 7 months left', '7 months'],
    ['behind a Chinese full stop', '核到 L1。11 月 19 日', 'L1'],
    ['before a time', '已提醒拨打 110，07:58 挂机', '110'],
    ['in a list', '核到 L1、2 次确认', 'L1'],
  ])('%s', (_how, note, fact) => {
    expect(names(note, fact)).toBe(true);
  });

  test.each([
    ['as part of a longer number', '共 126 元', '26'],
    ['as the beginning of one', '共 260 元', '26'],
    ['as the thousands or the rest of one', '退 1,260 元', '260'],
    ['as the minutes of a time', '19:58 回电', '58'],
    ['as the decimals of an amount', '270.90 元', '90'],
    ['in no words', '已告知', ''],
  ])('not %s', (_how, note, fact) => {
    expect(names(note, fact)).toBe(false);
  });
});
