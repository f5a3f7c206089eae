import type { ErrorTexts } from './error-text.ts';

/** TransferDesk. */
export const transferErrors = {
  TransferCallerNotHolder: {
    holder: [
      'Only the holder named in the consent can pass policy {policyId:policy} on.',
      '只有同意书所载的持有人可以过户保单 {policyId:policy}。',
    ],
    staff: [
      '{caller:address} does not hold policy {policyId:policy}, or the consent names another.',
      '{caller:address} 不持有保单 {policyId:policy}，或同意书所载为他人。',
    ],
    next: ['Sign with the wallet that holds the policy.', '请使用持有该保单的钱包签名。'],
  },
  TransferToInvalid: {
    holder: ['The policy cannot be passed to this address.', '不能将保单过户到该地址。'],
    staff: [
      '{to:address} is zero or already holds policy {policyId:policy}.',
      '{to:address} 为零地址或已持有保单 {policyId:policy}。',
    ],
    next: ['Name another address.', '请填写其他地址。'],
  },
  TransferOfClosedPolicy: {
    holder: [
      'Policy {policyId:policy} is closed and cannot be passed on.',
      '保单 {policyId:policy} 已关闭，不能过户。',
    ],
    staff: ['Policy {policyId:policy} is closed.', '保单 {policyId:policy} 已关闭。'],
    next: ['Nothing to pass on.', '无需过户。'],
  },
  TransferExpired: {
    holder: ['The insurer’s consent ended at {expiresAt:time}.', '保险人的同意已于 {expiresAt:time} 失效。'],
    staff: [
      'The consent expired at {expiresAt:time}; it was offered at {offeredAt:time}.',
      '同意书于 {expiresAt:time} 失效，提交于 {offeredAt:time}。',
    ],
    next: ['Ask for a new consent.', '请申请新的同意书。'],
  },
  TransferNonceUsed: {
    holder: ['This consent was used or withdrawn.', '该同意书已使用或已撤回。'],
    staff: ['Nonce {nonce:text} of {signer:address} is used.', '{signer:address} 的编号 {nonce:text} 已使用。'],
    next: ['Ask for a new consent.', '请申请新的同意书。'],
  },
  TransferSignerNotUnderwriter: {
    holder: ['The consent is not the insurer’s.', '该同意书并非保险人出具。'],
    staff: ['{signer:address} does not hold the underwriter role.', '{signer:address} 没有核保人角色。'],
    next: ['Ask the insurer for a consent.', '请向保险人申请同意书。'],
  },
  TransferSignatureInvalid: {
    holder: ['The consent does not fit this transfer.', '该同意书与此次过户不符。'],
    staff: [
      'The signature is not {signer:address}’s for this consent, chain and contract.',
      '该签名并非 {signer:address} 就此同意书、链与合约所签。',
    ],
    next: ['Ask for a consent with exactly these words.', '请申请内容一致的同意书。'],
  },
  SuccessorInvalid: {
    holder: ['You cannot succeed yourself.', '不能指定自己为继任人。'],
    staff: ['{owner:address} named {successor:address}.', '{owner:address} 指定了 {successor:address}。'],
    next: ['Name another person, or nobody.', '请指定他人，或不指定。'],
  },
  SuccessionCallerNotSuccessor: {
    holder: ['You are not the named successor.', '您不是指定的继任人。'],
    staff: [
      '{caller:address} is not the successor of {owner:address}.',
      '{caller:address} 并非 {owner:address} 的继任人。',
    ],
    next: ['Only the named successor can ask.', '只有指定的继任人可以申请。'],
  },
  RecoveryKeyInvalid: {
    holder: [
      'A recovery needs another wallet, which is no pool, and a document.',
      '找回须提供新的钱包（不能是资金池）与文件。',
    ],
    staff: [
      '{to:address} is zero, a pool or {owner:address} itself, or no document is named.',
      '{to:address} 为零地址、资金池或即 {owner:address}，或未注明文件。',
    ],
    next: ['Name the new wallet and the document.', '请填写新钱包与文件。'],
  },
  RecoveryNotProposed: {
    holder: ['Nobody proposed this recovery.', '无人提议该找回。'],
    staff: [
      'No open proposal puts {to:address} in the place of {owner:address} with document {documentHash:hash}.',
      '没有以文件 {documentHash:hash} 将 {owner:address} 更换为 {to:address} 的待批提议。',
    ],
    next: ['Propose it first, with the same words.', '请先以相同内容提议。'],
  },
  RecoveryNeedsTwoPeople: {
    holder: ['A recovery needs two different officers.', '找回须由两位不同的人员决定。'],
    staff: [
      '{officer:address} cannot approve the recovery of {owner:address}.',
      '{officer:address} 不能批准 {owner:address} 的找回。',
    ],
    next: ['Let another recovery officer approve it directly.', '请由另一位找回专员直接批准。'],
  },
  PassingNone: {
    holder: ['Nobody is taking this place.', '没有进行中的继任或找回。'],
    staff: ['No succession or recovery of {owner:address} runs.', '{owner:address} 没有进行中的继任或找回。'],
    next: ['Nothing to do.', '无需操作。'],
  },
  PassingNotMature: {
    holder: ['This can be completed from {maturesAt:time} on.', '自 {maturesAt:time} 起方可完成。'],
    staff: [
      'The 30 days of {owner:address} end at {maturesAt:time}.',
      '{owner:address} 的三十日期限至 {maturesAt:time}。',
    ],
    next: ['Try again then.', '请届时再试。'],
  },
  PassingLapsed: {
    holder: ['This could be completed until {lapsedAt:time}.', '完成期限已于 {lapsedAt:time} 届满。'],
    staff: [
      'What was asked about {owner:address} lapsed at {lapsedAt:time}, thirty days after it could be completed.',
      '{owner:address} 的继任或找回自可完成之日起满三十日，已于 {lapsedAt:time} 失效。',
    ],
    next: ['Ask again; the owner has thirty days to say no.', '请重新申请，原持有人有三十日可拒绝。'],
  },
  PassingUsedUp: {
    holder: ['All policies were taken over before.', '保单此前已全部移交。'],
    staff: [
      '{owner:address} had no policy left when {to:address} took over; only credits may still be collected in.',
      '{to:address} 接手后 {owner:address} 名下已无保单，此后仅可转移待领款项。',
    ],
    next: ['Ask again for policies that came later.', '此后取得的保单须重新申请。'],
  },
  PassingPoolUnknown: {
    holder: ['That is no pool of this insurer.', '该地址不是本保险人的资金池。'],
    staff: ['{pool:address} is not a pool of this deployment.', '{pool:address} 不是本部署的资金池。'],
    next: ['Leave it out of the list.', '请从列表中去掉。'],
  },
} as const satisfies ErrorTexts;
