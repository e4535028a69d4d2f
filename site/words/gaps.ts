import { bilingual } from './bilingual.ts';

/** What is missing until somebody is ready, why, and where to go to do something about it. */
export const gapWords = bilingual(
  {
    quiz: '测验',
    call: '模拟通话',
    either: (titles: string) => `${titles}（任选一份）`,
    signature: '班长签字',
    inOtherLanguage: '目前只有英文版。',
    unpublished: {
      quiz: '中心还没有发布，现在不用做什么。',
      call: '中心还没有发布，现在不用做什么。',
      article: '中心还没有发布，现在不用做什么。',
    },
    quizBecause: {
      notTried: (pass: string) => `还没有考过。${pass} 分通过。`,
      notTriedPlain: '还没有考过。',
      notPassed: (tries: number, best: string, pass: string | undefined) =>
        `考过 ${String(tries)} 次，最高 ${best} 分，${pass === undefined ? '还没有通过' : `要 ${pass} 分`}。`,
      critical: '上一次有关键题没有全对；关键题必须全对。',
      outOfDate: (day: string, days: number) => `${day}通过过，已超过 ${String(days)} 天，需要再通过一次。`,
    },
    callBecause: {
      notTried: (needed: string) => `还没有打过认证通话，要 ${needed} 分。`,
      low: (tries: number, best: string, needed: string) =>
        `最近 ${String(tries)} 次最高 ${best} 分，要 ${needed} 分。`,
      noneClean: (tries: number, needed: string) =>
        `最近 ${String(tries)} 次都有一票否决项；要 ${needed} 分，而且没有一票否决。`,
      failed: (fails: string, more: number) =>
        `最近触发了一票否决（${fails}）。再有 ${String(more)} 次没有一票否决的认证通话，这一条就过去了。`,
      bestSoFar: (best: string, needed: string) => `目前最高 ${best} 分，要 ${needed} 分。`,
      inARow: (count: number, needed: number, score: string) =>
        `要连续 ${String(needed)} 次达到 ${score} 分，现在连续 ${String(count)} 次。`,
    },
    evidenceBecause: {
      none: '还没有记录。',
      noneOf: (needed: number) => `还没有记录，要 ${String(needed)} 条。`,
      noMentor: '还没有指定师傅。',
      mentorToConfirm: (name: string) => `名单上写的是${name}，还没有由班长确认。`,
      toConfirm: '还没有确认。',
      tooFew: (count: number, needed: number) => `已有 ${String(count)} 条，要 ${String(needed)} 条。`,
      atLeast: (score: string) => `要 ${score} 以上。`,
      atMost: (score: string) => `不能超过 ${score}。`,
      outOfDate: (day: string, days: number) => `${day}的记录已超过 ${String(days)} 天，需要新的。`,
      notGood: (count: number, of: number, needed: number) =>
        `最近 ${String(of)} 条里有 ${String(count)} 条达标，要 ${String(needed)} 条。`,
      failed: (fails: string) => `最近的记录里有一票否决（${fails}），要有新的、没有一票否决的记录。`,
      tooYoung: (day: string, needed: number) => `从${day}算起要满 ${String(needed)} 天。`,
    },
    signatureBecause: {
      unsigned: '各项要求都满足以后，由班长签字。',
      nowUnsigned: '各项要求都满足了，等班长签字。',
      early: (by: string, day: string) => `${by}在${day}签过，但那时还有要求没满足，不算数，需要重新签。`,
      expired: (by: string, day: string, days: number) =>
        `${by}在${day}的签字有效 ${String(days)} 天，已经到期，需要重新签。`,
    },
    links: {
      quiz: '去考',
      quizList: '看测验列表',
      call: '去打这通电话',
      seeQuiz: '看这份测验',
      seeCall: '看这通电话',
      callList: '看通话列表',
      article: '去读',
      articleList: '看知识库',
      ask: '看看找谁',
      record: '去记录',
      sign: '去签字',
    },
  },
  {
    quiz: 'Quiz',
    call: 'Call',
    either: (titles: string) => `${titles} (either one)`,
    signature: 'The team leader’s signature',
    inOtherLanguage: 'It is there in Chinese only.',
    unpublished: {
      quiz: 'The centre has not published this quiz yet; there is nothing to do now.',
      call: 'The centre has not published this call yet; there is nothing to do now.',
      article: 'The centre has not published this article yet; there is nothing to do now.',
    },
    quizBecause: {
      notTried: (pass: string) => `Not taken yet. ${pass} points pass.`,
      notTriedPlain: 'Not taken yet.',
      notPassed: (tries: number, best: string, pass: string | undefined) =>
        `Taken ${tries === 1 ? 'once' : `${String(tries)} times`}, best score ${best}; ${pass === undefined ? 'not passed yet' : `${pass} needed`}.`,
      critical: 'A critical question was not fully right last time; those must all be right.',
      outOfDate: (day: string, days: number) =>
        `Passed on ${day}, more than ${String(days)} days ago; it must be passed again.`,
    },
    callBecause: {
      notTried: (needed: string) => `No certified call yet; ${needed} needed.`,
      low: (tries: number, best: string, needed: string) =>
        `Best score ${best} in the latest ${tries === 1 ? 'call' : `${String(tries)} calls`}; ${needed} needed.`,
      noneClean: (tries: number, needed: string) =>
        `An auto-fail in ${tries === 1 ? 'the latest call' : `each of the latest ${String(tries)} calls`}; ${needed} needed, without an auto-fail.`,
      failed: (fails: string, more: number) =>
        `A recent call had an auto-fail (${fails}). ${more === 1 ? 'One more certified call' : `${String(more)} more certified calls`} without one, and this is settled.`,
      bestSoFar: (best: string, needed: string) => `Best score so far ${best}; ${needed} needed.`,
      inARow: (count: number, needed: number, score: string) =>
        `A score of ${score} or more is needed ${String(needed)} times in a row; ${String(count)} so far.`,
    },
    evidenceBecause: {
      none: 'Nothing recorded yet.',
      noneOf: (needed: number) => `Nothing recorded yet; ${String(needed)} entries needed.`,
      noMentor: 'No mentor has been named yet.',
      mentorToConfirm: (name: string) =>
        `The staff list says ${name}; the team leader has not confirmed it yet.`,
      toConfirm: 'Not confirmed yet.',
      tooFew: (count: number, needed: number) => `So far ${String(count)}; ${String(needed)} needed.`,
      atLeast: (score: string) => `A score of ${score} or more is needed.`,
      atMost: (score: string) => `${score} at most.`,
      outOfDate: (day: string, days: number) =>
        `The entry of ${day} is more than ${String(days)} days old; a new one is needed.`,
      notGood: (count: number, of: number, needed: number) =>
        `${String(count)} of the latest ${String(of)} are good enough; ${String(needed)} needed.`,
      failed: (fails: string) =>
        `A recent entry has an auto-fail (${fails}); newer entries without one are needed.`,
      tooYoung: (day: string, needed: number) => `${String(needed)} days must pass from ${day}.`,
    },
    signatureBecause: {
      unsigned: 'The team leader signs when all else is there.',
      nowUnsigned: 'All is there; the team leader can sign.',
      early: (by: string, day: string) =>
        `${by} signed on ${day}, when something was still missing; it does not count and must be signed again.`,
      expired: (by: string, day: string, days: number) =>
        `The signature by ${by} of ${day} was good for ${String(days)} days; it must be signed again.`,
    },
    links: {
      quiz: 'Take the quiz',
      quizList: 'See the quizzes',
      call: 'Take the call',
      seeQuiz: 'See the quiz',
      seeCall: 'See the call',
      callList: 'See the calls',
      article: 'Read it',
      articleList: 'See the knowledge base',
      ask: 'Whom to ask',
      record: 'Record it',
      sign: 'Sign',
    },
  },
);
