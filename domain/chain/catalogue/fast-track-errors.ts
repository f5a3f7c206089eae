import type { ErrorTexts } from './error-text.ts';

const byHand = [
  'A person decides within the usual time; you need not do anything.',
  '将由人员在通常期限内裁定；您无需操作。',
] as const;

/** FastTrack: why a claim is not settled by an assessment. Nothing is lost by any of these. */
export const fastTrackErrors: ErrorTexts = {
  FastTrackHalted: {
    holder: ['Nothing is settled automatically at the moment.', '目前暂停自动理赔。'],
    staff: ['The fast track is halted.', '快速理赔已停用。'],
    next: byHand,
  },
  FastTrackSecretOverdue: {
    holder: ['Nothing is settled automatically at the moment.', '目前暂停自动理赔。'],
    staff: [
      'The secret of {day:day} was due by {revealBy:time}; nothing is approved before it is out.',
      '{day:day} 的秘密应于 {revealBy:time} 前公开；公开前不予批准。',
    ],
    next: ['Reveal the secret, or have two people restart the track.', '请公开该秘密，或由两人重启。'],
  },
  AssessmentExpired: {
    holder: ['The assessment of claim {claimId:claim} is no longer current.', '索赔 {claimId:claim} 的评估已失效。'],
    staff: [
      'The assessment of claim {claimId:claim} expires at {expiresAt:time}; by {latest:time} at the latest is allowed.',
      '索赔 {claimId:claim} 的评估于 {expiresAt:time} 到期；最迟可为 {latest:time}。',
    ],
    next: ['Ask for another one.', '请重新获取评估。'],
  },
  AssessmentHeadStale: {
    holder: [
      'Something was added to claim {claimId:claim} after it was assessed.',
      '索赔 {claimId:claim} 在评估后有新的记录。',
    ],
    staff: [
      'The assessment of claim {claimId:claim} saw {seenHead:hash}; the case file stands at {caseHead:hash}.',
      '索赔 {claimId:claim} 的评估所见为 {seenHead:hash}；案卷现为 {caseHead:hash}。',
    ],
    next: ['Ask for another one.', '请重新获取评估。'],
  },
  AssessmentModelNotLive: {
    holder: ['Claims of this kind are decided by people.', '此类索赔由人员裁定。'],
    staff: [
      'Model {modelHash:hash} is not registered for {line:label}, or was stopped.',
      '模型 {modelHash:hash} 未在 {line:label} 登记，或已停用。',
    ],
    next: byHand,
  },
  AssessmentSignatureInvalid: {
    holder: ['The assessment of claim {claimId:claim} is not genuine.', '索赔 {claimId:claim} 的评估并非真实。'],
    staff: [
      '{signer:address} did not sign this assessment of claim {claimId:claim}.',
      '{signer:address} 未签署索赔 {claimId:claim} 的这份评估。',
    ],
    next: byHand,
  },
  FastTrackClaimNotOpen: {
    holder: ['Claim {claimId:claim} is not waiting for a decision.', '索赔 {claimId:claim} 并非待裁定。'],
    staff: [
      'Claim {claimId:claim} is in phase {phase:phase}; only a filed one can be approved.',
      '索赔 {claimId:claim} 处于阶段 {phase:phase}；仅已提出的索赔可批准。',
    ],
    next: ['Nothing needs to be done.', '无需操作。'],
  },
  FastTrackOwnCause: {
    holder: ['Nobody assesses a claim of their own.', '任何人不得评估自己的索赔。'],
    staff: [
      '{signer:address} is a party of claim {claimId:claim}.',
      '{signer:address} 是索赔 {claimId:claim} 的当事人。',
    ],
    next: byHand,
  },
  FastTrackOutOfTerms: {
    holder: [
      'The loss of claim {claimId:claim} may be outside the cover.',
      '索赔 {claimId:claim} 的损失可能不在保障范围内。',
    ],
    staff: [
      'Claim {claimId:claim} bears the flag of a loss outside the terms.',
      '索赔 {claimId:claim} 标记为条款外损失。',
    ],
    next: byHand,
  },
  FastTrackNothingDue: {
    holder: [
      'By its terms nothing would be paid on claim {claimId:claim}.',
      '按条款计算，索赔 {claimId:claim} 无应付金额。',
    ],
    staff: ['The claimed loss of {claimId:claim} pays nothing.', '索赔 {claimId:claim} 的损失计算结果为零。'],
    next: byHand,
  },
  FastTrackAboveLimit: {
    holder: [
      'Claim {claimId:claim} is above the {limitAssets:money} that are settled automatically.',
      '索赔 {claimId:claim} 超过自动理赔上限 {limitAssets:money}。',
    ],
    staff: [
      'Claim {claimId:claim} would pay {expectedAssets:money}; the product allows {limitAssets:money}.',
      '索赔 {claimId:claim} 应付 {expectedAssets:money}；产品上限为 {limitAssets:money}。',
    ],
    next: byHand,
  },
  FastTrackScoreTooHigh: {
    holder: ['A person looks at claim {claimId:claim} first.', '索赔 {claimId:claim} 将先由人员审核。'],
    staff: [
      'Claim {claimId:claim} scores {scoreBps:bps}; below {thresholdBps:bps} is settled automatically.',
      '索赔 {claimId:claim} 得分 {scoreBps:bps}；低于 {thresholdBps:bps} 方可自动理赔。',
    ],
    next: byHand,
  },
  FastTrackReserveShort: {
    holder: ['Not all of claim {claimId:claim} is reserved yet.', '索赔 {claimId:claim} 尚未全额准备。'],
    staff: [
      'Claim {claimId:claim} holds {reservedAssets:money} of {expectedAssets:money}.',
      '索赔 {claimId:claim} 已准备 {reservedAssets:money}，应为 {expectedAssets:money}。',
    ],
    next: byHand,
  },
  FastTrackPolicyTooYoung: {
    holder: [
      'The policy was too new when claim {claimId:claim} was filed.',
      '提出索赔 {claimId:claim} 时保单生效时间过短。',
    ],
    staff: [
      'Claim {claimId:claim} was filed at {filedAt:time}; the policy was old enough from {agedAt:time} on.',
      '索赔 {claimId:claim} 于 {filedAt:time} 提出；保单自 {agedAt:time} 起满足时长。',
    ],
    next: byHand,
  },
  FastTrackTooManyClaims: {
    holder: [
      'There were more than {limit:count} claims on this policy within a year.',
      '该保单一年内的索赔超过 {limit:count} 件。',
    ],
    staff: [
      'Claim {claimId:claim}: more than {limit:count} within a year, until {clearAt:time}.',
      '索赔 {claimId:claim}：至 {clearAt:time} 前，一年内超过 {limit:count} 件。',
    ],
    next: byHand,
  },
  FastTrackDayNotCommitted: {
    holder: ['Claims of that day are decided by people.', '该日的索赔由人员裁定。'],
    staff: [
      'No secret that counts was committed for {day:day}, on which claim {claimId:claim} was filed.',
      '索赔 {claimId:claim} 提出之日（{day:day} ）没有有效的秘密承诺。',
    ],
    next: byHand,
  },
  FastTrackDrawFalse: {
    holder: ['The assessment of claim {claimId:claim} is not genuine.', '索赔 {claimId:claim} 的评估并非真实。'],
    staff: [
      'The draw said for claim {claimId:claim} is {saidDraw:hash}; the secret gives {trueDraw:hash}.',
      '索赔 {claimId:claim} 所称抽签为 {saidDraw:hash}；依秘密应为 {trueDraw:hash}。',
    ],
    next: ['Expose it: the track halts.', '请予揭示：快速理赔将停用。'],
  },
  FastTrackDrawnForAudit: {
    holder: [
      'Claim {claimId:claim} was drawn by lot for a person to look at.',
      '索赔 {claimId:claim} 被抽中由人员审核。',
    ],
    staff: [
      'Claim {claimId:claim} was drawn for audit ({draw:hash}, {drawBps:bps} of claims).',
      '索赔 {claimId:claim} 被抽中审计（{draw:hash}，比例 {drawBps:bps}）。',
    ],
    next: byHand,
  },
  FastTrackCapReached: {
    holder: ['Enough was settled automatically today.', '今日自动理赔额度已满。'],
    staff: [
      'With claim {claimId:claim} {spentAssets:money} would be approved today; the cap is {capAssets:money}.',
      '加上索赔 {claimId:claim}，今日批准额为 {spentAssets:money}；上限为 {capAssets:money}。',
    ],
    next: ['Try again tomorrow (UTC), or a person decides.', '请明日（UTC）再试，或由人员裁定。'],
  },
  FastTrackNotInFull: {
    holder: ['Claim {claimId:claim} needs a person.', '索赔 {claimId:claim} 需由人员裁定。'],
    staff: [
      'Claim {claimId:claim} would pay {payableAssets:money} now and {expectedAssets:money} when it was filed.',
      '索赔 {claimId:claim} 现应付 {payableAssets:money}，提出时为 {expectedAssets:money}。',
    ],
    next: byHand,
  },
};
