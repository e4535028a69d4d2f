import { bilingual } from './bilingual.ts';

/** How far somebody is on the way to working alone: the person's own page and the leader's page of them. */
export const readinessWords = bilingual(
  {
    title: '我的上岗进度',
    titleOf: (name: string) => `${name}的上岗进度`,
    number: '工号',
    team: '班组',
    noProfiles:
      '中心还没有写上岗标准。请管理员在内容文件夹的 centre/profiles.yaml 里写好，这里就会显示每个人的进度。',
    road: '走到哪一步',
    goal: '当前目标',
    status: {
      'not-started': '未开始',
      'in-progress': '进行中',
      'ready-for-signature': '待签字',
      ready: '已就绪',
      expiring: '即将到期',
      lapsed: '已过期',
    },
    until: (day: string) => `有效到 ${day}`,
    next: '今天的下一步',
    gaps: (goal: string, count: number) => `离“${goal}”还差 ${String(count)} 项`,
    onlySignature: (goal: string) => `离“${goal}”只差班长签字`,
    noGaps: (goal: string) => `“${goal}”的要求都满足了`,
    turn: { own: '您来做', leader: '请班长记录', centre: '等中心发布', signer: '请班长签字' },
    turnSeenByLeader: { own: '本人来做', leader: '您来记录', centre: '等中心发布', signer: '您来签字' },
    held: '已经具备',
    noneHeld: '还没有。通过第一份测验，或者打完第一通认证通话，就会出现在这里。',
    by: (names: string) => `由 ${names} 确认`,
    points: (score: string) => `${score} 分`,
    pointsOf: (score: string, needed: string) => `${score} 分（要 ${needed} 分）`,
    countOf: (count: number) => `${String(count)} 条`,
    privateNote: '练习通话只有本人看得到，不算在这里；认证通话和登录后交的测验才算。',

    quiz: '测验',
    call: '模拟通话',
    either: (titles: string) => `${titles}（任选一份）`,
    signature: '班长签字',
    inOtherLanguage: '目前只有英文版。',
    unpublished: {
      quiz: '中心还没有发布这份测验，现在不用做什么。',
      call: '中心还没有发布这通电话，现在不用做什么。',
      article: '中心还没有发布这篇文章，现在不用做什么。',
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
      tooYoung: (day: string, needed: number) => `从 ${day} 算起要满 ${String(needed)} 天。`,
    },
    signatureBecause: {
      unsigned: '各项要求都满足以后，由班长签字。',
      nowUnsigned: '各项要求都满足了，等班长签字。',
      early: (by: string, day: string) => `${by} 在 ${day} 签过，但那时还有要求没满足，不算数，需要重新签。`,
      expired: (by: string, day: string, days: number) =>
        `${by} 在 ${day} 的签字有效 ${String(days)} 天，已经到期，需要重新签。`,
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
    confirm: {
      button: '我已签好，确认',
      sure: (name: string) => `确认“${name}”已经完成？确认后会记下您的工号和时间，不能删除。`,
    },
    step: {
      resume: '上次没有做完，答案都还在，可以接着做。',
      resumeCall: '上次的认证通话没有打完，可以接着打。',
      quiz: '先考这一份。考完会逐题说明原因。',
      call: '先打这一通。想先熟悉，可以选“练习”，练习不记成绩。',
      article: '先读这一篇。',
      confirm: '签好以后，在下面点一下确认。',
      ask: '这一项要由班长或师傅来记录。',
      signature: '该做的都做完了，只差班长签字。',
      waiting: '现在能做的都做完了，其余几项要等中心发布。等的时候可以先练一通。',
      ready: (goal: string) => `“${goal}”的要求都满足了，可以放心去接。`,
    },
    stepButton: {
      open: (title: string) => `继续：${title}`,
      ask: '看看找谁',
      practise: '练一通',
      knowledge: '打开知识库',
    },
    ask: '可以找谁',
    askText: '跟听记录、师傅、保密承诺和签字，由下面的人来记录。',
    askNobody: '您还没有班长。请管理员把您编进班组，并指定班长。',
    leaderOf: '班长',
    mentorOf: '师傅',
    log: '记录',
    logNone: '还没有记录。',
    logNote: '记录只能增加，不能修改或删除；每一条都写着是谁、什么时候记的。',
  },
  {
    title: 'My readiness',
    titleOf: (name: string) => `${name}: readiness`,
    number: 'Employee number',
    team: 'Team',
    noProfiles:
      'The centre has not written its role profiles yet. When an administrator fills in centre/profiles.yaml of the content folder, progress shows here.',
    road: 'Where things stand',
    goal: 'Present goal',
    status: {
      'not-started': 'Not started',
      'in-progress': 'In progress',
      'ready-for-signature': 'Ready for sign-off',
      ready: 'Ready',
      expiring: 'Expiring soon',
      lapsed: 'Lapsed',
    },
    until: (day: string) => `good until ${day}`,
    next: 'Today’s next step',
    gaps: (goal: string, count: number) =>
      count === 1 ? `One thing missing for “${goal}”` : `${String(count)} things missing for “${goal}”`,
    onlySignature: (goal: string) => `Only the team leader’s signature is missing for “${goal}”`,
    noGaps: (goal: string) => `All that “${goal}” asks for is there`,
    turn: {
      own: 'Your turn',
      leader: 'Team leader records it',
      centre: 'Not published yet',
      signer: 'Team leader signs',
    },
    turnSeenByLeader: {
      own: 'Their turn',
      leader: 'You record it',
      centre: 'Not published yet',
      signer: 'You sign',
    },
    held: 'Held',
    noneHeld: 'Nothing yet. The first quiz passed or the first certified call will show here.',
    by: (names: string) => `confirmed by ${names}`,
    points: (score: string) => score,
    pointsOf: (score: string, needed: string) => `${score} (${needed} needed)`,
    countOf: (count: number) => (count === 1 ? '1 entry' : `${String(count)} entries`),
    privateNote:
      'Practice calls are seen by nobody else and do not count here; certified calls and quizzes handed in while signed in do.',

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
        `${score} or more is needed ${String(needed)} times in a row; ${String(count)} so far.`,
    },
    evidenceBecause: {
      none: 'Nothing recorded yet.',
      noneOf: (needed: number) => `Nothing recorded yet; ${String(needed)} entries needed.`,
      noMentor: 'No mentor has been named yet.',
      mentorToConfirm: (name: string) =>
        `The staff list says ${name}; the team leader has not confirmed it yet.`,
      toConfirm: 'Not confirmed yet.',
      tooFew: (count: number, needed: number) => `${String(count)} recorded; ${String(needed)} needed.`,
      atLeast: (score: string) => `${score} or more is needed.`,
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
    confirm: {
      button: 'I have signed it: confirm',
      sure: (name: string) =>
        `Confirm “${name}”? Your number and the time are recorded and cannot be deleted.`,
    },
    step: {
      resume: 'It was left unfinished. Your answers are kept; go on where you were.',
      resumeCall: 'A certified call was left unfinished; go on with it.',
      quiz: 'Take this one first. Afterwards every question is explained.',
      call: 'Take this one first. To get to know it, choose practice; practice is not marked.',
      article: 'Read this one first.',
      confirm: 'When you have signed it, confirm it below.',
      ask: 'Your team leader or mentor records this one.',
      signature: 'You have done your part; only your team leader’s signature is missing.',
      waiting:
        'You have done all that can be done now; the rest waits until the centre publishes it. Meanwhile you can practise a call.',
      ready: (goal: string) => `All that “${goal}” asks for is there. You are ready.`,
    },
    stepButton: {
      open: (title: string) => `Go on: ${title}`,
      ask: 'Whom to ask',
      practise: 'Practise a call',
      knowledge: 'Open the knowledge base',
    },
    ask: 'Whom to ask',
    askText:
      'The shadowing log, the mentor, the confidentiality promise and the signature are recorded by these people.',
    askNobody:
      'You have no team leader yet. Ask an administrator to put you into a team and name its leader.',
    leaderOf: 'Team leader',
    mentorOf: 'Mentor',
    log: 'Record',
    logNone: 'Nothing recorded yet.',
    logNote: 'Entries are only ever added, never changed or deleted; each says who made it and when.',
  },
);
