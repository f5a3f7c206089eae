import type { ErrorTexts } from './error-text.ts';

/** PolicyBook. */
export const policyErrors = {
  PolicyUnknown: {
    holder: ['There is no policy {policyId:policy}.', '没有编号为 {policyId:policy} 的保单。'],
    staff: ['PolicyBook has no policy {policyId:policy}.', '保单簿中没有保单 {policyId:policy}。'],
    next: ['Check the number and the network.', '请核对保单号与网络。'],
  },
  PolicyCallerNotSalesDesk: {
    holder: ['Policies are issued by the sales desk only.', '保单只能由销售台签发。'],
    staff: ['{caller:address} is not the SalesDesk of this deployment.', '{caller:address} 不是本部署的销售台。'],
    next: ['Buy through the catalogue.', '请通过产品目录购买。'],
  },
  PolicyCallerNotClaimBook: {
    holder: ['Only the claim book counts claims on a policy.', '只有理赔簿能在保单上记录理赔。'],
    staff: ['{caller:address} is not the ClaimBook of this deployment.', '{caller:address} 不是本部署的理赔簿。'],
    next: ['File the claim through the policy’s page.', '请从保单页面报案。'],
  },
  PolicyNotTransferable: {
    holder: [
      'Policy {policyId:policy} belongs to its holder and cannot be moved to another wallet.',
      '保单 {policyId:policy} 属于其持有人，不能转给其他钱包。',
    ],
    staff: [
      'Policies are locked tokens (ERC-5192); {policyId:policy} does not move without countersignature.',
      '保单为锁定凭证（ERC-5192），未经会签不得转移保单 {policyId:policy}。',
    ],
    next: ['Ask the insurer if cover has to pass to somebody else.', '如需将保障转给他人，请联系保险人。'],
  },
  PolicyObjectCovered: {
    holder: ['This object is already covered by policy {policyId:policy}.', '该标的已由保单 {policyId:policy} 承保。'],
    staff: [
      'Object key {objectKey:hash} is held by policy {policyId:policy}; a product may cover one object once at a time.',
      '标的 {objectKey:hash} 已在保单 {policyId:policy} 下，同一标的同一时间只能承保一次。',
    ],
    next: [
      'Wait until that policy has ended, or insure another object; before its end only its holder may follow it.',
      '请待该保单结束，或为其他标的投保；结束之前只有其持有人可以接续。',
    ],
  },
  PolicyTooManyOpenClaims: {
    holder: [
      'Policy {policyId:policy} already has {limit:count} open claims, the most at one time.',
      '保单 {policyId:policy} 已有 {limit:count} 宗未结理赔，达到上限。',
    ],
    staff: [
      '{limit:count} claims of the same person are open on policy {policyId:policy}; reported for them, at most half.',
      '保单 {policyId:policy} 上同一人有 {limit:count} 宗未结理赔；代报最多占一半。',
    ],
    next: [
      'File again when one of them is closed; the time to report is not lost by this.',
      '请待其中一宗结案后再报案，报案期限不受影响。',
    ],
  },
  PolicyTooManyClaims: {
    holder: [
      'Policy {policyId:policy} has had {limit:count} claims, the most one policy can count.',
      '保单 {policyId:policy} 的理赔已达 {limit:count} 宗，为单张保单的上限。',
    ],
    staff: [
      'The claim counter of policy {policyId:policy} stands at its bound of {limit:count}.',
      '保单 {policyId:policy} 的理赔计数已达上限 {limit:count}。',
    ],
    next: ['Ask the insurer.', '请联系保险人。'],
  },
  PolicyLimitExceeded: {
    holder: [
      'This would use {usedAssets:money} of a limit of {limitAssets:money}.',
      '此操作将占用 {usedAssets:money}，超过保额 {limitAssets:money}。',
    ],
    staff: [
      'Paid plus reserved would be {usedAssets:money}, above the limit of {limitAssets:money} of policy {policyId:policy}.',
      '保单 {policyId:policy} 的已付与准备金合计将为 {usedAssets:money}，超过保额 {limitAssets:money}。',
    ],
    next: ['Look at what the policy has left.', '请查看保单的剩余保额。'],
  },
  PolicyNotClosable: {
    holder: [
      'Policy {policyId:policy} cannot be closed before {closableAt:time}; {openClaims:count} claims are open.',
      '保单 {policyId:policy} 最早于 {closableAt:time} 可关闭；现有 {openClaims:count} 宗未结理赔。',
    ],
    staff: [
      'Closing policy {policyId:policy} needs {closableAt:time} to pass and its {openClaims:count} open claims to end.',
      '关闭保单 {policyId:policy} 须过 {closableAt:time}，且其 {openClaims:count} 宗未结理赔均已结案。',
    ],
    next: ['Try again then.', '请届时再试。'],
  },
  PolicyClosedAlready: {
    holder: ['Policy {policyId:policy} is closed.', '保单 {policyId:policy} 已关闭。'],
    staff: [
      'Policy {policyId:policy} was closed before and locks nothing.',
      '保单 {policyId:policy} 此前已关闭，不再锁定资金。',
    ],
    next: ['Leave it out of the list.', '请从列表中去掉该保单。'],
  },
  PolicyAwarded: {
    holder: [
      'An added payment was made on policy {policyId:policy}, so its cover is not ended early.',
      '保单 {policyId:policy} 已有追加给付，不再提前终止。',
    ],
    staff: [
      'A claim on policy {policyId:policy} was paid an award; its premium is not refunded any more.',
      '保单 {policyId:policy} 上的理赔已有追加给付，保费不再退还。',
    ],
    next: ['Let the cover run to its end.', '请待保障期满。'],
  },
  PolicyHolderZero: {
    holder: ['A policy needs a holder.', '保单必须有持有人。'],
    staff: ['The holder offered is the zero address.', '提交的持有人为零地址。'],
    next: ['Name the wallet that shall hold the policy.', '请填写持有保单的钱包地址。'],
  },
} as const satisfies ErrorTexts;
