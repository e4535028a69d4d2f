import { describe, expect, test } from 'vitest';
import type { Missing } from '../../records/gate.ts';
import { gap } from '../../site/people/gap.ts';
import { points } from '../../site/people/points.ts';
import { attempt, DAY, gapsOf, NOW, recordOf, telling, toldOf } from './people-on-the-road.ts';

describe('a gap', () => {
  test('of every missing thing has a sentence and a link, none of them a code alone', () => {
    const gaps = gapsOf(recordOf());
    expect(gaps).toHaveLength(8);
    for (const { title, code, sentence, link } of gaps) {
      expect(sentence).toMatch(/。$/);
      expect(link.address).toMatch(/^(\/zh\/|#)/);
      expect(title).not.toBe(code);
    }
  });

  test('of a quiz tells the best score, the score needed, and critical questions missed', () => {
    const tries = [61, 72.96].map((score, index) =>
      attempt({
        kind: 'quiz',
        subject: 'QZ-02',
        score,
        fails: index === 1 ? ['fee-exit'] : [],
        finishedAt: new Date(NOW.getTime() - (2 - index) * DAY),
      }),
    );
    expect(toldOf(recordOf({ attempts: tries }), 'QZ-02')).toMatchObject({
      title: '服务规范',
      code: 'QZ-02',
      sentence: '考过 2 次，最高 72.9 分，要 85 分。上一次有关键题没有全对；关键题必须全对。',
      turn: 'own',
      link: { address: '/zh/quizzes/QZ-02/' },
    });
  });

  test('of a call with an auto-fail names it and says when it is settled', () => {
    const tries = [attempt({ kind: 'call', subject: 'SC-01', score: 90, fails: ['F4'] })];
    expect(toldOf(recordOf({ attempts: tries }), 'SC-01')?.sentence).toBe(
      '最近触发了一票否决（虚假承诺 F4）。再有 2 次没有一票否决的认证通话，这一条就过去了。',
    );
  });

  test('ignores practice', () => {
    const tries = [attempt({ kind: 'call', subject: 'SC-01', score: 100, passed: true, certified: false })];
    expect(toldOf(recordOf({ attempts: tries }), 'SC-01')?.sentence).toBe('还没有打过认证通话，要 80 分。');
  });

  test('of a quiz that is not published says whose turn it is and leads to the list', () => {
    expect(toldOf(recordOf(), 'QZ-99')).toMatchObject({
      title: '测验',
      code: 'QZ-99',
      sentence: '中心还没有发布，现在不用做什么。',
      turn: 'centre',
      link: { address: '/zh/quizzes/' },
    });
  });

  test('of a count tells how many there are and how many are needed', () => {
    const evidence = [
      { person: '8146', kind: 'shadow-log', subject: undefined, value: { count: 10 }, by: '0031', at: NOW },
    ];
    expect(toldOf(recordOf({ evidence }), 'shadow-log')).toMatchObject({
      sentence: '已有 10 条，要 15 条。',
      turn: 'leader',
      link: { address: '#ask' },
    });
  });

  test('of required reading leads to the article', () => {
    expect(toldOf(recordOf(), 'must-read')).toMatchObject({
      title: '必读确认：服务标准',
      link: { address: '/zh/articles/SRV-01/' },
    });
  });

  test('that the person may close themselves is theirs on their own page, and the leader’s on the leader’s', () => {
    expect(toldOf(recordOf(), 'confidentiality')).toMatchObject({ turn: 'own', confirm: true });
    const seen = gapsOf(recordOf(), 'leader').find(({ subject }) => subject === 'confidentiality');
    expect(seen).toMatchObject({
      turn: 'leader',
      confirm: false,
      link: { address: '#record-confidentiality' },
    });
  });

  test('of a signature that came too early names who signed and when', () => {
    const evidence = [
      { person: '8146', kind: 'signature', subject: 'R1', value: { version: 1 }, by: '0031', at: NOW },
    ];
    expect(toldOf(recordOf({ evidence }), 'R1')?.sentence).toBe(
      '刘班长在2026年11月21日签过，但那时还有要求没满足，不算数，需要重新签。',
    );
  });

  test('has a whole sentence in both languages, whatever the reason', () => {
    const base = { subject: 'SC-01', published: true, at: NOW, by: '0031', fails: ['F4'] } as const;
    const figures = {
      best: 70,
      needed: 80,
      score: 80,
      count: 1,
      of: 3,
      more: 2,
      tries: 3,
      days: 30,
    } as const;
    const kinds = ['quiz', 'call', 'evidence', 'signature'] as const;
    const reasons = [
      'not-tried',
      'not-passed',
      'waiting',
      'score-low',
      'auto-fail',
      'not-in-a-row',
      'out-of-date',
      'too-few',
      'not-good-enough',
      'too-young',
      'unsigned',
      'signed-too-early',
      'signature-expired',
    ] as const satisfies Missing['reason'][];
    for (const kind of kinds)
      for (const reason of reasons) {
        const missing: Missing = { ...base, ...figures, kind, reason };
        expect(gap(missing, [], telling, 'self').sentence).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(gap(missing, [], { ...telling, language: 'en' }, 'self').sentence).toMatch(/^[A-Z0-9刘].*\.$/);
      }
  });
});

test('a score is never shown higher than it is', () => {
  expect([74.96, 75, 0.1 + 0.2, 100, 0].map(points)).toEqual(['74.9', '75', '0.3', '100', '0']);
});
