import type { DemoAct, Finding } from './demo-act.ts';

/** Days of the past the story needs. */
export const STORY_DAYS = 88;
const HONG_KONG = 852;

const windDamage: readonly Finding[] = [{ depreciationBps: 1_000, reason: 'PRICE_LIST', clause: '5.3' }];
const windReasons = 'The roof was twelve years old; a tenth is taken off for wear.';

/**
 * The past of the local chain, oldest first: enough that every list has something in it and every phase can be seen. Ana is
 * the newcomer: she owns one policy that nothing has happened to.
 */
export const demoStory: readonly DemoAct[] = [
  { kind: 'buy', daysAgo: 84, policy: 1, holder: 'bo', productId: 'phone', limit: '1000', termDays: 365 },
  { kind: 'buy', daysAgo: 82, policy: 2, holder: 'chen', productId: 'home', limit: '300000', termDays: 365 },
  { kind: 'buy', daysAgo: 80, policy: 3, holder: 'bo', productId: 'auto', limit: '22000', termDays: 365 },
  { kind: 'buy', daysAgo: 75, policy: 4, holder: 'chen', productId: 'hospital-cash', limit: '18000', termDays: 365 },

  // Bo's screen: granted in full two days later.
  file(69, 1, 1, 70, [{ coverage: 0, cause: 'ACCIDENTAL_DAMAGE', loss: '329' }]),
  decide('decide', 67, 1, 1, [{}], 'Photographs and repair quote agree.'),

  // Bo's car: the workshop is paid directly, Bo gets his towing back.
  {
    ...file(59, 3, 1, 60, [
      { coverage: 0, cause: 'COLLISION', loss: '3800' },
      { coverage: 2, cause: 'COLLISION', loss: '180' },
    ]),
    payees: [
      { to: 'workshop', shareBps: 9_500 },
      { to: 'bo', shareBps: 500 },
    ],
  },
  end('assign', 58, 3, 1),
  decide('decide', 52, 3, 1, [{}, {}], 'Inspected; the estimate is in order.'),
  { kind: 'buy', daysAgo: 50, policy: 5, holder: 'ana', productId: 'hospital-cash', limit: '18000', termDays: 365 },

  // Bo's theft: refused, never disputed, closed when the window to appeal was over.
  file(44, 1, 2, 45, [{ coverage: 3, cause: 'THEFT', loss: '999' }]),
  decide(
    'decide',
    41,
    1,
    2,
    [{ loss: '0', reason: 'EXCLUSION', clause: '4.4' }],
    'The serial number in the police report belongs to another phone.',
  ),

  // Chen's roof: above one signature, decided by two people in part, accepted.
  file(40, 2, 1, 41, [{ coverage: 2, cause: 'WIND', loss: '14000' }]),
  end('assign', 39, 2, 1),
  decide('propose', 38, 2, 1, windDamage, windReasons),
  decide('approve', 37, 2, 1, windDamage, windReasons),
  { kind: 'buy', daysAgo: 35, policy: 6, holder: 'chen', productId: 'phone', limit: '1400', termDays: 365 },
  { kind: 'buy', daysAgo: 34, policy: 7, holder: 'bo', productId: 'travel', limit: '200000', termDays: 60 },
  // Bo's towing bill was forgotten: the fifteen business days are over, and nobody has decided.
  file(33, 3, 2, 34, [{ coverage: 2, cause: 'COLLISION', loss: '150' }]),
  end('accept', 31, 2, 1),
  {
    kind: 'buy',
    daysAgo: 30,
    policy: 8,
    holder: 'bo',
    productId: 'rain',
    limit: '1000',
    termDays: 365,
    zone: HONG_KONG,
  },
  // Bo's broken arm abroad: to be decided by tomorrow.
  file(29, 7, 1, 30, [{ coverage: 2, cause: 'INJURY', loss: '1240' }]),

  // It rains 200 mm on Hong Kong: Bo is paid half of his limit and has filed nothing.
  { kind: 'rain', daysAgo: 24, policy: 8, claim: 1, zone: HONG_KONG, value: 2_000n },

  // Chen broke the phone the day before buying the cover: recorded, flagged, refused by a person; the window is open.
  file(20, 6, 1, 36, [{ coverage: 1, cause: 'ACCIDENTAL_DAMAGE', loss: '210' }]),
  decide(
    'decide',
    18,
    6,
    1,
    [{ loss: '0', reason: 'NOT_IN_FORCE', clause: '4.5' }],
    'The invoice of the repair shop is dated before the policy began.',
  ),
  // Bo reported a delay and took it back: the airline paid.
  file(16, 7, 2, 17, [{ coverage: 0, cause: 'DELAY', loss: '240' }]),
  end('withdraw', 15, 7, 2),

  // Chen's hospital stay: 12 days, 3 of them unpaid.
  file(12, 4, 1, 26, [{ coverage: 0, cause: 'ILLNESS', days: 12 }]),
  end('finalize', 10, 1, 2),
  decide('decide', 9, 4, 1, [{}], 'Discharge paper complete.'),

  // Chen's phone again: screen granted, back glass cut; the rest is kept in case Chen appeals.
  file(8, 6, 2, 9, [
    { coverage: 0, cause: 'ACCIDENTAL_DAMAGE', loss: '349' },
    { coverage: 1, cause: 'ACCIDENTAL_DAMAGE', loss: '260' },
  ]),
  decide(
    'decide',
    6,
    6,
    2,
    [{}, { loss: '180', reason: 'PRICE_LIST', clause: '5.2' }],
    'The usual price of this back glass is $180.',
  ),

  // Waiting: hail above one signature for the second seat; a loss before the cover, a delay and a burst pipe for anybody.
  file(5, 3, 3, 6, [{ coverage: 1, cause: 'HAIL', loss: '7900' }]),
  end('assign', 4, 3, 3),
  file(4, 6, 3, 36, [{ coverage: 0, cause: 'ACCIDENTAL_DAMAGE', loss: '300' }]),
  decide('propose', 3, 3, 3, [{}], 'Forty dents; the estimate is in order.'),
  file(2, 7, 3, 3, [
    { coverage: 0, cause: 'DELAY', loss: '420' },
    { coverage: 1, cause: 'BAGGAGE', loss: '260' },
  ]),
  file(1, 2, 2, 2, [
    { coverage: 0, cause: 'WATER_PIPE', loss: '9200' },
    { coverage: 1, cause: 'WATER_PIPE', loss: '3100' },
  ]),
];

function file(
  daysAgo: number,
  policy: number,
  claim: number,
  lossDaysAgo: number,
  items: Extract<DemoAct, { kind: 'file' }>['items'],
): Extract<DemoAct, { kind: 'file' }> {
  return { kind: 'file', daysAgo, policy, claim, lossDaysAgo, items };
}

function decide(
  kind: 'decide' | 'propose' | 'approve',
  daysAgo: number,
  policy: number,
  claim: number,
  findings: readonly Finding[],
  rationale: string,
): DemoAct {
  return { kind, daysAgo, policy, claim, findings, rationale };
}

function end(
  kind: 'accept' | 'withdraw' | 'finalize' | 'assign',
  daysAgo: number,
  policy: number,
  claim: number,
): DemoAct {
  return { kind, daysAgo, policy, claim };
}
