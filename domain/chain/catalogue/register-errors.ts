import type { ErrorTexts } from './error-text.ts';

/** PolicyBook: who holds a policy, who is named on it, how it ends. */
export const registerErrors = {
  PolicyCallerNotServiceDesk: {
    holder: ['Only the service desk can end or suspend cover.', '只有保单服务台可以终止或中止保障。'],
    staff: ['{caller:address} is not the ServiceDesk of this deployment.', '{caller:address} 不是本部署的保单服务台。'],
    next: ['Cancel through the policy’s page.', '请从保单页面办理退保。'],
  },
  PolicyCallerNotTransferDesk: {
    holder: ['Only the transfer desk can pass a policy on.', '只有保单过户台可以变更保单持有人。'],
    staff: [
      '{caller:address} is not the TransferDesk of this deployment.',
      '{caller:address} 不是本部署的保单过户台。',
    ],
    next: ['Use the countersigned transfer.', '请使用经会签的过户方式。'],
  },
  PolicyCallerNotHolder: {
    holder: ['You do not hold policy {policyId:policy}.', '您不是保单 {policyId:policy} 的持有人。'],
    staff: [
      '{caller:address} does not hold policy {policyId:policy}.',
      '{caller:address} 并非保单 {policyId:policy} 的持有人。',
    ],
    next: ['Sign with the wallet that holds the policy.', '请使用持有该保单的钱包签名。'],
  },
  PolicyTooManyHolders: {
    holder: [
      'Policy {policyId:policy} has changed hands {limit:count} times, the most one policy can.',
      '保单 {policyId:policy} 已过户 {limit:count} 次，达到上限。',
    ],
    staff: [
      '{limit:count} earlier holders stand on policy {policyId:policy}.',
      '保单 {policyId:policy} 上已有 {limit:count} 位前持有人。',
    ],
    next: ['Let this policy run off and insure anew.', '请待该保单到期后重新投保。'],
  },
  PolicyTooManyLossPayees: {
    holder: [
      'Policy {policyId:policy} already names {limit:count} loss payees, the most possible.',
      '保单 {policyId:policy} 已指定 {limit:count} 位优先受偿人，达到上限。',
    ],
    staff: [
      '{limit:count} loss payees stand on policy {policyId:policy}.',
      '保单 {policyId:policy} 上已有 {limit:count} 位优先受偿人。',
    ],
    next: ['Ask one of them to give up its share first.', '请先由其中一位放弃其份额。'],
  },
  PolicyEnded: {
    holder: [
      'Cover of policy {policyId:policy} ended at {endAt:time}.',
      '保单 {policyId:policy} 的保障已于 {endAt:time} 终止。',
    ],
    staff: [
      'Policy {policyId:policy} has no cover left to end: it ended at {endAt:time}.',
      '保单 {policyId:policy} 已于 {endAt:time} 终止，无可再退。',
    ],
    next: [
      'Losses before that can still be reported within the policy’s reporting time.',
      '该时间之前的损失仍可在报案期内报案。',
    ],
  },
  PolicyInUse: {
    holder: [
      'Policy {policyId:policy} cannot be cancelled: {openClaims:count} claims on it are open, and {usedAssets:money} is paid or reserved.',
      '保单 {policyId:policy} 不能退保：有 {openClaims:count} 宗未结理赔，已付及准备金 {usedAssets:money}。',
    ],
    staff: [
      'Policy {policyId:policy} has {openClaims:count} open claims and {usedAssets:money} used; it cannot end early.',
      '保单 {policyId:policy} 有 {openClaims:count} 宗未结理赔，已用 {usedAssets:money}，不得提前终止。',
    ],
    next: ['Wait for the claim; a policy that has paid runs to its end.', '请等待理赔结案；已赔付的保单将持续至期满。'],
  },
  PolicyNeverHeldBy: {
    holder: ['That person never held policy {policyId:policy}.', '该人从未持有保单 {policyId:policy}。'],
    staff: [
      '{holder:address} neither holds nor held policy {policyId:policy}.',
      '{holder:address} 从未持有保单 {policyId:policy}。',
    ],
    next: ['Leave this policy out of the list.', '请从列表中去掉该保单。'],
  },
  PolicyPayeeInvalid: {
    holder: ['This address cannot be paid out of the policy.', '该地址不能作为本保单的受款人。'],
    staff: [
      '{payee:address} is zero, the pool, or named on policy {policyId:policy} already, or its share is zero.',
      '{payee:address} 为零地址、资金池、已在保单 {policyId:policy} 上，或份额为零。',
    ],
    next: ['Name another address and a share above zero.', '请填写其他地址及大于零的份额。'],
  },
  PolicySharesTooHigh: {
    holder: [
      'The shares of the loss payees would be {sumBps:bps}; at most {limitBps:bps} can be given.',
      '优先受偿份额合计将为 {sumBps:bps}，上限为 {limitBps:bps}。',
    ],
    staff: [
      'Loss payees of policy {policyId:policy} would share {sumBps:bps} of {limitBps:bps}.',
      '保单 {policyId:policy} 的优先受偿份额合计将为 {sumBps:bps}，上限 {limitBps:bps}。',
    ],
    next: ['Give a smaller share.', '请填写较小的份额。'],
  },
  PolicyNotLossPayee: {
    holder: ['You are not a loss payee of policy {policyId:policy}.', '您不是保单 {policyId:policy} 的优先受偿人。'],
    staff: [
      '{caller:address} is no loss payee of policy {policyId:policy}.',
      '{caller:address} 不是保单 {policyId:policy} 的优先受偿人。',
    ],
    next: ['Only a loss payee itself can give its share up.', '只有优先受偿人本人可放弃其份额。'],
  },
  PolicyPayeeNamedSince: {
    holder: [
      '{payee:address} was named on policy {policyId:policy} after this person passed it on, and would share in losses of before.',
      '{payee:address} 在该受让人此前转出保单 {policyId:policy} 之后才被指定，过户会使其分得更早的损失赔款。',
    ],
    staff: [
      'Policy {policyId:policy} cannot go back to a former holder while {payee:address}, named since, is a loss payee.',
      '保单 {policyId:policy} 上的优先受偿人 {payee:address} 系此后指定，不得过户给此前的持有人。',
    ],
    next: [
      'Ask the loss payee to give its share up first, or pass the policy on to another address.',
      '请先由该优先受偿人放弃份额，或过户到其他地址。',
    ],
  },
} as const satisfies ErrorTexts;
