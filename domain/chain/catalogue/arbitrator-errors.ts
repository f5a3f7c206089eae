import type { ErrorTexts } from './error-text.ts';

/** ArbitratorRegister: who may sit. */
export const arbitratorRegisterErrors = {
  RegisterChangeProposedAlready: {
    holder: ['This change is proposed already.', '此项变更已提议。'],
    staff: [
      'Change {changeHash:hash} waits for its second person or its day.',
      '变更 {changeHash:hash} 正在等待第二人批准或生效日。',
    ],
    next: ['Let a second person approve it.', '请由第二人批准。'],
  },
  RegisterChangeUnknown: {
    holder: ['There is no such change to act on.', '没有可处理的此项变更。'],
    staff: [
      'Change {changeHash:hash} is not proposed, not approved, or approved already.',
      '变更 {changeHash:hash} 未提议、未批准或已批准。',
    ],
    next: ['Check the change, word by word.', '请逐项核对变更内容。'],
  },
  RegisterChangeNotDue: {
    holder: ['The change takes effect from {enactableAt:time} on.', '变更自 {enactableAt:time} 起方可生效。'],
    staff: [
      'Change {changeHash:hash} can be enacted from {enactableAt:time}.',
      '变更 {changeHash:hash} 自 {enactableAt:time} 起可生效。',
    ],
    next: ['Try again then.', '请届时重试。'],
  },
  RegisterNeedsSecondPerson: {
    holder: ['A second person has to approve this.', '须由第二人批准。'],
    staff: [
      '{caller:address} proposed {changeHash:hash} and cannot approve it.',
      '{caller:address} 提议了 {changeHash:hash}，不能自行批准。',
    ],
    next: ['Ask another auditor.', '请联系另一位审计员。'],
  },
  RegisterCallerIsManager: {
    holder: ['This has to be signed by a person.', '须由本人签署。'],
    staff: [
      '{caller:address} is the AccessManager: one person could be two callers through it.',
      '{caller:address} 是 AccessManager：借此一人可充当两人。',
    ],
    next: ['Call the register directly.', '请直接调用名册。'],
  },
  RegisterMemberZero: {
    holder: ['Nobody was named.', '未指定任何人。'],
    staff: ['The member is the zero address.', '成员地址为零地址。'],
    next: ['Name a person.', '请指定人员。'],
  },
  RegisterMemberKnown: {
    holder: ['This person is an arbitrator already.', '此人已是仲裁人。'],
    staff: ['{member:address} is on the register.', '{member:address} 已在名册中。'],
    next: ['Nothing is left to do here.', '无需再操作。'],
  },
  RegisterMemberUnknown: {
    holder: ['This person is no arbitrator.', '此人不是仲裁人。'],
    staff: ['{member:address} is not on the register.', '{member:address} 不在名册中。'],
    next: ['Check the address.', '请核对地址。'],
  },
  RegisterMemberIsStaff: {
    holder: ['Who works for the insurer cannot be an arbitrator.', '保险人的工作人员不得担任仲裁人。'],
    staff: ['{member:address} holds a role of the carrier’s.', '{member:address} 持有保险人的角色。'],
    next: ['Choose somebody bound to nobody.', '请选择与各方均无关联的人。'],
  },
  RegisterFull: {
    holder: ['The register is full.', '名册已满。'],
    staff: ['The register takes {limit:count} people.', '名册最多 {limit:count} 人。'],
    next: ['Remove somebody first.', '请先移除一人。'],
  },
  RegisterFeeInvalid: {
    holder: ['This fee is not possible.', '费用不合规定。'],
    staff: [
      '{feeAssets:count} wei; above zero and at most {limit:count}.',
      '{feeAssets:count} wei；须大于零且不超过 {limit:count}。',
    ],
    next: ['Choose another fee.', '请填写其他费用。'],
  },
} as const satisfies ErrorTexts;
