import type { ErrorTexts } from './error-text.ts';

/** Roles (OpenZeppelin AccessManager), signatures, and what every contract may throw. */
export const accessErrors = {
  AccessManagedUnauthorized: {
    holder: ['This wallet has no permission for this act.', '此钱包没有执行该操作的权限。'],
    staff: ['{caller:address} lacks the role this function needs.', '{caller:address} 缺少该函数所需的角色。'],
    next: ['Switch to the wallet with the role, or ask an administrator for it.', '请切换到有该角色的钱包，或向管理员申请。'],
  },
  AccessManagedRequiredDelay: {
    holder: ['This act has to be announced {delay:seconds} ahead.', '该操作须提前 {delay:seconds} 公告。'],
    staff: ['{caller:address} has to schedule this call {delay:seconds} ahead.', '{caller:address} 须提前 {delay:seconds} 安排此调用。'],
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
    staff: ['{caller:address} may not call {selector:hash} on {target:address}.', '{caller:address} 无权在 {target:address} 上调用 {selector:hash}。'],
    next: ['Ask a holder of the role for this function.', '请由具有该函数角色的人员操作。'],
  },
  AccessManagerUnauthorizedConsume: {
    holder: ['Only the announced contract may use this announcement.', '只有公告所指的合约可以使用该安排。'],
    staff: ['{target:address} may not consume this operation.', '{target:address} 不能使用该安排。'],
    next: ['Call the function directly.', '请直接调用该函数。'],
  },
  AccessManagerUnauthorizedCancel: {
    holder: ['This wallet may not cancel the announced act.', '此钱包无权取消该安排。'],
    staff: ['{msgsender:address} is neither {caller:address}, nor guardian, nor admin.', '{msgsender:address} 既不是 {caller:address}，也不是监护人或管理员。'],
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
  AccessManagerLockedAccount: {
    holder: ['This account is locked.', '该账户已锁定。'],
    staff: ['{account:address} is locked in the AccessManager.', '{account:address} 在权限管理器中已锁定。'],
    next: ['Use another account.', '请使用其他账户。'],
  },
  AccessManagerLockedRole: {
    holder: ['This role cannot be changed.', '该角色不可更改。'],
    staff: ['Role {roleId:count} is fixed.', '角色 {roleId:count} 不可更改。'],
    next: ['Choose another role.', '请选择其他角色。'],
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
  ReentrancyGuardReentrantCall: {
    holder: ['The token called back while money was moving. Nothing changed.', '代币在转账过程中回调，未发生变动。'],
    staff: ['A call came back into a guarded function.', '受保护的函数被重入。'],
    next: ['Report this token to the operator.', '请向运营方报告该代币。'],
  },
  Panic: {
    holder: ['The contract stopped at a calculation it must not make. Nothing changed.', '合约遇到不允许的计算而中止，未发生变动。'],
    staff: ['Solidity panic {code:count}.', 'Solidity 异常 {code:count}。'],
    next: ['Check the amounts; if they are right, report this.', '请核对金额；如无误，请报告。'],
  },
  Error: {
    holder: ['The contract refused: {reason:text}', '合约拒绝：{reason:text}'],
    staff: ['Revert with the words “{reason:text}”.', '回退原因：“{reason:text}”。'],
    next: ['Check what you entered and try again.', '请检查所填内容后重试。'],
  },
} as const satisfies ErrorTexts;
