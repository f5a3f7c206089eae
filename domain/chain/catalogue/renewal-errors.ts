import type { ErrorTexts } from './error-text.ts';

/** SalesDesk: batches, instalments, renewals and zones. */
export const renewalErrors = {
  SaleNeedsZone: {
    holder: ['This product needs to know in which zone the risk lies.', '该产品须说明风险所在的区域。'],
    staff: [
      'Version {versionId:count} sells only with an accumulation zone.',
      '版本 {versionId:count} 须填写风险累积区域。',
    ],
    next: ['Choose the zone.', '请选择区域。'],
  },
  SaleBatchSizeInvalid: {
    holder: [
      '{offered:count} covers were asked for at once; one to {limit:count} are possible.',
      '一次提交了 {offered:count} 份保障，可提交 1 至 {limit:count} 份。',
    ],
    staff: [
      'A batch of {offered:count} is outside 1 to {limit:count}.',
      '批量 {offered:count} 超出 1 至 {limit:count} 的范围。',
    ],
    next: ['Split the batch.', '请分批提交。'],
  },
  SaleInstalmentsInvalid: {
    holder: [
      'This premium cannot be paid in {offered:count} parts; at most {limit:count} are possible.',
      '该保费不能分 {offered:count} 期支付，最多 {limit:count} 期。',
    ],
    staff: [
      '{offered:count} instalments are outside 2 to {limit:count} of version {versionId:count}.',
      '版本 {versionId:count} 的分期数为 2 至 {limit:count}，提交为 {offered:count}。',
    ],
    next: ['Choose fewer parts, or pay at once.', '请减少期数，或一次付清。'],
  },
  RenewalCallerNotHolder: {
    holder: ['Only the holder can renew policy {policyId:policy}.', '只有持有人可以续保保单 {policyId:policy}。'],
    staff: [
      '{caller:address} does not hold policy {policyId:policy}.',
      '{caller:address} 并非保单 {policyId:policy} 的持有人。',
    ],
    next: ['Sign with the wallet that holds the policy, or buy new cover.', '请使用持有该保单的钱包，或另行投保。'],
  },
  RenewalTaken: {
    holder: ['Policy {policyId:policy} has been renewed already.', '保单 {policyId:policy} 已续保。'],
    staff: ['Another policy continues policy {policyId:policy}.', '已有其他保单接续保单 {policyId:policy}。'],
    next: ['Renew the policy that follows it.', '请续保其后续保单。'],
  },
  RenewalProductMismatch: {
    holder: ['A renewal is of the same product.', '续保须为同一产品。'],
    staff: [
      'Policy {policyId:policy} is of product {productId:label}; {offered:label} was offered.',
      '保单 {policyId:policy} 的产品为 {productId:label}，提交的是 {offered:label}。',
    ],
    next: ['Choose a version of that product, or buy new cover.', '请选择该产品的版本，或另行投保。'],
  },
  TermsLabelTooLong: {
    holder: ['The terms hold a name that is too long.', '条款中的名称过长。'],
    staff: [
      '{field:label} is {label:hash}; a label has at most {limit:count} bytes.',
      '字段 {field:label} 为 {label:hash}；名称最多 {limit:count} 字节。',
    ],
    next: ['Shorten the name and publish again.', '请缩短名称后重新发布。'],
  },
  TermsCoolingOffTooLong: {
    holder: ['Terms give at most {limitDays:count} days of cooling-off.', '条款的犹豫期最长为 {limitDays:count} 天。'],
    staff: [
      '{coolingOffDays:count} days of cooling-off are more than {limitDays:count}: fees may have left the pool by then.',
      '犹豫期 {coolingOffDays:count} 天超过 {limitDays:count} 天：届时费用可能已离开资金池。',
    ],
    next: ['Shorten the cooling-off and publish again.', '请缩短犹豫期后重新发布。'],
  },
  TermsGraceMissing: {
    holder: ['Terms that allow instalments need days of grace.', '允许分期的条款须设宽限期。'],
    staff: [
      '{maxInstalments:count} instalments are allowed and no day of grace is given.',
      '允许 {maxInstalments:count} 期，但未设宽限天数。',
    ],
    next: ['Give days of grace and publish again.', '请补充宽限天数后重新发布。'],
  },
} as const satisfies ErrorTexts;
