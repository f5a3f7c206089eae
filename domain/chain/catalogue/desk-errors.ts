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
    next: [
      'Hand the claim to a colleague. Whoever is only named to be paid may still deny it in full.',
      '请将该理赔交给同事。仅被列为收款人的，仍可全部拒赔。',
    ],
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
  ReasonUnknown: {
    holder: [
      'The reason given for claim {claimId:claim} is none the insurer may use.',
      '理赔 {claimId:claim} 所用理由不在允许之列。',
    ],
    staff: [
      'Item {item:place} of claim {claimId:claim} names {reason:label}, which is no reason code; fraud codes are given as commitments only.',
      '理赔 {claimId:claim} 第 {item:place} 项的 {reason:label} 不是理由代码；欺诈类代码只能以承诺值给出。',
    ],
    next: ['Choose a code of the list, or commit to it.', '请从列表中选择代码，或使用承诺值。'],
  },
  ReasonNotApplicable: {
    holder: [
      'The reason {reason:label} cannot hold for claim {claimId:claim}; nothing was decided.',
      '理由 {reason:label} 不适用于理赔 {claimId:claim}，未作任何裁定。',
    ],
    staff: [
      'Item {item:place} of claim {claimId:claim}: dates, amounts or acts on the chain speak against {reason:label}.',
      '理赔 {claimId:claim} 第 {item:place} 项：链上的日期、金额或行为与 {reason:label} 不符。',
    ],
    next: [
      'Name the reason that holds. MISREP needs recorded knowledge at most 30 days old and a policy of at most two years; DOC_MISSING a request for documents before.',
      '请填写成立的理由。MISREP 须已登记知悉且不超过 30 日、合同成立未满两年；DOC_MISSING 须事先一次性要求过材料。',
    ],
  },
  KnowledgeTimeInvalid: {
    holder: ['The time the insurer gives for its knowledge cannot be.', '保险人所称的知悉时间不成立。'],
    staff: [
      'Knowledge about policy {policyId:policy} must lie before {before:time}; offered {knownAt:time}. It only ever moves back.',
      '保单 {policyId:policy} 的知悉时间须早于 {before:time}，所给为 {knownAt:time}；只能提前，不能推后。',
    ],
    next: ['Record the earliest time it was known.', '请登记最早知悉的时间。'],
  },
  DocumentBatchSizeInvalid: {
    holder: ['These requests cannot be sent together.', '这些材料请求不能一并发送。'],
    staff: [
      '{count:count} requests at once; 1 to {limit:count} are possible.',
      '一次 {count:count} 项请求；可为 1 至 {limit:count} 项。',
    ],
    next: ['Send fewer at once.', '请分批发送。'],
  },
} as const satisfies ErrorTexts;
