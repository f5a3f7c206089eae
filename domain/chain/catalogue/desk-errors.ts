import type { ErrorTexts } from './error-text.ts';

/** AdjusterDesk. */
export const deskErrors = {
  AdjusterAuthorityExceeded: {
    holder: ['This decision needs a more senior person. It is being passed on.', '此项裁定须由更高权限的人员作出。'],
    staff: [
      'Claim {claimId:claim}: paying {payAssets:money} (your limit {payLimit:money}) and cutting {cutAssets:money} (your limit {cutLimit:money}) is beyond your authority.',
      '理赔 {claimId:claim}：给付 {payAssets:money}（您的权限 {payLimit:money}），扣减 {cutAssets:money}（您的权限 {cutLimit:money}），超出您的权限。',
    ],
    next: ['Propose the decision; a second, senior person can approve it.', '请提交提议，由第二位高级理赔员批准。'],
  },
  AdjusterInConflict: {
    holder: [
      'This adjuster has an interest in claim {claimId:claim} and may not decide it.',
      '该理赔员与理赔 {claimId:claim} 有利害关系，不得裁定。',
    ],
    staff: [
      '{adjuster:address} is, or declared an interest in, {party:address}, a party of claim {claimId:claim}.',
      '{adjuster:address} 即为理赔 {claimId:claim} 的当事人 {party:address}，或与其有已申报的利害关系。',
    ],
    next: ['Hand the claim to a colleague.', '请将该理赔交给同事。'],
  },
  AdjusterNeedsSecondPerson: {
    holder: ['The person who proposed this decision cannot approve it.', '提议裁定的人不能自行批准。'],
    staff: [
      '{adjuster:address} proposed this decision on claim {claimId:claim}; another person has to approve it.',
      '{adjuster:address} 提议了理赔 {claimId:claim} 的裁定，须由他人批准。',
    ],
    next: ['Ask a senior colleague to approve.', '请由高级同事批准。'],
  },
  ProposalUnknown: {
    holder: ['There is no such proposal for claim {claimId:claim}.', '理赔 {claimId:claim} 没有该提议。'],
    staff: [
      'Nobody proposed {decisionHash:hash} on claim {claimId:claim}, or it was withdrawn, changed, or its proposer left.',
      '理赔 {claimId:claim} 上没有提议 {decisionHash:hash}，或已撤回、内容有改动、提议人已离任。',
    ],
    next: ['Reload and approve the proposal as it stands, or make a new one.', '请刷新后按现有提议批准，或重新提议。'],
  },
  ProposalNotYours: {
    holder: ['Only the person who made this proposal can take it back.', '只有提议人可以撤回提议。'],
    staff: [
      '{adjuster:address} did not make this proposal on claim {claimId:claim}.',
      '{adjuster:address} 不是理赔 {claimId:claim} 该提议的提议人。',
    ],
    next: ['Ask the proposer.', '请联系提议人。'],
  },
  DecisionPersonsPreset: {
    holder: [
      'The decision names its deciders itself; the desk has to do that.',
      '裁定自行填写了裁定人，应由工作台填写。',
    ],
    staff: [
      'The fields decidedBy {decidedBy:address} and approvedBy {approvedBy:address} must be empty; the desk fills them.',
      '裁定人 {decidedBy:address} 与批准人 {approvedBy:address} 须留空，由工作台填写。',
    ],
    next: ['Send the decision without them.', '请留空后重新提交。'],
  },
  ClaimNotAssignedTo: {
    holder: ['Claim {claimId:claim} is not on this person’s desk.', '理赔 {claimId:claim} 不在该人员的工作台上。'],
    staff: [
      'Claim {claimId:claim} is not assigned to {adjuster:address}.',
      '理赔 {claimId:claim} 未分配给 {adjuster:address}。',
    ],
    next: ['Reload the queue.', '请刷新队列。'],
  },
} as const satisfies ErrorTexts;
