import type { Said } from './contradictions.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?|(?:an?|one|once|two|twice|three|four|five|six|seven|eight|nine|ten)\b)`;
const MONEY = String.raw`(?:¥${NUMBER}|${NUMBER} yuan)`;

/** A pattern in which `#` is a figure and `§` an amount of money. */
function said(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('§', MONEY).replaceAll('#', String.raw`\b${NUMBER}`), 'u');
}

/** What a plan's name may be followed by before its first figure. */
const HAS = String.raw`(?:[ |(,:]|¥\d+|includes|has|holds|with|shares|\d+ yuan a month)*`;

/** How English texts state the figures of a plan: `Sprout 19 | ¥19 | 5 GB, 50 minutes`. */
function plan(name: string, id: string): Said[] {
  const data = String.raw`${name}${HAS}\d+ (?:GB|gigabytes)(?: of data| shared)?`;
  return [
    { fact: `${id}-data`, as: [said(`${name}${HAS}# (?:GB|gigabytes)`)] },
    { fact: `${id}-voice`, as: [said(`${data}(?:, | and )# minutes`)] },
  ];
}

/** How English texts state the figures of `centre/facts.yaml`. */
export const inEnglish: Said[] = [
  { fact: 'hotline', as: [/(\d+[×xX*]\d+)/u] },

  // Plans
  ...plan('Sprout 19', 'sprout-19'),
  ...plan('Silver 29', 'silver-29'),
  { fact: 'silver-29-data', as: [said('Silver 29: 29 yuan a month, \\d+ minutes and # gigabytes')] },
  { fact: 'silver-29-voice', as: [said('Silver 29: 29 yuan a month, # minutes')] },
  ...plan('Enjoy 59', 'enjoy-59'),
  ...plan('Enjoy 99', 'enjoy-99'),
  ...plan('Family 129', 'family-129'),
  { fact: 'sprout-19-fee', as: [said('Sprout #'), said('Sprout 19 \\| § \\|')] },
  {
    fact: 'silver-29-fee',
    as: [said('Silver #'), said('Silver 29 \\| § \\|'), said('Silver 29: § a month')],
  },
  { fact: 'enjoy-59-fee', as: [said('Enjoy 59 \\| § \\|')] },
  { fact: 'enjoy-99-fee', as: [said('Enjoy 99 \\| § \\|')] },
  { fact: 'family-129-fee', as: [said('Family #'), said('Family 129 \\| § \\|')] },
  { fact: 'enjoy-99-second-sims', as: [said('(?:minutes,|minutes and|with) # second SIM')] },
  { fact: 'family-129-broadband', as: [said('# M broadband'), said('#-megabit broadband')] },
  { fact: 'family-129-contract', as: [said('#-month contract'), said('ties them to # months')] },
  {
    fact: 'silver-29-age',
    as: [
      said('Silver 29(?:[^.;|]|\\|[^|]*\\|[^|]*\\|)*?age # and'),
      said('From the age of #'),
      said('age # and over'),
    ],
  },

  // Out of bundle
  {
    fact: 'out-of-bundle-data-step',
    as: [
      said('(?:¥\\d+|\\d+ yuan|a yuan) (?:per|for every|for each|for) # (?:MB|megabytes)'),
      said('every # MB costs ¥'),
    ],
  },
  {
    fact: 'out-of-bundle-data-price',
    as: [said('§ (?:per|for every|for each|for) \\d+ (?:MB|megabytes)'), said('every \\d+ MB costs §')],
  },
  {
    fact: 'out-of-bundle-cap',
    as: [said('§ a day at most'), said('megabytes, # a day at most'), said('capped at §')],
  },
  { fact: 'usage-alert-early', as: [said('#%? and (?:at )?\\d+%'), said('#% text')] },
  { fact: 'usage-alert-full', as: [said('\\d+%? and (?:at )?#%')] },
  { fact: 'out-of-bundle-voice-price', as: [said('§ a minute'), said('minutes \\(§ each')] },

  // Changing and leaving a plan
  {
    fact: 'early-exit-rate',
    as: [said('#% of the (?:remaining|fees left)'), said('#% × \\d+ × \\d+'), said('\\d+ × \\d+ × #%')],
  },

  // Billing calendar
  {
    fact: 'bill-day',
    as: [
      said('(?:comes?|out|Bill|month,) on the #rd'),
      said('out on # November'),
      said('bills \\(#rd\\)'),
      said('made on the #rd'),
      said('out since the #rd'),
    ],
  },
  {
    fact: 'payment-due-day',
    as: [
      said('(?:due|pay|paid) by the #th'),
      said('due by # November'),
      said('payment \\(#th\\)'),
      said('payment by the #th'),
      said('The #th is the last'),
    ],
  },
  {
    fact: 'suspension-day',
    as: [
      said('stops? on the #th'),
      said('unpaid on the #th'),
      said('from # November'),
      said('suspension \\(#th\\)'),
      said('(?:stopped|suspended) on the #th'),
    ],
  },
  {
    fact: 'number-release',
    as: [said('# days after (?:full )?suspension'), said('If # days are nearly up')],
  },

  // Value-added services
  { fact: 'value-added-confirmations', as: [said('confirmed #'), said('said yes #')] },
  {
    fact: 'refund-first-limit',
    as: [
      said('(?:up to|above|under) §[^.;|]{0,24}(?:refund|log it|dispute|the refund)'),
      said('[Uu]p to §:? (?:in dispute|refund first)'),
      said('^(?:Above|[^.]*, up to) §:'),
      said('more than § on the spot'),
      said('no more than §\\?'),
      said('[Uu]p to and including §'),
    ],
  },

  // Top-up and calling cards
  { fact: 'top-up-small', as: [said('cards of §, ¥\\d+ and ¥\\d+')] },
  { fact: 'top-up-medium', as: [said('cards of ¥\\d+, § and ¥\\d+')] },
  { fact: 'top-up-large', as: [said('cards of ¥\\d+, ¥\\d+ and §')] },
  { fact: 'top-up-validity', as: [said('printed on a card is # months'), said('# months is the printed')] },
  {
    fact: 'expired-transfer-window',
    as: [
      said('(?:within|after) (?:the )?# months(?: after expiry| it cannot| this is|:)'),
      said('The # months for moving'),
      said('#-month limit'),
      said('The # months are for moving'),
      said('ends # months after expiry'),
    ],
  },
  {
    fact: 'expired-transfer-times',
    as: [said('(?:balance can be moved|moved) #(?:,| to a mobile number; all)')],
  },
  { fact: 'calling-card-transfer-times', as: [said('moved to a mobile number,? #')] },

  // Device returns
  {
    fact: 'return-unopened',
    as: [
      said('return without a reason within # days'),
      said('Within # days, unopened'),
      said('The # days for a return'),
    ],
  },
  {
    fact: 'exchange-fault',
    as: [
      said('exchange within # days'),
      said('Within # days, faulty'),
      said('the # (?:days )?for an exchange'),
      said('within the # days'),
      said('^(?:\\| )?After # days'),
    ],
  },

  // Roaming
  { fact: 'roaming-hong-kong-macao-taiwan', as: [said('§ for Hong Kong')] },
  { fact: 'roaming-international', as: [said('§ elsewhere')] },

  // Goodwill
  { fact: 'goodwill-intern', as: [said('intern (?:\\| )?§'), said('intern \\|[^|]*\\|[^|]*\\| §')] },
  {
    fact: 'goodwill-agent',
    as: [
      said("(?<!leaves an )agent(?:'s)? (?:\\| )?(?:≤ )?§"),
      said('(?:per customer|customer|offer) up to §'),
      said('§ is the total'),
      said('No more than § in six months'),
      said('Goodwill over §'),
      said('goodwill ends at §'),
      said('agent \\|[^|]*\\|[^|]*\\| ≤ §'),
      said('More than § is (?:beyond an agent|not the agent)'),
    ],
  },
  {
    fact: 'goodwill-agent-period',
    as: [
      said('per customer in # months'),
      said('in total in # months'),
      said('given in # months'),
      said('nothing given in # months'),
      said('Look up the last # months'),
    ],
  },
  {
    fact: 'goodwill-leader',
    as: [
      said('team leader (?:\\| )?(?:≤ )?§'),
      said('duty manager over §'),
      said('team leader \\|[^|]*\\|[^|]*\\| ≤ §'),
    ],
  },
  {
    fact: 'goodwill-duty-manager',
    as: [
      said('duty manager (?:\\| )?(?:≤ )?§'),
      said('Over §: name no sum'),
      said('duty manager \\|[^|]*\\|[^|]*\\| ≤ §'),
    ],
  },

  // Identity
  { fact: 'identity-id-digits', as: [said('last # (?:characters|digits|of)')] },
  { fact: 'identity-recent-use-questions', as: [said('# (?:recent-use|question about recent)')] },

  // Faults
  {
    fact: 'fault-first-reply',
    as: [said('first reply (?:within )?# hours'), said('hear (?:from us )?within # hours')],
  },
  { fact: 'fault-target', as: [said('target to fix # hours')] },
  {
    fact: 'fault-longest',
    as: [
      said('longest # hours'),
      said('# (?:hours )?at most, and if it is not fixed'),
      said('(?:takes|and it takes) # at most'),
      said('not back after #'),
    ],
  },

  // Complaints
  {
    fact: 'complaint-serious-contact',
    as: [said('(third) contact[^.;|]{0,60}C2'), said('C2[^.;|]{0,20}(third) contact')],
  },
  {
    fact: 'complaint-serious-amount',
    as: [said('more than §(?=(?: or|,) (?:a repeat|or it keeps|keeps))'), said('second contact, § or less')],
  },
  { fact: 'complaint-major-people', as: [said('# people or more')] },
  { fact: 'complaint-acknowledge', as: [said('(?:acknowledged|confirm) within # hours')] },
  {
    fact: 'complaint-answer',
    as: [
      said('(?:answer(?:ed)?|result) (?:you )?within # working days'),
      said('Not done in # working days'),
      said('above: # working days'),
    ],
  },
  {
    fact: 'complaint-longest',
    as: [said('never beyond # days'), said('company # days'), said('The # days are')],
  },
  {
    fact: 'complaint-major-report',
    as: [
      said('team leader within # minutes'),
      said('- # minutes: the team leader'),
      said('use the # minutes'),
      said('tells the duty manager \\| # minutes'),
      said('team leader in # minutes'),
      said('# minutes: C3'),
    ],
  },

  // On the line
  { fact: 'opening-within', as: [said('(?:^|speak |number )within # seconds')] },
  {
    fact: 'hold-longest',
    as: [
      said('# seconds at most'),
      said('[Aa]t # seconds'),
      said('(?:longer than|up to|back within) # seconds'),
    ],
  },
  { fact: 'hold-callback', as: [said('(?:than|beyond|pass|over|past) # minutes')] },
  {
    fact: 'silent-prompts',
    as: [
      said('# prompts'),
      said('prompted # times'),
      said('up to # times'),
      said('After the (third) prompt'),
    ],
  },
  { fact: 'silent-interval', as: [said('about # seconds apart'), said('about every # seconds')] },
  { fact: 'abuse-warnings', as: [said('[Ww]arn (twice|once|three)'), said('# warnings')] },
  { fact: 'older-caller-age', as: [said('aged # and over'), said('# or over')] },

  // Outbound
  { fact: 'outbound-morning-from', as: [/(\d\d:\d\d)–\d\d:\d\d(?:,| and) \d\d:/u] },
  { fact: 'outbound-morning-to', as: [/\d\d:\d\d–(\d\d:\d\d)(?:,| and) \d\d:/u] },
  { fact: 'outbound-afternoon-from', as: [/\d\d:\d\d(?:,| and) (\d\d:\d\d)–\d\d:\d\d/u] },
  { fact: 'outbound-afternoon-to', as: [/\d\d:\d\d(?:,| and) \d\d:\d\d–(\d\d:\d\d)/u] },
  { fact: 'outbound-attempts-day', as: [said('# attempt a day'), said('(once) a day')] },
  { fact: 'outbound-attempts-campaign', as: [said('# per campaign'), said('a day, # in all')] },

  // Porting out
  { fact: 'porting-code-life', as: [said('for about # hour'), said('lasts about # hour')] },
  { fact: 'porting-earliest', as: [said('# days (?:since joining|are up)')] },

  // The desk in figures
  { fact: 'trial-calls-day', as: [said('# calls a day')] },
  { fact: 'service-level-seconds', as: [said('answered (?:with)?in # seconds')] },
  {
    fact: 'service-level-share',
    as: [said('#% (?:answered )?(?:in|within) \\d+ seconds'), said('below #%')],
  },
  { fact: 'abandoned-most', as: [said('(?:over|more than) #% giv'), said('Abandon[^|]*\\|[^|]*\\| ≤ #%')] },
];
