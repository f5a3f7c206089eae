import type { ErrorTexts } from './error-text.ts';

/** ClaimBook: deciding, windows. */
export const decisionErrors = {
  ClaimFilingMismatch: {
    holder: [
      'What was sent is not what was filed for claim {claimId:claim}.',
      '提交的内容与理赔 {claimId:claim} 的报案内容不一致。',
    ],
    staff: [
      'Items and payees hash to {offered:hash}; filed was {kept:hash}.',
      '损失项目与收款人的哈希为 {offered:hash}，报案时为 {kept:hash}。',
    ],
    next: ['Reload the claim and decide on the items as filed.', '请刷新该理赔，按报案内容裁定。'],
  },
  ClaimHeadUnknown: {
    holder: [
      'The case file of claim {claimId:claim} has moved on since it was opened here.',
      '理赔 {claimId:claim} 的案卷在此页面打开后已有变动。',
    ],
    staff: [
      'The decision names head {offered:hash}; the case file stands at {current:hash}.',
      '裁定所引案卷为 {offered:hash}，当前为 {current:hash}。',
    ],
    next: ['Reload, read what is new, then decide.', '请刷新并阅读新增内容后再裁定。'],
  },
  ClaimAssessmentCountInvalid: {
    holder: [
      'The decision on claim {claimId:claim} does not speak to every item.',
      '对理赔 {claimId:claim} 的裁定未覆盖全部项目。',
    ],
    staff: [
      '{count:count} assessments for {items:count} items of claim {claimId:claim}.',
      '理赔 {claimId:claim} 有 {items:count} 项，裁定只有 {count:count} 项。',
    ],
    next: ['Assess each item once.', '请逐项裁定，每项一次。'],
  },
  ClaimAmountExceedsClaimed: {
    holder: ['Item {item:place} was assessed above what was claimed.', '第 {item:place} 项的核定额高于索赔额。'],
    staff: [
      'Item {item:place} of claim {claimId:claim}: assessed {assessed:money} exceeds the claimed {claimed:money}.',
      '理赔 {claimId:claim} 第 {item:place} 项：核定 {assessed:money}，高于索赔 {claimed:money}。',
    ],
    next: ['Assess at most the claimed loss.', '核定额不得高于索赔额。'],
  },
  ClaimDepreciationTooHigh: {
    holder: [
      'Wear of {depreciationBps:bps} was taken off item {item:place}; at most 100 % is possible.',
      '第 {item:place} 项扣减折旧 {depreciationBps:bps}，最多为 100%。',
    ],
    staff: [
      'Depreciation of item {item:place} is {depreciationBps:bps}.',
      '第 {item:place} 项的折旧为 {depreciationBps:bps}。',
    ],
    next: ['Correct the depreciation.', '请更正折旧率。'],
  },
  ClaimCutNeedsReason: {
    holder: [
      'Item {item:place} was cut without a reason. That is not allowed.',
      '第 {item:place} 项被扣减但未说明理由，这不被允许。',
    ],
    staff: [
      'Item {item:place} of claim {claimId:claim} is cut without reason code, clause or written rationale.',
      '理赔 {claimId:claim} 第 {item:place} 项的扣减缺少理由代码、条款或书面理由。',
    ],
    next: ['Give a reason, the clause, and the reasons in writing.', '请填写理由、所依条款与书面说明。'],
  },
  ClaimCutNeedsPerson: {
    holder: ['Only a person may pay less than you claimed.', '只有人工才能作出少赔的决定。'],
    staff: [
      '{adjudicator:address} decided claim {claimId:claim} with a cut but named no person.',
      '{adjudicator:address} 对理赔 {claimId:claim} 作出扣减，但未写明裁定人。',
    ],
    next: ['Let an adjuster decide it.', '请由理赔员裁定。'],
  },
  ClaimOutOfTermsNotPayable: {
    holder: [
      'The loss lies outside the cover of the policy, so nothing can be paid by a decision.',
      '该损失不在保单保障范围内，裁定不能付款。',
    ],
    staff: [
      'Claim {claimId:claim} is flagged out of terms; {payableAssets:money} cannot be granted.',
      '理赔 {claimId:claim} 标记为不在条款内，不能给付 {payableAssets:money}。',
    ],
    next: ['Deny with reason and clause.', '请写明理由与条款后拒赔。'],
  },
  ClaimWindowOpen: {
    holder: [
      'You can still disagree with the decision on claim {claimId:claim} until {endsAt:time}.',
      '在 {endsAt:time} 之前，您仍可对理赔 {claimId:claim} 的裁定提出异议。',
    ],
    staff: [
      'The appeal window of claim {claimId:claim} is open until {endsAt:time}.',
      '理赔 {claimId:claim} 的申诉期至 {endsAt:time}。',
    ],
    next: ['Wait until then. The claimant may accept earlier.', '请届时再试；索赔人可提前接受。'],
  },
  ClaimWindowClosed: {
    holder: ['The time for this ended at {endedAt:time}.', '该期限已于 {endedAt:time} 届满。'],
    staff: [
      'The window of claim {claimId:claim} closed at {endedAt:time}.',
      '理赔 {claimId:claim} 的期限已于 {endedAt:time} 届满。',
    ],
    next: ['Look at what is possible now on the claim’s page.', '请在理赔页面查看现在可做的操作。'],
  },
} as const satisfies ErrorTexts;
