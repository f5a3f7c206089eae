import type { ErrorTexts } from './error-text.ts';

const personal = ['Call with your own key.', '请用您本人的密钥调用。'] as const;

/** ParametricTrigger, SourceRegister, and the claims that observations make. */
export const triggerErrors: ErrorTexts = {
  ClaimTriggerOutOfTerms: {
    holder: [
      'The observed period is outside the cover of policy {policyId:policy}.',
      '观测期间不在保单 {policyId:policy} 的保障范围内。',
    ],
    staff: [
      'A loss at {lossAt:time} is outside cover, waiting period or tail of policy {policyId:policy}.',
      '{lossAt:time} 的损失不在保单 {policyId:policy} 的保障期、等待期或报案期内。',
    ],
    next: ['The holder can file by hand; a person decides.', '持有人可人工提出索赔，由人员裁定。'],
  },
  ClaimTriggerNotPinned: {
    holder: ['This policy is not settled by that index.', '该保单不由该指数结算。'],
    staff: [
      '{caller:address} is not pinned by version {versionId:count}.',
      '产品版本 {versionId:count} 未指定 {caller:address}。',
    ],
    next: ['Settle through the trigger the version pins.', '请通过该版本指定的触发合约结算。'],
  },
  ClaimTriggerOtherVersion: {
    holder: [
      'Policy {policyId:policy} is not of the product that was settled.',
      '保单 {policyId:policy} 不属于所结算的产品。',
    ],
    staff: [
      'Policy {policyId:policy} does not exist or is of another version than {versionId:count}.',
      '保单 {policyId:policy} 不存在，或不属于版本 {versionId:count}。',
    ],
    next: ['Put it on the page of its own version.', '请将其放入所属版本的页。'],
  },
  ClaimTriggerTooManyClaims: {
    holder: [
      'Policy {policyId:policy} has so many claims that an index no longer pays it by itself.',
      '保单 {policyId:policy} 的索赔过多，指数不再自动赔付。',
    ],
    staff: [
      'More than {limit:count} claims on policy {policyId:policy}: what they were paid is not added up on a page.',
      '保单 {policyId:policy} 的索赔超过 {limit:count} 件：分页结算不再累计其已付金额。',
    ],
    next: ['The holder can file by hand; a person decides.', '持有人可人工提出索赔，由人员裁定。'],
  },
  ClaimTriggerRepeated: {
    holder: ['Policy {policyId:policy} was settled on this page already.', '保单 {policyId:policy} 已在本页结算。'],
    staff: ['Policy {policyId:policy} stands twice on one page.', '保单 {policyId:policy} 在同一页出现两次。'],
    next: ['Nothing to do: it is paid once.', '无需处理：只赔付一次。'],
  },
  ClaimTriggerPaidAlready: {
    holder: [
      'You were already paid what this period gives on policy {policyId:policy}.',
      '保单 {policyId:policy} 该期间应付的金额已经支付。',
    ],
    staff: [
      'Claims of policy {policyId:policy} for the period were paid {dueAssets:money} or more already.',
      '保单 {policyId:policy} 该期间的索赔已付 {dueAssets:money} 或更多。',
    ],
    next: ['Nothing to do: the curve gives no more for this period.', '无需处理：该期间按曲线不再有应付金额。'],
  },
  TriggerPageInvalid: {
    holder: ['Between 1 and {limit:count} policies are settled at once.', '每次可结算 1 至 {limit:count} 份保单。'],
    staff: [
      'A page of {count:count} policies; 1 to {limit:count} are possible.',
      '该页有 {count:count} 份保单；可为 1 至 {limit:count} 份。',
    ],
    next: ['Cut the list into pages.', '请将清单分页。'],
  },
  TriggerNothingObserved: {
    holder: ['Nothing final was observed for this period yet.', '该期间尚无最终观测。'],
    staff: [
      '{key:hash} has no final word: not reported, open to dispute, disputed or unresolved.',
      '{key:hash} 没有最终结论：未报告、可质疑、争议中或无法确定。',
    ],
    next: ['Wait for it, or file a claim by hand.', '请等待，或人工提出索赔。'],
  },
  TriggerCapNotRaised: {
    holder: ['The event can be paid up to {capAssets:money} already.', '该事件的支付上限已为 {capAssets:money}。'],
    staff: [
      '{offered:money} does not raise the cap of {capAssets:money} on {key:hash}.',
      '{offered:money} 未高于 {key:hash} 的上限 {capAssets:money}。',
    ],
    next: ['Name a higher sum.', '请给出更高的数额。'],
  },
  TriggerReasonsMissing: {
    holder: ['Raising the cap takes written reasons.', '提高上限须有书面理由。'],
    staff: ['No reasons were named for {key:hash}.', '{key:hash} 未附理由。'],
    next: ['Write down what was looked at and name its hash.', '请写明所核查的内容并给出其哈希。'],
  },
  RegisterCallerIsManager: {
    holder: ['Only a person can do this.', '仅可由个人操作。'],
    staff: [
      '{caller:address} is the manager, behind which one person could be two.',
      '{caller:address} 是权限管理合约，一人可能借此充当两人。',
    ],
    next: personal,
  },
  RegisterNotProposed: {
    holder: ['Nobody proposed this, or it was too long ago.', '无人提议，或提议已过期。'],
    staff: [
      '{proposalHash:hash} for {label:label} was not proposed, or more than a week ago.',
      '{label:label} 的提案 {proposalHash:hash} 不存在或已超过一周。',
    ],
    next: ['Have it proposed again.', '请重新提议。'],
  },
  RegisterTooEarly: {
    holder: ['It can be approved from {fromAt:time}.', '自 {fromAt:time} 起可批准。'],
    staff: [
      'The change of {label:label} can be approved from {fromAt:time}.',
      '{label:label} 的变更自 {fromAt:time} 起可批准。',
    ],
    next: ['Wait until then.', '请等到该时刻。'],
  },
  RegisterNeedsTwoPeople: {
    holder: ['Another person has to approve.', '须由另一人批准。'],
    staff: [
      '{person:address} proposed the change of {label:label} and cannot approve it.',
      '{person:address} 提议了 {label:label} 的变更，不能自行批准。',
    ],
    next: ['Ask an actuary who did not propose it.', '请由未参与提议的精算人员批准。'],
  },
  OperatorUnknown: {
    holder: ['There is no observer {operator:label}.', '没有观测方 {operator:label}。'],
    staff: ['{operator:label} holds no seat.', '{operator:label} 没有席位。'],
    next: ['Name an observer of the register.', '请给出登记的观测方。'],
  },
  OperatorLabelInvalid: {
    holder: ['An observer needs a name.', '观测方须有名称。'],
    staff: ['The label {operator:hash} is empty.', '标签 {operator:hash} 为空。'],
    next: ['Give the organisation a label.', '请为该机构命名。'],
  },
  OperatorsExhausted: {
    holder: ['There is no room for another observer.', '观测方名额已满。'],
    staff: ['{limit:count} seats are taken.', '{limit:count} 个席位已满。'],
    next: ['Give the key to an observer that has a seat.', '请将密钥交给已有席位的观测方。'],
  },
  SignerInvalid: {
    holder: ['The observer {operator:label} has no such key.', '观测方 {operator:label} 没有该密钥。'],
    staff: [
      '{signer:address} cannot be a key of {operator:label}, or it was dropped before.',
      '{signer:address} 不能作为 {operator:label} 的密钥，或此前已撤销。',
    ],
    next: ['Look the observer up in the register.', '请在登记册中核对该观测方。'],
  },
  SignerTaken: {
    holder: ['This key signs for an observer already.', '该密钥已代表某观测方签名。'],
    staff: ['{signer:address} is the key of seat {seat:count}.', '{signer:address} 是席位 {seat:count} 的密钥。'],
    next: ['Use a key of its own for each observer.', '请为每个观测方使用独立密钥。'],
  },
  SourceKnownAlready: {
    holder: ['The source {label:label} exists and never changes.', '来源 {label:label} 已存在且不可更改。'],
    staff: ['{label:label} is registered for good.', '{label:label} 已永久登记。'],
    next: ['Register another label; versions that name it are new.', '请登记其他标签，并由新版本引用。'],
  },
  SourceUnknown: {
    holder: ['There is no source {label:label}.', '没有来源 {label:label}。'],
    staff: ['{label:label} is not registered.', '{label:label} 未登记。'],
    next: ['Name a registered source.', '请给出已登记的来源。'],
  },
  SourceInvalid: {
    holder: ['The source {label:label} is not well formed.', '来源 {label:label} 的设定不完整。'],
    staff: ['{field:label} of {label:label} is out of range.', '{label:label} 的 {field:label} 超出范围。'],
    next: ['Correct that figure.', '请更正该项。'],
  },
};
