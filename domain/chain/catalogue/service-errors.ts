import type { ErrorTexts } from './error-text.ts';

/** ServiceDesk. */
export const serviceErrors = {
  ServiceCallerNotSalesDesk: {
    holder: ['Instalment plans are opened by the sales desk only.', '分期计划只能由销售台建立。'],
    staff: ['{caller:address} is not the SalesDesk of this deployment.', '{caller:address} 不是本部署的销售台。'],
    next: ['Buy through the catalogue.', '请通过产品目录购买。'],
  },
  ServiceCallerNotHolder: {
    holder: [
      'Only the holder can do this with policy {policyId:policy}.',
      '只有保单 {policyId:policy} 的持有人可以办理。',
    ],
    staff: [
      '{caller:address} does not hold policy {policyId:policy}.',
      '{caller:address} 并非保单 {policyId:policy} 的持有人。',
    ],
    next: ['Sign with the wallet that holds the policy.', '请使用持有该保单的钱包签名。'],
  },
  ServiceOfCertificate: {
    holder: [
      'Policy {policyId:policy} came out of a group; its premium was paid by the group’s sponsor.',
      '保单 {policyId:policy} 出自团体保险，保费由投保单位支付。',
    ],
    staff: [
      'Policy {policyId:policy} is a certificate: it is neither cancelled nor refunded by itself.',
      '保单 {policyId:policy} 为团体凭证，不单独退保或退费。',
    ],
    next: ['Ask the sponsor of the group.', '请联系团体投保单位。'],
  },
  CoolingOffOver: {
    holder: [
      'The cooling-off period of policy {policyId:policy} ended at {endsAt:time}.',
      '保单 {policyId:policy} 的犹豫期已于 {endsAt:time} 结束。',
    ],
    staff: [
      'Cooling-off of policy {policyId:policy} ended at {endsAt:time}.',
      '保单 {policyId:policy} 的犹豫期截止于 {endsAt:time}。',
    ],
    next: ['Cancel instead: unused whole days come back.', '可改为退保，退还未使用的整日保费。'],
  },
  CoolingOffPassedOn: {
    holder: [
      'Policy {policyId:policy} was passed on; who buys it from a holder cannot undo it.',
      '保单 {policyId:policy} 已过户，受让人不能行使犹豫期撤销权。',
    ],
    staff: [
      'Policy {policyId:policy} changed hands or key; undoing it would take cover from earlier losses.',
      '保单 {policyId:policy} 已过户或更换密钥，撤销会使此前的损失失去保障。',
    ],
    next: ['Cancel instead: unused whole days come back.', '可改为退保，退还未使用的整日保费。'],
  },
  CancelNoticeNotAllowed: {
    holder: ['The insurer cannot cancel policy {policyId:policy}.', '保险人不得解除保单 {policyId:policy}。'],
    staff: [
      'Version {versionId:count} of policy {policyId:policy} gives the insurer no cancellation.',
      '保单 {policyId:policy} 的版本 {versionId:count} 未赋予保险人解除权。',
    ],
    next: ['Nothing to do: cover goes on.', '无需操作，保障继续有效。'],
  },
  CancelNoticeGivenAlready: {
    holder: [
      'Notice was given; policy {policyId:policy} can be cancelled from {cancelsAt:time} on.',
      '已发出通知，保单 {policyId:policy} 自 {cancelsAt:time} 起可被解除。',
    ],
    staff: [
      'A notice on policy {policyId:policy} runs until {cancelsAt:time}.',
      '保单 {policyId:policy} 的通知期至 {cancelsAt:time}。',
    ],
    next: ['Wait for it, or withdraw it first.', '请等待期满，或先撤回通知。'],
  },
  CancelNoticeMissing: {
    holder: ['No notice to cancel policy {policyId:policy} was given.', '未就保单 {policyId:policy} 发出解除通知。'],
    staff: ['Policy {policyId:policy} has no cancellation notice.', '保单 {policyId:policy} 没有解除通知。'],
    next: ['Give notice first.', '请先发出通知。'],
  },
  CancelNoticeRunning: {
    holder: [
      'Policy {policyId:policy} cannot be cancelled before {cancelsAt:time}.',
      '{cancelsAt:time} 之前不得解除保单 {policyId:policy}。',
    ],
    staff: [
      'The notice on policy {policyId:policy} runs until {cancelsAt:time}.',
      '保单 {policyId:policy} 的通知期至 {cancelsAt:time}。',
    ],
    next: ['Try again then.', '请届时再试。'],
  },
  InstalmentNone: {
    holder: [
      'No part of the premium of policy {policyId:policy} is left to pay.',
      '保单 {policyId:policy} 没有待缴的分期保费。',
    ],
    staff: ['Policy {policyId:policy} has no unpaid instalment.', '保单 {policyId:policy} 无未缴分期。'],
    next: ['Nothing to pay.', '无需缴费。'],
  },
  InstalmentTooEarly: {
    holder: ['The next part can be paid from {payableFrom:time} on.', '下一期保费自 {payableFrom:time} 起可缴。'],
    staff: [
      'The next instalment of policy {policyId:policy} opens at {payableFrom:time}.',
      '保单 {policyId:policy} 的下一期自 {payableFrom:time} 起可缴。',
    ],
    next: ['Pay then.', '请届时缴费。'],
  },
  InstalmentNotOverdue: {
    holder: ['The part is due at {dueAt:time}; it is not overdue.', '该期保费于 {dueAt:time} 到期，尚未逾期。'],
    staff: [
      'The instalment of policy {policyId:policy} is due at {dueAt:time}.',
      '保单 {policyId:policy} 的分期于 {dueAt:time} 到期。',
    ],
    next: ['Give notice when it is overdue.', '请在逾期后再发通知。'],
  },
  InstalmentNoticeGivenAlready: {
    holder: ['Notice of the unpaid part was given at {noticeAt:time}.', '欠费通知已于 {noticeAt:time} 发出。'],
    staff: [
      'Notice on policy {policyId:policy} was given at {noticeAt:time}.',
      '保单 {policyId:policy} 的欠费通知于 {noticeAt:time} 发出。',
    ],
    next: ['Wait for the grace period.', '请等待宽限期结束。'],
  },
  InstalmentCoverEnded: {
    holder: [
      'Cover of policy {policyId:policy} ended at {endAt:time}; no further part is owed.',
      '保单 {policyId:policy} 的保障已于 {endAt:time} 终止，无需再缴。',
    ],
    staff: ['Policy {policyId:policy} ended at {endAt:time}.', '保单 {policyId:policy} 已于 {endAt:time} 终止。'],
    next: ['Nothing to pay.', '无需缴费。'],
  },
} as const satisfies ErrorTexts;
