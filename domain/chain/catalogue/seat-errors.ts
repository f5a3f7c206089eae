import type { ErrorTexts } from './error-text.ts';

/** AdjusterDesk: signatures of seats and standing in for colleagues. */
export const seatErrors = {
  SeatNotHeld: {
    holder: [
      'One of the two people who signed may not sign for the insurer.',
      '两位签署人中有一位无权代表保险人签署。',
    ],
    staff: [
      '{seat:address} does not hold role {roleId:count}, or only with a delay; what such a seat signs is void.',
      '{seat:address} 不持有角色 {roleId:count} 或带有延迟，其签署无效。',
    ],
    next: ['Have somebody sign who holds the role.', '请由持有该角色的人员签署。'],
  },
  SeatSignatureInvalid: {
    holder: ['A signature under this does not fit; nothing was done.', '签名不符，未作任何处理。'],
    staff: [
      '{seat:address} did not sign exactly this, here and now: another claim, head, chain, or taken back since.',
      '{seat:address} 未对此内容签名：理赔、案卷头、链不符，或签名已撤回。',
    ],
    next: ['Have it signed again as it stands.', '请按现有内容重新签名。'],
  },
  SeatSignatureExpired: {
    holder: ['A signature under this is no longer valid; nothing was done.', '签名已失效，未作任何处理。'],
    staff: [
      'The signature of {seat:address} ends at {expiresAt:time}; it must lie between now and {latest:time}.',
      '{seat:address} 的签名截至 {expiresAt:time}，须在当前与 {latest:time} 之间。',
    ],
    next: ['Have it signed again, for at most seven days.', '请重新签名，有效期至多七日。'],
  },
  DelegationInvalid: {
    holder: ['These days of standing in cannot be.', '该代理期间不成立。'],
    staff: [
      '{delegator:address} to {delegate:address}, {fromAt:time} to {untilAt:time}: another person, an end ahead, at most 90 days.',
      '{delegator:address} 委托 {delegate:address}，{fromAt:time} 至 {untilAt:time}：须为他人，止于将来，至多 90 日。',
    ],
    next: ['Choose a colleague and other days.', '请另选同事和日期。'],
  },
  DelegationChained: {
    holder: ['Borrowed authority cannot be lent on.', '代理权限不得转委托。'],
    staff: [
      '{delegator:address} stands in for somebody, or {delegate:address} is stood in for: what was lent is not lent on.',
      '{delegator:address} 正代理他人，或 {delegate:address} 已委托他人：代理不得层层转托。',
    ],
    next: ['Wait until the other delegation is over, or end it.', '请待原委托期满或先行终止。'],
  },
  DelegationTaken: {
    holder: ['One of the two is tied to somebody else already.', '其中一人已与他人建立代理关系。'],
    staff: [
      '{delegator:address} lent their limits already, or {delegate:address} stands in for somebody else.',
      '{delegator:address} 已委托他人，或 {delegate:address} 正代理他人。',
    ],
    next: ['End the other delegation first.', '请先终止原委托。'],
  },
  DelegationUnknown: {
    holder: ['There is nothing to end here.', '没有可终止的委托。'],
    staff: [
      '{delegate:address} does not stand in for {delegator:address}, or you are neither of the two.',
      '{delegate:address} 并未代理 {delegator:address}，或您并非当事人。',
    ],
    next: ['Reload the list of delegations.', '请刷新委托列表。'],
  },
} as const satisfies ErrorTexts;
