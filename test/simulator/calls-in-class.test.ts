import { describe, expect, test } from 'vitest';
import { score } from '../../simulator/score.ts';
import {
  AGREED_4,
  AT_ONCE_4,
  BEST_IN_CLASS,
  CALLBACK_3,
  HEARD_3,
  LET_GO_3,
  NO_TIME_5,
  OFFERED_6,
  ONE_HOUR_5,
  RESTART_5,
  RULES_3,
  SILENT_3,
  UNTOLD_4,
  WHY_FIRST_6,
} from './calls-in-class.ts';
import { scorecard, starter } from './written-call.ts';

const BEST = { shown: '100.0', grade: 'A', passed: true };

describe.each([
  ['SC-03', 'the best call', BEST_IN_CLASS['SC-03'], { ...BEST, ending: 'E1' }],
  [
    'SC-03',
    'rules quoted and no way on',
    RULES_3,
    { shown: '27.3', grade: 'D', passed: false, ending: 'E4' },
  ],
  ['SC-03', 'a callback with a time', CALLBACK_3, { shown: '93.5', passed: true, ending: 'E2' }],
  [
    'SC-03',
    'a password heard out',
    HEARD_3,
    { shown: '29.9 (F8)', grade: 'failed', passed: false, ending: 'E5' },
  ],
  ['SC-03', 'a password heard in silence', SILENT_3, { shown: '29.9 (F8)', passed: false, ending: 'E5' }],
  ['SC-03', 'the last step let go', LET_GO_3, { shown: '39.0 (F1)', passed: false, ending: 'E5' }],
  ['SC-04', 'the best call', BEST_IN_CLASS['SC-04'], { ...BEST, ending: 'E1' }],
  ['SC-04', 'a change that she agreed to', AGREED_4, { shown: '91.5', passed: true, ending: 'E1' }],
  ['SC-04', 'a change half told', UNTOLD_4, { shown: '45.1', grade: 'D', passed: false, ending: 'E4' }],
  [
    'SC-04',
    'a change at once',
    AT_ONCE_4,
    { shown: '11.3 (F5)', grade: 'failed', passed: false, ending: 'E5' },
  ],
  ['SC-05', 'the best call', BEST_IN_CLASS['SC-05'], { ...BEST, ending: 'E2' }],
  ['SC-05', 'a fourth restart', RESTART_5, { shown: '12.2', grade: 'D', passed: false, ending: 'E4' }],
  ['SC-05', 'no time given', NO_TIME_5, { shown: '56.8', passed: false, ending: 'E4' }],
  ['SC-05', 'one hour promised', ONE_HOUR_5, { shown: '36.5 (F4)', passed: false, ending: 'E5' }],
  ['SC-06', 'the best call', BEST_IN_CLASS['SC-06'], { ...BEST, ending: 'E1' }],
  ['SC-06', 'why before how, and no cost', WHY_FIRST_6, { shown: '60.6', passed: false, ending: 'E3' }],
  [
    'SC-06',
    'one more offer',
    OFFERED_6,
    { shown: '11.3 (F10)', grade: 'failed', passed: false, ending: 'E5' },
  ],
] as const)('%s, %s', (id, _, acts, expected) => {
  test('is worth what its scorecard says', () => {
    expect(score(starter(id, 'zh'), scorecard, acts)).toMatchObject(expected);
  });

  test('comes to the same end, in the same mood, in English', () => {
    const [chinese, english] = (['zh', 'en'] as const).map((language) =>
      score(starter(id, language), scorecard, acts),
    );
    expect(english).toMatchObject({ ending: expected.ending });
    if (chinese?.forged === false) expect(english).toMatchObject({ moods: chinese.moods });
  });
});

test.each(['SC-03', 'SC-04', 'SC-05', 'SC-06'] as const)(
  '%s offers nothing better than its best call',
  (id) => {
    const judgement = score(starter(id, 'zh'), scorecard, BEST_IN_CLASS[id]);
    if (judgement.forged) throw new Error(judgement.reason);
    expect(judgement.timeline.filter(({ better }) => better)).toEqual([]);
  },
);
