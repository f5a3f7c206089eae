import type { ErrorTexts } from './error-text.ts';

/** ReservePool. */
export const poolErrors = {
  PoolCallerNotCore: {
    holder: ['Only the insurance contracts may move this money.', '只有保险合约能动用这笔资金。'],
    staff: [
      '{caller:address} is not the core contract this function belongs to.',
      '{caller:address} 不是该函数所属的核心合约。',
    ],
    next: ['Use the page made for this act.', '请使用对应的页面操作。'],
  },
  PoolAmountZero: {
    holder: ['The amount is zero.', '金额为零。'],
    staff: ['An amount of zero moves nothing.', '金额为零，无资金变动。'],
    next: ['Enter an amount above zero.', '请输入大于零的金额。'],
  },
  PoolAmountTooLarge: {
    holder: [
      'You offered {offered:money}; at most {limit:money} is possible.',
      '您提交了 {offered:money}，最多为 {limit:money}。',
    ],
    staff: ['{offered:money} is above the bound of {limit:money}.', '{offered:money} 超过上限 {limit:money}。'],
    next: ['Enter a smaller amount.', '请输入较小的金额。'],
  },
  PoolCapacityExceeded: {
    holder: [
      'The reserve cannot take on this cover now: it would have to set aside {lockAssets:money} and has {freeAssets:money} free.',
      '资金池目前无法承保：须锁定 {lockAssets:money}，可用资金为 {freeAssets:money}。',
    ],
    staff: [
      'A lock of {lockAssets:money} for version {versionId:count} exceeds free capital of {freeAssets:money}.',
      '版本 {versionId:count} 须锁定 {lockAssets:money}，超过可用资金 {freeAssets:money}。',
    ],
    next: ['Choose a smaller cover, or come back when capital has grown.', '请降低保额，或待资金增加后再来。'],
  },
  PoolCapExceeded: {
    holder: [
      'This product is sold out: its policies may insure {capAssets:money} together, and yours would make it {insuredAssets:money}.',
      '该产品已售满：总保额上限为 {capAssets:money}，加上您的保单将达 {insuredAssets:money}。',
    ],
    staff: [
      'Insured sum of version {versionId:count} would be {insuredAssets:money}, above its cap of {capAssets:money}.',
      '版本 {versionId:count} 的总保额将达 {insuredAssets:money}，超过上限 {capAssets:money}。',
    ],
    next: ['Choose a smaller cover, or another product.', '请降低保额，或选择其他产品。'],
  },
  PoolPremiumNotReceived: {
    holder: [
      'The premium did not arrive in full: {received:money} of {expected:money}. Nothing was bought.',
      '保费未足额到账：应收 {expected:money}，实收 {received:money}，未成交。',
    ],
    staff: [
      'The asset moved {received:money} instead of {expected:money}; it may take a fee on transfers.',
      '资产实际转入 {received:money}，应为 {expected:money}，可能收取转账费。',
    ],
    next: ['Tell the operator; nothing was taken.', '请告知运营方，未扣款。'],
  },
  PoolBucketShort: {
    holder: [
      'The books of the reserve refuse this: {needed:money} needed, {available:money} there.',
      '资金池账目不允许：需要 {needed:money}，现有 {available:money}。',
    ],
    staff: [
      'Bucket {bucket:label} holds {available:money}; {needed:money} was to be taken.',
      '“{bucket:label}”账户有 {available:money}，欲取 {needed:money}。',
    ],
    next: ['Report this; it should not happen.', '请报告此情况，正常情况下不会出现。'],
  },
  PoolPayeeInvalid: {
    holder: ['{payee:address} cannot be paid.', '无法付款给 {payee:address}。'],
    staff: ['{payee:address} is zero, the pool or the asset itself.', '{payee:address} 为零地址、资金池或资产合约。'],
    next: ['Name another receiver.', '请填写其他收款地址。'],
  },
  PoolCreditNone: {
    holder: ['Nothing waits for {payee:address}.', '没有待领取的款项（{payee:address}）。'],
    staff: ['The credit of {payee:address} is zero.', '{payee:address} 的待领款为零。'],
    next: ['Look at your payments: it may have been collected.', '请查看付款记录，可能已经领取。'],
  },
  PoolCreditRedirectNotPayee: {
    holder: [
      'Only {payee:address} may send this credit to another address.',
      '只有 {payee:address} 可以将此款转往其他地址。',
    ],
    staff: [
      '{caller:address} tried to redirect the credit of {payee:address}.',
      '{caller:address} 试图改变 {payee:address} 待领款的去向。',
    ],
    next: ['Use that wallet, or push the money to the payee itself.', '请使用该钱包，或直接推送给收款人。'],
  },
  PoolTransferRefused: {
    holder: [
      'The token refuses to send {assets:money} to {to:address}. The money stays yours and waits.',
      '代币拒绝向 {to:address} 转账 {assets:money}。款项仍属于您，继续保留。',
    ],
    staff: [
      'The asset refused a transfer of {assets:money} to {to:address}; the credit stands.',
      '资产拒绝向 {to:address} 转账 {assets:money}，待领款保留。',
    ],
    next: ['Collect it to another address.', '请领取到其他地址。'],
  },
  PoolExitRequestPending: {
    holder: [
      'You already asked to leave with {shares:shares} shares; one request at a time is possible.',
      '您已申请退出 {shares:shares} 份，同一时间只能有一个申请。',
    ],
    staff: [
      '{owner:address} has a pending exit of {shares:shares} shares.',
      '{owner:address} 有待处理的退出申请 {shares:shares} 份。',
    ],
    next: ['Wait for it, or take it back first.', '请等待其到期，或先撤回。'],
  },
  PoolExitNotMature: {
    holder: ['You can leave from {matureAt:time} on.', '您可于 {matureAt:time} 起退出。'],
    staff: [
      'The exit of {owner:address} matures at {matureAt:time}.',
      '{owner:address} 的退出于 {matureAt:time} 到期。',
    ],
    next: ['Come back then; the window is open for 7 days.', '请届时操作，窗口期为 7 天。'],
  },
  PoolExitLapsed: {
    holder: [
      'Your request to leave lapsed at {lapsedAt:time}. Take it back, and your shares return.',
      '您的退出申请已于 {lapsedAt:time} 失效。撤回申请后份额即退回。',
    ],
    staff: [
      'The exit of {owner:address} lapsed at {lapsedAt:time}.',
      '{owner:address} 的退出申请已于 {lapsedAt:time} 失效。',
    ],
    next: ['Take the request back and make a new one.', '请撤回申请并重新提出。'],
  },
  PoolExitNone: {
    holder: ['There is no request to leave from this wallet.', '此钱包没有退出申请。'],
    staff: ['{owner:address} has no exit request.', '{owner:address} 没有退出申请。'],
    next: ['Ask to leave first; the notice then begins.', '请先提出申请，通知期随即开始。'],
  },
  PoolExitShort: {
    holder: [
      'Leaving now would give {assets:money}; the bound is {limit:money}.',
      '现在退出可得 {assets:money}，界限为 {limit:money}。',
    ],
    staff: [
      'An exit of {assets:money} does not fit the bound of {limit:money}: free capital, or the least the owner accepts.',
      '退出 {assets:money} 与界限 {limit:money} 不符：可用资金或所有人可接受的最低额。',
    ],
    next: ['Leave with fewer shares, or accept less, or wait.', '请减少份额、降低下限或等待。'],
  },
  PoolEarningsBehind: {
    holder: ['The books are not up to today yet.', '账目尚未结算到今天。'],
    staff: [
      'Premium is earned up to day {accruedThroughDay:day}; today is day {today:day}.',
      '保费已结算至 {accruedThroughDay:day}，今天是 {today:day}。',
    ],
    next: ['Run “accrue” (open to anyone), then try again.', '请先执行结算（任何人可执行），再重试。'],
  },
  PoolAssetUnsuitable: {
    holder: ['This token cannot be used for a reserve.', '该代币不能用作准备金资产。'],
    staff: [
      '{asset:address} is not an asset a pool can hold: it takes fees, calls back, or is no token.',
      '{asset:address} 不适合作为资金池资产：收取转账费、会回调，或不是代币。',
    ],
    next: ['Use a plain ERC-20 token.', '请使用普通的 ERC-20 代币。'],
  },
} as const satisfies ErrorTexts;
