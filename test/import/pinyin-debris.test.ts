import { expect, test } from 'vitest';
import { withoutPinyin } from '../../import/pinyin-debris.ts';
import { placeIn, pageOf, trace } from '../../import/traced.ts';

test.each([
  ['績(jī)效、費(fèi)用', '績效、費用', 2],
  ['績（jī）效', '績效', 1],
  ['績(jī)绩效', '绩效', 1],
  ['他走了(le)', '他走了', 1],
  ['辦(bàn法', '辦法', 1],
  ['班長zhǎng)說', '班長說', 1],
  ['旅(lǚ)客', '旅客', 1],
])('pinyin goes from %s', (page, text, removed) => {
  const result = withoutPinyin(trace(page));
  expect(result.traced.text).toBe(text);
  expect(result.removed).toBe(removed);
});

test.each([
  '客户关系系统(CRM)',
  '指标（KPI）',
  '一级(L1)',
  '他(he)说',
  '热线(hotline)',
  '编号(a)',
  'jī 和 fèi',
])('%s stays as it is', (text) => {
  expect(withoutPinyin(trace(text))).toMatchObject({ traced: { text }, removed: 0 });
});

test('what is left knows where it stood', () => {
  const page = '績(jī)效\n費(fèi)用';
  const { traced } = withoutPinyin(trace(page));
  expect(placeIn(pageOf('p.txt', page), traced, traced.text.indexOf('用'))).toEqual({
    file: 'p.txt',
    line: 2,
    column: 7,
  });
});
