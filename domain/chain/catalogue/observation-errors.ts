import type { ErrorTexts } from './error-text.ts';

const again = ['Bring a fresh observation, signed as it stands now.', '请提交按现状重新签名的观测。'] as const;
const byHand = ['You can always file a claim by hand.', '您随时可以人工提出索赔。'] as const;
const nothingLost = ['No policy loses anything by this.', '任何保单都不会因此受损。'] as const;

/** ObservationFeed. */
export const observationErrors: ErrorTexts = {
  FeedAttemptWrong: {
    holder: ['This observation was signed for another purpose. {key:hash}', '该观测是为其他用途签署的。{key:hash}'],
    staff: [
      'Observation {key:hash} carries attempt {offered:count}; here it must be {expected:count}.',
      '观测 {key:hash} 的尝试号为 {offered:count}，此处应为 {expected:count}。',
    ],
    next: [
      'Reports carry 0, answers to a dispute 1; have it signed again.',
      '报告为 0，对争议的答复为 1；请重新签名。',
    ],
  },
  FeedStatusWrong: {
    holder: ['This observation is at another stage now.', '该观测目前处于其他阶段。'],
    staff: [
      'Observation {key:hash} stands at status {status:count}, which does not allow this.',
      '观测 {key:hash} 的状态为 {status:count}，不允许此操作。',
    ],
    next: byHand,
  },
  FeedRoundWrong: {
    holder: ['This observation is not the next word on its period.', '该观测不是该期间的下一次说明。'],
    staff: [
      'Observation {key:hash} is round {offered:count}; round {expected:count} is next, and the eighth is the last.',
      '观测 {key:hash} 为第 {offered:count} 轮；应为第 {expected:count} 轮，最多八轮。',
    ],
    next: again,
  },
  FeedPeriodInvalid: {
    holder: [
      'The source {source:label} has no period that begins then.',
      '来源 {source:label} 没有从该时刻开始的期间。',
    ],
    staff: [
      'No period of {source:label} begins at {periodStart:time}.',
      '{source:label} 没有始于 {periodStart:time} 的期间。',
    ],
    next: ['Name the first second of one of its periods.', '请给出其某一期间的第一秒。'],
  },
  FeedPeriodOpen: {
    holder: ['The period lasts until {endsAt:time}.', '该期间至 {endsAt:time} 结束。'],
    staff: ['The period of {key:hash} ends at {endsAt:time}.', '{key:hash} 的期间于 {endsAt:time} 结束。'],
    next: ['Report when it is over.', '请在期间结束后报告。'],
  },
  FeedReportLate: {
    holder: ['A revision was possible until {dueAt:time}.', '修订的期限为 {dueAt:time}。'],
    staff: ['{key:hash} could be revised until {dueAt:time}.', '{key:hash} 可修订至 {dueAt:time}。'],
    next: byHand,
  },
  FeedReadingStale: {
    holder: ['The reading is too old, or lies in the future.', '读数过旧，或时间在将来。'],
    staff: [
      '{key:hash} was read at {observedAt:time}; only {earliest:time} to {latest:time} counts.',
      '{key:hash} 的读取时间为 {observedAt:time}；仅 {earliest:time} 至 {latest:time} 有效。',
    ],
    next: again,
  },
  FeedUnitWrong: {
    holder: ['The observation is in another unit than agreed.', '观测的单位与约定不符。'],
    staff: [
      '{key:hash} comes in unit {offered:count}; the source counts in unit {unit:count}.',
      '{key:hash} 的单位为 {offered:count}；来源的单位为 {unit:count}。',
    ],
    next: again,
  },
  FeedValueOutOfBounds: {
    holder: ['The value is not believable and is treated as missing.', '该数值不可信，视为缺失。'],
    staff: [
      '{key:hash} gives {value:text}; only {minValue:text} to {maxValue:text} is believed.',
      '{key:hash} 为 {value:text}；仅 {minValue:text} 至 {maxValue:text} 可信。',
    ],
    next: byHand,
  },
  FeedSignerUnknown: {
    holder: ['A signature is not by a registered observer.', '有签名并非出自登记的观测方。'],
    staff: [
      'A signature on {key:hash} leads to {signer:address}, which holds no seat; another text may have been signed.',
      '{key:hash} 的一个签名对应 {signer:address}，其无席位；也可能签署的是其他内容。',
    ],
    next: again,
  },
  FeedSignersUnordered: {
    holder: ['The signatures are out of order, or one is twice there.', '签名顺序有误或重复。'],
    staff: [
      'Seat {seat:count} on {key:hash} is out of order or repeated.',
      '{key:hash} 上席位 {seat:count} 顺序有误或重复。',
    ],
    next: ['Bring each once, in the order of the seats.', '请按席位顺序各提交一次。'],
  },
  FeedSignerNotDisjoint: {
    holder: ['Whoever reported or disputed cannot answer.', '报告或提出争议的一方不能作答。'],
    staff: [
      'Seat {seat:count} signed or disputed {key:hash} before.',
      '席位 {seat:count} 此前已签署或质疑 {key:hash}。',
    ],
    next: ['Have other observers sign.', '请由其他观测方签名。'],
  },
  FeedSignerExhausted: {
    holder: ['An observer has signed as much as is believed in one day.', '某观测方当日签署已达上限。'],
    staff: [
      'Seat {seat:count} may sign {limit:count} observations of {source:label} a day.',
      '席位 {seat:count} 每日最多签署 {source:label} 的 {limit:count} 个观测。',
    ],
    next: [
      'Use other signatures, or wait for the next day; look whether the key was stolen.',
      '请用其他签名或等到次日；并检查密钥是否被盗。',
    ],
  },
  FeedQuorumShort: {
    holder: ['Too few observers signed.', '签名的观测方不足。'],
    staff: [
      '{count:count} signed {key:hash}; {quorum:count} are needed.',
      '{key:hash} 有 {count:count} 个签名；需 {quorum:count} 个。',
    ],
    next: ['Bring more signatures.', '请补充签名。'],
  },
  FeedDisputeClosed: {
    holder: ['It could be disputed until {closedAt:time}.', '可质疑的期限为 {closedAt:time}。'],
    staff: ['{key:hash} could be disputed until {closedAt:time}.', '{key:hash} 可质疑至 {closedAt:time}。'],
    next: byHand,
  },
  FeedAnswerClosed: {
    holder: ['The dispute could be answered until {closedAt:time}.', '对争议作答的期限为 {closedAt:time}。'],
    staff: [
      'The dispute over {key:hash} could be answered until {closedAt:time}.',
      '{key:hash} 的争议可作答至 {closedAt:time}。',
    ],
    next: byHand,
  },
  FeedCallerNotParty: {
    holder: [
      'Only holders of a policy it concerns, and observers, can dispute it.',
      '仅相关保单的持有人和观测方可以质疑。',
    ],
    staff: [
      '{caller:address} holds no seat, and policy {policyId:policy} is not theirs or not concerned by {key:hash}.',
      '{caller:address} 没有席位，且保单 {policyId:policy} 不属于其本人或与 {key:hash} 无关。',
    ],
    next: ['Name a policy of your own in this region.', '请给出您在该区域的保单。'],
  },
  FeedBondWrong: {
    holder: ['The bond is {bond:count} wei, neither more nor less.', '保证金须恰为 {bond:count} wei。'],
    staff: [
      '{offered:count} wei came with the dispute of {key:hash}; it takes {bond:count}.',
      '质疑 {key:hash} 附带 {offered:count} wei；应为 {bond:count}。',
    ],
    next: [
      'Send exactly the bond; it comes back unless other observers confirm.',
      '请恰好支付保证金；除非其他观测方确认原值，否则退还。',
    ],
  },
  FeedNothingToCollect: {
    holder: ['There is nothing to collect.', '没有可领取的款项。'],
    staff: ['Nothing lies ready for {caller:address}.', '没有可由 {caller:address} 取出的款项。'],
    next: nothingLost,
  },
  FeedTransferRefused: {
    holder: ['Your account refused the coin; it stays yours.', '您的账户拒收；款项仍属于您。'],
    staff: ['{to:address} refused {amount:count} wei.', '{to:address} 拒收 {amount:count} wei。'],
    next: ['Call from an account that takes coin.', '请从可收款的账户调用。'],
  },
};
