import type { ErrorTexts } from './error-text.ts';

/** Roles (OpenZeppelin AccessManager), signatures, and what every contract may throw. */
export const accessErrors = {
  AccessManagedUnauthorized: {
    holder: ['This wallet has no permission for this act.', '此钱包没有执行该操作的权限。'],
    staff: ['{caller:address} lacks the role this function needs.', '{caller:address} 缺少该函数所需的角色。'],
    next: [
      'Switch to the wallet with the role, or ask an administrator for it.',
      '请切换到有该角色的钱包，或向管理员申请。',
    ],
  },
  MakerLeft: {
    holder: ['Who asked for this no longer has the seat to ask.', '提出此请求的人已不再担任该职务。'],
    staff: ['{maker:address} proposed this and has lost the role since.', '{maker:address} 提议后已失去该角色。'],
    next: ['Let somebody who has the role propose it anew.', '请由担任该角色的人员重新提议。'],
  },
  AccessManagedRequiredDelay: {
    holder: ['This act has to be announced {delay:seconds} ahead.', '该操作须提前 {delay:seconds} 公告。'],
    staff: [
      '{caller:address} has to schedule this call {delay:seconds} ahead.',
      '{caller:address} 须提前 {delay:seconds} 安排此调用。',
    ],
    next: ['Schedule it in the AccessManager.', '请在权限管理器中安排。'],
  },
  AccessManagedInvalidAuthority: {
    holder: ['The authority offered is not a contract.', '提交的权限管理器不是合约。'],
    staff: ['{authority:address} has no code.', '{authority:address} 上没有合约代码。'],
    next: ['Check the address.', '请核对地址。'],
  },
  AccessManagerUnauthorizedAccount: {
    holder: ['This wallet has no permission for this act.', '此钱包没有执行该操作的权限。'],
    staff: ['{msgsender:address} lacks role {roleId:count}.', '{msgsender:address} 缺少角色 {roleId:count}。'],
    next: ['Ask a holder of that role.', '请由具有该角色的人员操作。'],
  },
  AccessManagerUnauthorizedCall: {
    holder: ['This wallet has no permission for this act.', '此钱包没有执行该操作的权限。'],
    staff: [
      '{caller:address} may not call {selector:hash} on {target:address}.',
      '{caller:address} 无权在 {target:address} 上调用 {selector:hash}。',
    ],
    next: ['Ask a holder of the role for this function.', '请由具有该函数角色的人员操作。'],
  },
  AccessManagerUnauthorizedConsume: {
    holder: ['Only the announced contract may use this announcement.', '只有公告所指的合约可以使用该安排。'],
    staff: ['{target:address} may not consume this operation.', '{target:address} 不能使用该安排。'],
    next: ['Call the function directly.', '请直接调用该函数。'],
  },
  AccessManagerUnauthorizedCancel: {
    holder: ['This wallet may not cancel the announced act.', '此钱包无权取消该安排。'],
    staff: [
      '{msgsender:address} is neither {caller:address}, nor guardian, nor admin.',
      '{msgsender:address} 既不是 {caller:address}，也不是监护人或管理员。',
    ],
    next: ['Ask the caller or a guardian.', '请联系安排人或监护人。'],
  },
  AccessManagerAlreadyScheduled: {
    holder: ['This act is already announced.', '该操作已经公告。'],
    staff: ['Operation {operationId:hash} is scheduled.', '操作 {operationId:hash} 已安排。'],
    next: ['Wait for its time.', '请等待其时间到来。'],
  },
  AccessManagerNotScheduled: {
    holder: ['This act was not announced.', '该操作尚未公告。'],
    staff: ['Operation {operationId:hash} is not scheduled.', '操作 {operationId:hash} 未安排。'],
    next: ['Schedule it first.', '请先安排。'],
  },
  AccessManagerNotReady: {
    holder: ['The time of this announced act has not come.', '该操作的公告期未满。'],
    staff: ['Operation {operationId:hash} is not ready.', '操作 {operationId:hash} 尚未到期。'],
    next: ['Wait until its delay is over.', '请待公告期满。'],
  },
  AccessManagerExpired: {
    holder: ['The announcement of this act has expired.', '该操作的公告已失效。'],
    staff: ['Operation {operationId:hash} expired.', '操作 {operationId:hash} 已失效。'],
    next: ['Schedule it again.', '请重新安排。'],
  },
  AccessManagerLockedRole: {
    holder: ['This role cannot be changed.', '该角色不可更改。'],
    staff: ['Role {roleId:count} is fixed.', '角色 {roleId:count} 不可更改。'],
    next: ['Choose another role.', '请选择其他角色。'],
  },
  AccessManagerLockedFunction: {
    holder: ['Who may call this function cannot be changed.', '该函数的权限不可更改。'],
    staff: ['Function {selector:hash} is fixed in the AccessManager.', '函数 {selector:hash} 在权限管理器中不可更改。'],
    next: ['Choose another function.', '请选择其他函数。'],
  },
  AccessManagerBadConfirmation: {
    holder: ['A role is given up only by its holder.', '只有角色持有人可以放弃角色。'],
    staff: ['The confirmation does not name the caller.', '确认地址与调用者不符。'],
    next: ['Confirm with the own address.', '请填写自己的地址以确认。'],
  },
  AccessManagerInvalidInitialAdmin: {
    holder: ['The first administrator is not a valid address.', '首任管理员地址无效。'],
    staff: ['{initialAdmin:address} cannot be the first admin.', '{initialAdmin:address} 不能作为首任管理员。'],
    next: ['Check the deployment.', '请检查部署设置。'],
  },
  ECDSAInvalidSignature: {
    holder: ['The signature is not valid.', '签名无效。'],
    staff: ['No address can be recovered from the signature.', '无法从签名中恢复地址。'],
    next: ['Sign again.', '请重新签名。'],
  },
  ECDSAInvalidSignatureLength: {
    holder: ['The signature is not valid.', '签名无效。'],
    staff: ['The signature has {length:count} bytes.', '签名长度为 {length:count} 字节。'],
    next: ['Sign again.', '请重新签名。'],
  },
  ECDSAInvalidSignatureS: {
    holder: ['The signature is not valid.', '签名无效。'],
    staff: ['The s value {s:hash} is in the upper half.', '签名的 s 值 {s:hash} 位于上半区。'],
    next: ['Sign again.', '请重新签名。'],
  },
  SafeERC20FailedOperation: {
    holder: ['The token refused the transfer. Nothing changed.', '代币拒绝转账，未发生变动。'],
    staff: ['{token:address} returned false or reverted.', '{token:address} 返回失败或回退。'],
    next: ['Check balance and approval, or whether the token is halted.', '请检查余额与授权，或代币是否已停用。'],
  },
  SafeCastOverflowedUintDowncast: {
    holder: ['The amount is larger than the contracts can count.', '金额超出合约可计算的范围。'],
    staff: ['{value:count} does not fit {bits:count} bits.', '{value:count} 超出 {bits:count} 位。'],
    next: ['Enter a smaller amount.', '请输入较小的金额。'],
  },
  SafeCastOverflowedIntToUint: {
    holder: ['An amount came out below zero. Nothing changed.', '金额计算结果为负，未发生变动。'],
    staff: ['{value:count} is negative where an amount is needed.', '{value:count} 为负数，此处须为金额。'],
    next: ['Check the amounts; if they are right, report this.', '请核对金额；如无误，请报告。'],
  },
  AddressEmptyCode: {
    holder: ['A contract that is needed is not on this chain.', '所需的合约不在此链上。'],
    staff: ['There is no code at {target:address}.', '{target:address} 上没有合约代码。'],
    next: ['Check the network of your wallet.', '请检查钱包所选网络。'],
  },
  FailedCall: {
    holder: ['A call inside the transaction failed. Nothing changed.', '交易中的一次内部调用失败，未发生变动。'],
    staff: ['An inner call failed without giving a reason.', '内部调用失败，未给出原因。'],
    next: ['Try again; if it stays, report it.', '请重试；若仍失败，请报告。'],
  },
  InsufficientBalance: {
    holder: ['There is {balance:count} where {needed:count} is needed.', '现有 {balance:count}，需要 {needed:count}。'],
    staff: [
      'The contract holds {balance:count} wei; {needed:count} was to be sent.',
      '合约余额为 {balance:count} wei，欲发送 {needed:count}。',
    ],
    next: ['Send no coins of the chain to these contracts.', '请勿向这些合约发送链上原生币。'],
  },
  InvalidShortString: {
    holder: ['A name kept on chain is not readable.', '链上保存的名称无法读取。'],
    staff: ['A packed string has an invalid length.', '压缩字符串的长度无效。'],
    next: ['Report this; it should not happen.', '请报告此情况，正常情况下不会出现。'],
  },
  StringTooLong: {
    holder: ['A name is too long.', '名称过长。'],
    staff: ['“{str:text}” has more than 31 bytes.', '“{str:text}”超过 31 字节。'],
    next: ['Use a shorter name.', '请使用较短的名称。'],
  },
  ReentrancyGuardReentrantCall: {
    holder: ['The token called back while money was moving. Nothing changed.', '代币在转账过程中回调，未发生变动。'],
    staff: ['A call came back into a guarded function.', '受保护的函数被重入。'],
    next: ['Report this token to the operator.', '请向运营方报告该代币。'],
  },
  Panic: {
    holder: [
      'The contract stopped at a calculation it must not make. Nothing changed.',
      '合约遇到不允许的计算而中止，未发生变动。',
    ],
    staff: ['Solidity panic {code:count}.', 'Solidity 异常 {code:count}。'],
    next: ['Check the amounts; if they are right, report this.', '请核对金额；如无误，请报告。'],
  },
  Error: {
    holder: ['The contract refused: {reason:text}', '合约拒绝：{reason:text}'],
    staff: ['Revert with the words “{reason:text}”.', '回退原因：“{reason:text}”。'],
    next: ['Check what you entered and try again.', '请检查所填内容后重试。'],
  },
} as const satisfies ErrorTexts;
