import type { ErrorTexts } from './error-text.ts';

/** ClaimBook and DisputeDesk: figures, disputes, and what follows the end. */
export const disputeErrors = {
  ClaimAmountTooHigh: {
    holder: [
      '{offered:money} is more than the {limit:money} possible for “{action:action}” on claim {claimId:claim}.',
      '对理赔 {claimId:claim} 的“{action:action}”，{offered:money} 超过上限 {limit:money}。',
    ],
    staff: [
      '“{action:action}” on {claimId:claim}: {offered:money} offered, {limit:money} at most.',
      '理赔 {claimId:claim} 的“{action:action}”：提出 {offered:money}，上限 {limit:money}。',
    ],
    next: ['Choose a smaller amount.', '请填写较小的金额。'],
  },
  ClaimAmountTooLow: {
    holder: [
      '{offered:money} is too little for “{action:action}” on claim {claimId:claim}; compare {limit:money}.',
      '对理赔 {claimId:claim} 的“{action:action}”，{offered:money} 过低，参照值为 {limit:money}。',
    ],
    staff: [
      '“{action:action}” on {claimId:claim}: {offered:money} offered; it must go beyond {limit:money}.',
      '理赔 {claimId:claim} 的“{action:action}”：提出 {offered:money}，须高于 {limit:money}。',
    ],
    next: ['Choose a larger amount.', '请填写较大的金额。'],
  },
  ClaimSupplementedAlready: {
    holder: [
      'Claim {claimId:claim} was added to by claim {supplementedBy:claim} already.',
      '理赔 {claimId:claim} 已由理赔 {supplementedBy:claim} 补充。',
    ],
    staff: [
      '{supplementedBy:claim} supplements {claimId:claim}; the next supplement follows the last one.',
      '理赔 {supplementedBy:claim} 已补充 {claimId:claim}；后续补充须接在最后一宗之后。',
    ],
    next: ['Add to the last claim of this loss.', '请在该次损失的最后一宗理赔上补充。'],
  },
  AwardEmpty: {
    holder: ['An added payment needs an amount and a reference.', '追加付款须有金额与依据。'],
    staff: [
      'The award on {claimId:claim} has the amount {assets:money} and the reference {basisRef:hash}; neither may be zero.',
      '理赔 {claimId:claim} 的追加付款金额为 {assets:money}、依据为 {basisRef:hash}，均不得为零。',
    ],
    next: ['Add the amount and the order or reasons.', '请补充金额与文书或理由。'],
  },
  AwardUnknown: {
    holder: [
      'Nobody proposed this added payment on claim {claimId:claim}.',
      '没有人提议对理赔 {claimId:claim} 作此追加付款。',
    ],
    staff: [
      'No award of {assets:money} with reference {basisRef:hash} is proposed on {claimId:claim}.',
      '理赔 {claimId:claim} 没有金额 {assets:money}、依据 {basisRef:hash} 的追加付款提议。',
    ],
    next: ['Have it proposed first, with the same amount and reference.', '请先以相同金额与依据提出。'],
  },
  AwardInConflict: {
    holder: [
      'An added payment on claim {claimId:claim} takes two people besides the claimant.',
      '理赔 {claimId:claim} 的追加付款须由索赔人以外的两人办理。',
    ],
    staff: [
      '{person:address} cannot be in this award of {claimId:claim}: proposer, approver and claimant are three people.',
      '{person:address} 不能参与理赔 {claimId:claim} 的此项追加付款：提议人、批准人与索赔人须为三人。',
    ],
    next: ['Ask another person.', '请由其他人办理。'],
  },
  DisputeArbitratorMissing: {
    holder: [
      'The product of claim {claimId:claim} names no arbitrator. The claim is resolved without one when the time is over.',
      '理赔 {claimId:claim} 的产品未指定仲裁人；期满后将不经仲裁结案。',
    ],
    staff: [
      'The arbitrator {arbitrator:address} of {claimId:claim} is no contract.',
      '理赔 {claimId:claim} 的仲裁人 {arbitrator:address} 不是合约。',
    ],
    next: ['Wait for the end of the ruling period, then resolve.', '请在裁决期满后结案。'],
  },
  DisputePotShort: {
    holder: ['The insurer has not paid in enough for the arbitrator yet.', '保险人尚未缴足仲裁费用。'],
    staff: [
      '{needed:count} wei are needed; the pot holds {available:count}.',
      '需要 {needed:count} wei，费用池仅有 {available:count}。',
    ],
    next: ['Fill the pot, then try again.', '请充值费用池后重试。'],
  },
  DisputeKnownAlready: {
    holder: ['The arbitrator gave a number it had given before.', '仲裁人给出了已使用过的争议编号。'],
    staff: [
      '{arbitrator:address} answered with dispute {disputeId:count}, which it opened before.',
      '{arbitrator:address} 返回的争议 {disputeId:count} 已存在。',
    ],
    next: ['Tell the arbitrator; the claim can be resolved without a ruling.', '请通知仲裁人；该理赔可不经裁决结案。'],
  },
  DisputeUnknown: {
    holder: ['There is no such dispute with this arbitrator.', '该仲裁人没有此项争议。'],
    staff: [
      '{arbitrator:address} has no dispute {disputeId:count} here.',
      '{arbitrator:address} 在此没有争议 {disputeId:count}。',
    ],
    next: ['Check the arbitrator and the number.', '请核对仲裁人与编号。'],
  },
  DisputeCallerNotParty: {
    holder: [
      'Only the two parties bring evidence on claim {claimId:claim}.',
      '只有双方当事人可就理赔 {claimId:claim} 提交证据。',
    ],
    staff: [
      '{caller:address} is neither the claimant of {claimId:claim} nor an adjudicator of its version.',
      '{caller:address} 既不是理赔 {claimId:claim} 的索赔人，也不是其版本的裁定人。',
    ],
    next: ['Switch to the wallet of the claimant, or use the desk.', '请切换到索赔人的钱包，或使用工作台。'],
  },
  DisputeEvidenceEmpty: {
    holder: ['There is no evidence in this for claim {claimId:claim}.', '此次提交未包含理赔 {claimId:claim} 的证据。'],
    staff: ['The commitment is zero (claim {claimId:claim}).', '证据承诺值为零（理赔 {claimId:claim}）。'],
    next: ['Attach the evidence and send again.', '请附上证据后重新提交。'],
  },
  DisputeTransferRefused: {
    holder: ['The coin could not be sent to {to:address}.', '无法向 {to:address} 转出。'],
    staff: ['{to:address} refused {amount:count} wei.', '{to:address} 拒收 {amount:count} wei。'],
    next: ['Name another receiver.', '请更换收款地址。'],
  },
  StringsInsufficientHexLength: {
    holder: ['A number could not be written.', '数值无法转换为文本。'],
    staff: ['{value:count} does not fit into {length:count} bytes.', '{value:count} 无法写入 {length:count} 字节。'],
    next: ['Report this: it cannot happen.', '请报告此问题：正常情况下不会发生。'],
  },
} as const satisfies ErrorTexts;
