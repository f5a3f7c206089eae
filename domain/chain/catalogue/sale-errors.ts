import type { ErrorTexts } from './error-text.ts';

/** SalesDesk and PauseControl. */
export const saleErrors = {
  SaleLimitOutOfRange: {
    holder: [
      'You asked for {offered:money} of cover; {min:money} to {max:money} is possible.',
      '您选择的保额为 {offered:money}，可选范围为 {min:money} 至 {max:money}。',
    ],
    staff: [
      'A limit of {offered:money} is outside the tariff of version {versionId:count}: {min:money} to {max:money}.',
      '保额 {offered:money} 超出版本 {versionId:count} 的费率范围：{min:money} 至 {max:money}。',
    ],
    next: ['Choose an amount in this range.', '请在此范围内选择保额。'],
  },
  SaleTermOutOfRange: {
    holder: [
      'You asked for {offered:count} days; {min:count} to {max:count} are possible.',
      '您选择的期限为 {offered:count} 天，可选 {min:count} 至 {max:count} 天。',
    ],
    staff: [
      'A term of {offered:count} days is outside the tariff of version {versionId:count}: {min:count} to {max:count}.',
      '期限 {offered:count} 天超出版本 {versionId:count} 的范围：{min:count} 至 {max:count} 天。',
    ],
    next: ['Choose a term in this range.', '请在此范围内选择期限。'],
  },
  SaleStartInvalid: {
    holder: [
      'Cover cannot start at {startAt:time}; between {earliest:time} and {latest:time} it can.',
      '保障不能从 {startAt:time} 开始，可选 {earliest:time} 至 {latest:time}。',
    ],
    staff: [
      'Start {startAt:time} is not between {earliest:time} and {latest:time}.',
      '起保时间 {startAt:time} 不在 {earliest:time} 至 {latest:time} 之间。',
    ],
    next: ['Start now, or choose a time in this range.', '请选择立即生效，或在此范围内选择时间。'],
  },
  SalePremiumAboveMax: {
    holder: [
      'The premium is now {premiumAssets:money}, more than the {maxPremiumAssets:money} you agreed to. Nothing was taken.',
      '现在的保费为 {premiumAssets:money}，高于您同意的 {maxPremiumAssets:money}，未扣款。',
    ],
    staff: [
      'Premium {premiumAssets:money} exceeds the buyer’s bound of {maxPremiumAssets:money}.',
      '保费 {premiumAssets:money} 超过买方上限 {maxPremiumAssets:money}。',
    ],
    next: ['Look at the new price and decide again.', '请查看新的价格后再决定。'],
  },
  SaleNeedsQuote: {
    holder: ['This product is sold by individual quote only.', '该产品仅按个别报价销售。'],
    staff: ['Version {versionId:count} is marked quote-only.', '版本 {versionId:count} 仅限报价销售。'],
    next: ['Ask for a quote and buy with it.', '请先索取报价，再凭报价购买。'],
  },
  QuoteExpired: {
    holder: [
      'This quote was good until {expiresAt:time}. Nothing was taken.',
      '该报价有效期至 {expiresAt:time}，现已过期，未扣款。',
    ],
    staff: [
      'The quote expired at {expiresAt:time}; it was offered at {offeredAt:time}.',
      '报价于 {expiresAt:time} 到期，提交时间为 {offeredAt:time}。',
    ],
    next: ['Ask for a new quote.', '请索取新的报价。'],
  },
  QuoteUsed: {
    holder: ['This quote was used before, or withdrawn.', '该报价已被使用或已撤回。'],
    staff: [
      'Nonce {nonce:count} of {signer:address} is used or cancelled.',
      '{signer:address} 的序号 {nonce:count} 已使用或已取消。',
    ],
    next: [
      'Look whether the policy is already yours; otherwise ask for a new quote.',
      '请先查看是否已持有该保单；否则索取新的报价。',
    ],
  },
  QuoteBuyerMismatch: {
    holder: [
      'This quote was made for {buyer:address}, not for the wallet you use.',
      '该报价是给 {buyer:address} 的，并非您当前的钱包。',
    ],
    staff: [
      'The quote names {buyer:address}; {caller:address} called.',
      '报价指定 {buyer:address}，调用者为 {caller:address}。',
    ],
    next: ['Switch to that wallet, or ask for a quote in your name.', '请切换到该钱包，或索取以您为买方的报价。'],
  },
  QuoteSignerNotUnderwriter: {
    holder: [
      'The signer of this quote is not one of the insurer’s underwriters.',
      '该报价的签署人不是保险人的核保人。',
    ],
    staff: ['{signer:address} does not hold the underwriter role.', '{signer:address} 没有核保人角色。'],
    next: ['Do not pay. Ask the insurer for a quote of its own.', '请勿付款，请向保险人索取正式报价。'],
  },
  QuoteSignatureInvalid: {
    holder: [
      'The signature does not fit this quote: it was changed, or made for another chain.',
      '签名与该报价不符：报价可能被改动，或用于另一条链。',
    ],
    staff: [
      'The signature of {signer:address} does not cover this quote on this chain and contract.',
      '{signer:address} 的签名不适用于本链、本合约上的该报价。',
    ],
    next: ['Ask for a new quote and do not change it.', '请重新索取报价，不要改动内容。'],
  },
  QuotePremiumInvalid: {
    holder: [
      'The premium of this quote, {premiumAssets:money}, does not fit a cover of {limitAssets:money}.',
      '报价保费 {premiumAssets:money} 与保额 {limitAssets:money} 不相称。',
    ],
    staff: [
      'A premium of {premiumAssets:money} is zero or above the limit of {limitAssets:money}.',
      '保费 {premiumAssets:money} 为零，或高于保额 {limitAssets:money}。',
    ],
    next: ['Ask for a corrected quote.', '请索取更正后的报价。'],
  },
  PauseActive: {
    holder: [
      'This is paused until {until:time}. Evidence, appeals and payments go on, and the pause does not count against your time.',
      '此项操作暂停至 {until:time}。举证、申诉与付款照常进行，暂停时间不计入您的期限。',
    ],
    staff: ['The flag {flag:flag} is up until {until:time}.', '暂停标志 {flag:flag} 生效至 {until:time}。'],
    next: ['Try again after that time.', '请在该时间之后再试。'],
  },
  PauseNeedsTwoPeople: {
    holder: ['A pause needs two different people.', '暂停须由两位不同的人员决定。'],
    staff: [
      '{person:address} proposed the pause of {flag:flag} and cannot approve it.',
      '{person:address} 是 {flag:flag} 暂停的提议人，不能自行批准。',
    ],
    next: ['Let another pause officer approve it.', '请由另一位暂停官批准。'],
  },
  PauseNotProposed: {
    holder: ['Nobody has proposed this pause within the last day.', '最近一天内无人提议该暂停。'],
    staff: [
      'There is no fresh proposal to pause {flag:flag} until {endsAt:time}.',
      '没有有效的提议将 {flag:flag} 暂停至 {endsAt:time}。',
    ],
    next: ['Propose it, then let a second person approve the same end.', '请先提议，再由另一人按相同的结束时间批准。'],
  },
  PauseTooLong: {
    holder: [
      'The pause would be longer than allowed: at most 7 days in any 60.',
      '暂停时间过长：任意 60 天内最多 7 天。',
    ],
    staff: [
      '{offeredSeconds:seconds} were asked for {flag:flag}; {leftSeconds:seconds} are left within 60 days.',
      '为 {flag:flag} 申请暂停 {offeredSeconds:seconds}，60 天内仅剩 {leftSeconds:seconds}。',
    ],
    next: ['Propose a shorter pause.', '请提议较短的暂停。'],
  },
  PauseNotActive: {
    holder: ['This is not paused.', '此项操作并未暂停。'],
    staff: ['The flag {flag:flag} is not up.', '暂停标志 {flag:flag} 未生效。'],
    next: ['There is nothing to end.', '无需解除。'],
  },
} as const satisfies ErrorTexts;
