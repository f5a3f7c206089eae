import type { ErrorTexts } from './error-text.ts';

/** ClaimBook: what insurer and claimant do beside filing and deciding. */
export const courseErrors = {
  ClaimCallerNotDisputeDesk: {
    holder: [
      'Only the dispute desk can do this to claim {claimId:claim}.',
      '只有争议处理台可对理赔 {claimId:claim} 执行此操作。',
    ],
    staff: [
      '{caller:address} is not the dispute desk of the book (claim {claimId:claim}).',
      '{caller:address} 不是本账簿的争议处理台（理赔 {claimId:claim}）。',
    ],
    next: ['Open the dispute at the dispute desk.', '请通过争议处理台提起争议。'],
  },
  ClaimCallerNotOffice: {
    holder: ['Only the claim office can do this.', '只有理赔办公室可执行此操作。'],
    staff: ['{caller:address} is not the claim office of the book.', '{caller:address} 不是本账簿的理赔办公室。'],
    next: ['Do it at the claim office.', '请通过理赔办公室办理。'],
  },
  ClaimActNeedsPerson: {
    holder: [
      '“{action:action}” on claim {claimId:claim} takes a person, not a machine.',
      '对理赔 {claimId:claim} 的“{action:action}”须由人员作出，不能由程序作出。',
    ],
    staff: [
      '{adjudicator:address} named nobody behind “{action:action}” on claim {claimId:claim}.',
      '{adjudicator:address} 对理赔 {claimId:claim} 的“{action:action}”未指明经办人。',
    ],
    next: ['Let a person do it at the desk.', '请由人员在工作台办理。'],
  },
  ClaimActNeedsReason: {
    holder: [
      '“{action:action}” on claim {claimId:claim} must say why.',
      '对理赔 {claimId:claim} 的“{action:action}”须说明理由。',
    ],
    staff: [
      '“{action:action}” on claim {claimId:claim} came without its basis, list or reasons.',
      '对理赔 {claimId:claim} 的“{action:action}”缺少依据、清单或理由。',
    ],
    next: ['Add the basis and the reasons.', '请补充依据与理由。'],
  },
  ClaimActDoneAlready: {
    holder: [
      '“{action:action}” was done on claim {claimId:claim} already; it is done once.',
      '理赔 {claimId:claim} 已进行过“{action:action}”，只能进行一次。',
    ],
    staff: [
      '“{action:action}” is once per claim; {claimId:claim} has it.',
      '“{action:action}”每宗理赔仅一次，理赔 {claimId:claim} 已完成。',
    ],
    next: ['Nothing more to do; reload the claim.', '无需再次操作，请刷新该理赔。'],
  },
  ClaimPayeesNotYours: {
    holder: [
      'You may report for the holder of policy {policyId:policy}, but not say who is paid.',
      '您可以代保单 {policyId:policy} 的持有人报案，但不能指定收款人。',
    ],
    staff: [
      '{caller:address} filed for the holder of policy {policyId:policy} and named payees.',
      '{caller:address} 代保单 {policyId:policy} 持有人报案时指定了收款人。',
    ],
    next: [
      'File without payees; the holder is paid, and may name others.',
      '请不填写收款人；款项付给持有人，由其另行指定。',
    ],
  },
  ClaimPayeesFixed: {
    holder: [
      'Policy {policyId:policy} names who is paid itself; a claim on it names nobody.',
      '保单 {policyId:policy} 已指定收款人，报案时不能另行指定。',
    ],
    staff: [
      'Policy {policyId:policy} has loss payees or a beneficiary; a filing on it names no payees.',
      '保单 {policyId:policy} 设有损失受款人或受益人，报案不得指定收款人。',
    ],
    next: ['File without payees, or change them on the policy.', '请不填写收款人，或先在保单上更改。'],
  },
  ClaimLossOther: {
    holder: [
      'Claim {claimId:claim} is about another loss: policy and time of loss cannot change.',
      '理赔 {claimId:claim} 针对另一次损失：保单与出险时间不能更改。',
    ],
    staff: [
      'Policy {policyId:policy} and loss at {lossAt:time} are not those of claim {claimId:claim}.',
      '保单 {policyId:policy} 与出险时间 {lossAt:time} 与理赔 {claimId:claim} 不符。',
    ],
    next: ['Keep both, or file another claim.', '请保持不变，或另行报案。'],
  },
  ClaimEntriesExhausted: {
    holder: [
      'The case file of claim {claimId:claim} is full ({limit:count} entries); the insurer can only decide now.',
      '理赔 {claimId:claim} 的案卷已满（{limit:count} 条），保险人只能作出裁定。',
    ],
    staff: [
      'Claim {claimId:claim} has {limit:count} entries; the insurer adds no more before deciding.',
      '理赔 {claimId:claim} 已有 {limit:count} 条记录，裁定前不能再添加。',
    ],
    next: ['Decide the claim.', '请裁定该理赔。'],
  },
  ClaimRevisionsExhausted: {
    holder: [
      'Claim {claimId:claim} was changed {limit:count} times; that is the most.',
      '理赔 {claimId:claim} 已更改 {limit:count} 次，达到上限。',
    ],
    staff: [
      'The claimant revised {claimId:claim} {limit:count} times, the most allowed.',
      '索赔人对理赔 {claimId:claim} 的更改已达上限 {limit:count} 次。',
    ],
    next: ['Wait for the decision; afterwards you can disagree or add to it.', '请等待裁定，之后可提出异议或补充。'],
  },
  ClaimClockStopsExhausted: {
    holder: [
      'The insurer may ask for documents {limit:count} times; for claim {claimId:claim} that is used up.',
      '保险人最多可要求补充材料 {limit:count} 次，理赔 {claimId:claim} 已用完。',
    ],
    staff: [
      'The law profile lets the clock of {claimId:claim} stand {limit:count} times; none is left.',
      '法规允许理赔 {claimId:claim} 的期限中止 {limit:count} 次，已无剩余。',
    ],
    next: ['Decide on what is there.', '请按现有材料裁定。'],
  },
  ClaimExtensionsExhausted: {
    holder: [
      'The decision on claim {claimId:claim} can be put off {limit:count} times; that is used up.',
      '理赔 {claimId:claim} 的裁定最多可延期 {limit:count} 次，已用完。',
    ],
    staff: [
      'The law profile of {claimId:claim} knows {limit:count} extensions; none is left.',
      '理赔 {claimId:claim} 适用的法规允许延期 {limit:count} 次，已无剩余。',
    ],
    next: ['Decide in time.', '请按期裁定。'],
  },
  ClaimDeliveryInvalid: {
    holder: [
      'A delivery at {deliveredAt:time} does not fit claim {claimId:claim}.',
      '送达时间 {deliveredAt:time} 与理赔 {claimId:claim} 不符。',
    ],
    staff: [
      'Delivered at {deliveredAt:time}; it must lie between {earliest:time} and now (claim {claimId:claim}).',
      '送达时间为 {deliveredAt:time}，须介于 {earliest:time} 与当前时间之间（理赔 {claimId:claim}）。',
    ],
    next: ['Correct the time of delivery.', '请更正送达时间。'],
  },
  ClaimDecisionOverdue: {
    holder: [
      'The decision on claim {claimId:claim} was due on {decideBy:time}; the loss can no longer be changed.',
      '理赔 {claimId:claim} 应于 {decideBy:time} 前裁定，损失内容不能再更改。',
    ],
    staff: [
      'Claim {claimId:claim} was due on {decideBy:time}; no more time can be gained.',
      '理赔 {claimId:claim} 应于 {decideBy:time} 前裁定，不能再取得时间。',
    ],
    next: ['Decide now; anyone may escalate.', '请立即裁定；任何人可提请升级处理。'],
  },
} as const satisfies ErrorTexts;
