import type { ErrorTexts } from './error-text.ts';

/** GroupDesk. */
export const groupErrors = {
  GroupUnknown: {
    holder: ['There is no group {groupId:count}.', '没有编号为 {groupId:count} 的团体。'],
    staff: ['GroupDesk has no group {groupId:count}.', '团体台中没有团体 {groupId:count}。'],
    next: ['Check the number.', '请核对编号。'],
  },
  GroupSponsorMismatch: {
    holder: ['This offer is for another sponsor.', '该报价面向其他投保单位。'],
    staff: [
      'The offer names {sponsor:address}, the caller is {caller:address}.',
      '报价所载为 {sponsor:address}，调用者为 {caller:address}。',
    ],
    next: ['Take the offer with the wallet it names.', '请使用报价所载的钱包。'],
  },
  GroupSignerNotUnderwriter: {
    holder: ['The offer is not the insurer’s.', '该报价并非保险人出具。'],
    staff: ['{signer:address} does not hold the underwriter role.', '{signer:address} 没有核保人角色。'],
    next: ['Ask the insurer for an offer.', '请向保险人询价。'],
  },
  GroupSignatureInvalid: {
    holder: ['The signature does not fit this offer.', '签名与该报价不符。'],
    staff: [
      'The signature is not {signer:address}’s for this offer, chain and contract.',
      '该签名并非 {signer:address} 就此报价、链与合约所签。',
    ],
    next: ['Ask for the offer again.', '请重新索取报价。'],
  },
  GroupQuoteExpired: {
    holder: ['The offer ended at {expiresAt:time}.', '报价已于 {expiresAt:time} 失效。'],
    staff: [
      'The offer expired at {expiresAt:time}; it was taken at {offeredAt:time}.',
      '报价于 {expiresAt:time} 失效，提交于 {offeredAt:time}。',
    ],
    next: ['Ask for a new offer.', '请重新询价。'],
  },
  GroupQuoteUsed: {
    holder: ['This offer was used or withdrawn.', '该报价已使用或已撤回。'],
    staff: ['Nonce {nonce:text} of {signer:address} is used.', '{signer:address} 的编号 {nonce:text} 已使用。'],
    next: ['Ask for a new offer.', '请重新询价。'],
  },
  GroupQuoteInvalid: {
    holder: ['The offer’s figures make no sense together.', '报价的数字不合理。'],
    staff: [
      '{certificates:count} certificates of {totalAssets:money} together for {premiumAssets:money}: each needs a unit at least, and the premium is above zero and at most the total.',
      '{certificates:count} 份凭证共 {totalAssets:money}，保费 {premiumAssets:money}：每份至少一个单位，保费须大于零且不超过总额。',
    ],
    next: ['Correct the offer.', '请更正报价。'],
  },
  GroupTermInvalid: {
    holder: ['The group’s start or term is not possible.', '团体的起保时间或期限无效。'],
    staff: [
      'A start at {startAt:time} for {termDays:count} days is outside now to 90 days ahead and 1 to 3,660 days.',
      '{startAt:time} 起 {termDays:count} 天：起保须在 90 天内，期限为 1 至 3,660 天。',
    ],
    next: ['Correct the offer.', '请更正报价。'],
  },
  GroupNeedsZone: {
    holder: ['This product needs to know in which zone the risks lie.', '该产品须说明风险所在的区域。'],
    staff: [
      'Version {versionId:count} sells only with an accumulation zone.',
      '版本 {versionId:count} 须填写风险累积区域。',
    ],
    next: ['Name the zone in the offer.', '请在报价中注明区域。'],
  },
  GroupNotClosable: {
    holder: [
      'Group {groupId:count} can be closed from {closableAt:time} on.',
      '团体 {groupId:count} 自 {closableAt:time} 起可关闭。',
    ],
    staff: [
      'The tail of group {groupId:count} ends at {closableAt:time}.',
      '团体 {groupId:count} 的报案期至 {closableAt:time}。',
    ],
    next: ['Try again then.', '请届时再试。'],
  },
  GroupClosedAlready: {
    holder: ['Group {groupId:count} is closed.', '团体 {groupId:count} 已关闭。'],
    staff: ['Group {groupId:count} was closed before.', '团体 {groupId:count} 此前已关闭。'],
    next: ['Leave it out of the list.', '请从列表中去掉。'],
  },
  CertificateIndexOutOfRange: {
    holder: [
      'Group {groupId:count} has {limit:count} certificates; there is no number {index:place}.',
      '团体 {groupId:count} 共有 {limit:count} 份凭证，没有第 {index:place} 份。',
    ],
    staff: [
      'Index {index:count} is beyond the {limit:count} certificates of group {groupId:count}.',
      '序号 {index:count} 超出团体 {groupId:count} 的 {limit:count} 份。',
    ],
    next: ['Check the certificate.', '请核对凭证。'],
  },
  CertificateUsedAlready: {
    holder: ['This certificate is a policy already.', '该凭证已转为保单。'],
    staff: [
      'Certificate {index:count} of group {groupId:count} was used before.',
      '团体 {groupId:count} 的凭证 {index:count} 已使用。',
    ],
    next: ['Look it up among the policies.', '请在保单列表中查看。'],
  },
  CertificateTooLate: {
    holder: ['The time of this certificate ended at {closableAt:time}.', '该凭证已于 {closableAt:time} 过期。'],
    staff: [
      'Certificate {index:count} of group {groupId:count} came after {closableAt:time}.',
      '团体 {groupId:count} 的凭证 {index:count} 于 {closableAt:time} 之后提交。',
    ],
    next: ['Nothing can be reported under it any more.', '已无法再据此报案。'],
  },
  CertificateOutsideGroup: {
    holder: ['This certificate’s cover is not within its group’s.', '该凭证的保障期不在团体保障期内。'],
    staff: [
      'Certificate {index:count} starts {startAt:time} for {termDays:count} days, outside group {groupId:count}, or its limit is zero.',
      '凭证 {index:count} 自 {startAt:time} 起 {termDays:count} 天，不在团体 {groupId:count} 的期间内，或保额为零。',
    ],
    next: ['Ask the sponsor for the right certificate.', '请向投保单位索取正确的凭证。'],
  },
  CertificateProofLengthInvalid: {
    holder: ['The proof does not fit this group.', '证明与该团体不符。'],
    staff: [
      '{offered:count} nodes were given, group {groupId:count} needs {needed:count}.',
      '提供了 {offered:count} 个节点，团体 {groupId:count} 需要 {needed:count} 个。',
    ],
    next: ['Build the proof from the group’s list again.', '请根据团体名单重新生成证明。'],
  },
  CertificateNotInGroup: {
    holder: ['This certificate is not in the group.', '该凭证不在此团体中。'],
    staff: [
      'Certificate {index:count} leads to {root:hash} with {totalAssets:money}, not to the root and sum of group {groupId:count}.',
      '凭证 {index:count} 指向 {root:hash} 与 {totalAssets:money}，与团体 {groupId:count} 的根和总额不符。',
    ],
    next: ['Check every word of the certificate against the group’s list.', '请逐项与团体名单核对。'],
  },
} as const satisfies ErrorTexts;
