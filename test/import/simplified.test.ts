import { expect, test } from 'vitest';
import { scriptOf } from '../../import/script.ts';
import { toSimplified } from '../../import/simplified.ts';

test.each([
  ['順著波浪漂過來', '顺着波浪漂过来'],
  ['著名作家', '著名作家'],
  ['為什麼爲裡裏', '为什么为里里'],
  ['為么什么要么', '为么什么要么'],
  ['軟體', '软体'],
  ['客户满意度', '客户满意度'],
])('%s becomes %s', (traditional, simplified) => {
  expect(toSimplified(traditional)).toBe(simplified);
});

test('a page is told to be simplified, traditional, or a simplified one that was converted', () => {
  expect(scriptOf('客户说完以后再回答，先复述他的问题，再说下一步怎么做，乾隆年间的事不提。', 0)).toBe(
    'simplified',
  );
  expect(scriptOf('客戶說完以後再回答。', 0)).toBe('traditional');
  expect(scriptOf('客戶說完以後再回答。', 3)).toBe('converted');
  expect(scriptOf('客戶說完以後再回答，这个时候不要打斷。', 0)).toBe('converted');
});
