import type { ErrorTexts } from './error-text.ts';

/** ClaimBook: who, filing. */
export const claimErrors = {
  ClaimUnknown: {
    holder: ['There is no claim {claimId:claim}.', '没有编号为 {claimId:claim} 的理赔。'],
    staff: ['ClaimBook has no claim {claimId:claim}.', '理赔簿中没有理赔 {claimId:claim}。'],
    next: ['Check the number and the network.', '请核对理赔编号与网络。'],
  },
  ClaimActionNotAllowed: {
    holder: [
      'Claim {claimId:claim} is {phase:phase}; “{action:action}” is not possible there.',
      '理赔 {claimId:claim} 当前为“{phase:phase}”，不能进行“{action:action}”。',
    ],
    staff: [
      'There is no arrow “{action:action}” from {phase:phase} (claim {claimId:claim}).',
      '理赔 {claimId:claim} 处于“{phase:phase}”，没有“{action:action}”这一步。',
    ],
    next: ['Reload the claim: somebody may have acted in the meantime.', '请刷新该理赔，可能已有他人操作。'],
  },
  ClaimCallerNotHolder: {
    holder: [
      'Policy {policyId:policy} was not yours when the loss happened.',
      '出险时保单 {policyId:policy} 不属于您。',
    ],
    staff: [
      '{caller:address} did not hold policy {policyId:policy} at the time of loss.',
      '{caller:address} 在出险时不是保单 {policyId:policy} 的持有人。',
    ],
    next: [
      'Switch to the wallet that held the policy, and check the date of loss.',
      '请切换到当时持有保单的钱包，并核对出险时间。',
    ],
  },
  ClaimCallerNotPauseControl: {
    holder: ['Only the pause register may tell this.', '只有暂停登记合约能告知此事。'],
    staff: ['{caller:address} is not the PauseControl of this book.', '{caller:address} 不是本账本的暂停登记合约。'],
    next: ['Pause through the page made for it.', '请通过暂停页面操作。'],
  },
  ClaimCallerNotClaimant: {
    holder: ['Claim {claimId:claim} belongs to another wallet.', '理赔 {claimId:claim} 属于另一个钱包。'],
    staff: [
      '{caller:address} is not the claimant of {claimId:claim}.',
      '{caller:address} 不是理赔 {claimId:claim} 的索赔人。',
    ],
    next: ['Switch to the wallet that filed it.', '请切换到报案的钱包。'],
  },
  ClaimAdjudicatorNotPinned: {
    holder: [
      '{caller:address} may not decide claim {claimId:claim}. Who may was fixed when the product was published.',
      '{caller:address} 无权裁定理赔 {claimId:claim}；裁定人在产品发布时已确定。',
    ],
    staff: [
      '{caller:address} is not an adjudicator pinned by the version of claim {claimId:claim}.',
      '{caller:address} 不是理赔 {claimId:claim} 所属版本锁定的裁定人。',
    ],
    next: ['Decide at the adjuster desk.', '请在理赔员工作台裁定。'],
  },
  ClaimItemCountInvalid: {
    holder: [
      'A claim has 1 to {limit:count} items; this one has {count:count}.',
      '一宗理赔须有 1 至 {limit:count} 项损失，现有 {count:count} 项。',
    ],
    staff: [
      '{count:count} items were filed; 1 to {limit:count} are possible.',
      '提交了 {count:count} 项损失，允许 1 至 {limit:count} 项。',
    ],
    next: ['Add the loss, or file the rest as another claim.', '请填写损失，或将其余部分另行报案。'],
  },
  ClaimItemInvalid: {
    holder: [
      'Item {item:place} is not complete: it needs a cover of your policy, and an amount or days above zero.',
      '第 {item:place} 项不完整：须选择保单内的一项保障，并填写大于零的金额或天数。',
    ],
    staff: [
      'Item {item:place} names no coverage of the version, or mixes amount and days.',
      '第 {item:place} 项所列保障不存在，或同时填写了金额与天数。',
    ],
    next: ['Correct this item.', '请更正该项。'],
  },
  ClaimPayeeCountInvalid: {
    holder: [
      'At most {limit:count} people can be paid from one claim; you named {count:count}.',
      '一宗理赔最多付给 {limit:count} 人，您填写了 {count:count} 人。',
    ],
    staff: [
      '{count:count} payees were named; at most {limit:count} are possible.',
      '列有 {count:count} 个收款人，最多 {limit:count} 个。',
    ],
    next: ['Remove some of them.', '请减少收款人。'],
  },
  ClaimPayeeInvalid: {
    holder: ['Payee {payee:place} has no address or no share.', '第 {payee:place} 位收款人缺少地址或份额。'],
    staff: [
      'Payee {payee:place} is the zero address or has a share of zero.',
      '第 {payee:place} 位收款人为零地址或份额为零。',
    ],
    next: ['Correct or remove this payee.', '请更正或删除该收款人。'],
  },
  ClaimSharesNotWhole: {
    holder: [
      'The shares of the payees sum to {sumBps:bps}; they must sum to 100 %.',
      '收款份额合计为 {sumBps:bps}，须为 100%。',
    ],
    staff: ['Shares sum to {sumBps:bps} instead of 100 %.', '份额合计 {sumBps:bps}，应为 100%。'],
    next: ['Correct the shares.', '请更正份额。'],
  },
  ClaimLossInFuture: {
    holder: [
      'The loss is dated {lossAt:time}, after now ({filedAt:time}).',
      '出险时间 {lossAt:time} 晚于当前时间（{filedAt:time}）。',
    ],
    staff: ['Loss at {lossAt:time}, filed at {filedAt:time}.', '出险 {lossAt:time}，报案 {filedAt:time}。'],
    next: ['Correct the date of loss.', '请更正出险时间。'],
  },
} as const satisfies ErrorTexts;
