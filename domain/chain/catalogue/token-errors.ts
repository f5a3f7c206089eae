import type { ErrorTexts } from './error-text.ts';

/** The asset, pool shares, policies as tokens, and signatures (OpenZeppelin). */
export const tokenErrors = {
  ERC20InsufficientBalance: {
    holder: [
      'The wallet holds {balance:money}; {needed:money} is needed.',
      '钱包余额为 {balance:money}，需要 {needed:money}。',
    ],
    staff: [
      '{sender:address} holds {balance:money}; {needed:money} was to move.',
      '{sender:address} 余额 {balance:money}，欲转 {needed:money}。',
    ],
    next: ['Add money to the wallet, or choose a smaller amount.', '请为钱包充值，或选择较小的金额。'],
  },
  ERC20InsufficientAllowance: {
    holder: [
      'You allowed {allowance:money} to be taken; {needed:money} is needed. Nothing was taken.',
      '您授权的额度为 {allowance:money}，需要 {needed:money}，未扣款。',
    ],
    staff: [
      'Allowance for {spender:address} is {allowance:money}; {needed:money} was to move.',
      '{spender:address} 的授权额度为 {allowance:money}，欲转 {needed:money}。',
    ],
    next: ['Sign the permit again, or approve the amount first.', '请重新签署授权，或先批准该金额。'],
  },
  ERC20InvalidSender: {
    holder: ['The sender of the transfer is not a valid address.', '转出地址无效。'],
    staff: ['Sender {sender:address} is invalid.', '转出地址 {sender:address} 无效。'],
    next: ['Check the address.', '请核对地址。'],
  },
  ERC20InvalidReceiver: {
    holder: ['{receiver:address} cannot receive this token.', '{receiver:address} 不能接收该代币。'],
    staff: ['Receiver {receiver:address} is invalid.', '收款地址 {receiver:address} 无效。'],
    next: ['Choose another receiver.', '请更换收款地址。'],
  },
  ERC20InvalidApprover: {
    holder: ['The wallet that approves is not a valid address.', '授权钱包地址无效。'],
    staff: ['Approver {approver:address} is invalid.', '授权地址 {approver:address} 无效。'],
    next: ['Check the address.', '请核对地址。'],
  },
  ERC20InvalidSpender: {
    holder: ['{spender:address} cannot be approved.', '不能授权给 {spender:address}。'],
    staff: ['Spender {spender:address} is invalid.', '被授权地址 {spender:address} 无效。'],
    next: ['Check the address.', '请核对地址。'],
  },
  ERC2612ExpiredSignature: {
    holder: [
      'Your permission to take the premium expired at {deadline:time}.',
      '您的扣款授权已于 {deadline:time} 过期。',
    ],
    staff: ['The permit expired at {deadline:time}.', '许可已于 {deadline:time} 过期。'],
    next: ['Sign again.', '请重新签名。'],
  },
  ERC2612InvalidSigner: {
    holder: ['The permission was not signed by the wallet that pays.', '授权并非由付款钱包签署。'],
    staff: [
      'The permit was signed by {signer:address}, not by {owner:address}.',
      '许可由 {signer:address} 签署，而非 {owner:address}。',
    ],
    next: ['Sign with the wallet that pays.', '请用付款钱包签名。'],
  },
  InvalidAccountNonce: {
    holder: ['This signature was already used.', '该签名已被使用。'],
    staff: [
      'The nonce of {account:address} is {currentNonce:count}.',
      '{account:address} 的当前序号为 {currentNonce:count}。',
    ],
    next: ['Sign again.', '请重新签名。'],
  },
  ERC4626ExceededMaxDeposit: {
    holder: [
      'You offered {assets:money}; at most {max:money} can be deposited.',
      '您提交了 {assets:money}，最多可存入 {max:money}。',
    ],
    staff: [
      'A deposit of {assets:money} for {receiver:address} exceeds {max:money}.',
      '为 {receiver:address} 存入 {assets:money}，超过 {max:money}。',
    ],
    next: ['Deposit less.', '请减少存入金额。'],
  },
  ERC4626ExceededMaxMint: {
    holder: [
      'You asked for {shares:shares} shares; at most {max:shares} are possible.',
      '您申请 {shares:shares} 份，最多 {max:shares} 份。',
    ],
    staff: [
      'Minting {shares:shares} shares for {receiver:address} exceeds {max:shares}.',
      '为 {receiver:address} 铸造 {shares:shares} 份，超过 {max:shares} 份。',
    ],
    next: ['Ask for fewer.', '请减少份额。'],
  },
  ERC4626ExceededMaxWithdraw: {
    holder: [
      'Money leaves by request and notice; now at most {max:money} can be withdrawn.',
      '资金须经申请与通知期退出，现在最多可取 {max:money}。',
    ],
    staff: [
      '{owner:address} may withdraw {max:money}, not {assets:money}.',
      '{owner:address} 可取 {max:money}，而非 {assets:money}。',
    ],
    next: ['Ask to leave, wait for the notice, then redeem.', '请先申请退出，待通知期满后赎回。'],
  },
  ERC4626ExceededMaxRedeem: {
    holder: [
      'Shares are redeemed by request and notice; now at most {max:shares} can be redeemed.',
      '份额须经申请与通知期赎回，现在最多可赎回 {max:shares} 份。',
    ],
    staff: [
      '{owner:address} may redeem {max:shares}, not {shares:shares} shares.',
      '{owner:address} 可赎回 {max:shares} 份，而非 {shares:shares} 份。',
    ],
    next: ['Ask to leave, wait for the notice, then redeem.', '请先申请退出，待通知期满后赎回。'],
  },
  ERC721NonexistentToken: {
    holder: ['There is no policy {tokenId:count}.', '没有编号为 {tokenId:count} 的保单。'],
    staff: ['Token {tokenId:count} does not exist.', '凭证 {tokenId:count} 不存在。'],
    next: ['Check the number and the network.', '请核对保单号与网络。'],
  },
  ERC721InvalidOwner: {
    holder: ['Nobody stands behind this address.', '该地址不属于任何人。'],
    staff: ['{owner:address} cannot own a policy.', '{owner:address} 不能持有保单。'],
    next: ['Check the address.', '请核对地址。'],
  },
  ERC721IncorrectOwner: {
    holder: ['Policy {tokenId:count} belongs to {owner:address}.', '保单 {tokenId:count} 属于 {owner:address}。'],
    staff: [
      '{sender:address} is not the owner of {tokenId:count}; {owner:address} is.',
      '{sender:address} 不是保单 {tokenId:count} 的持有人，持有人为 {owner:address}。',
    ],
    next: ['Use the holder’s wallet.', '请使用持有人的钱包。'],
  },
  ERC721InvalidSender: {
    holder: ['The sender of the policy is not a valid address.', '保单转出地址无效。'],
    staff: ['Sender {sender:address} is invalid.', '转出地址 {sender:address} 无效。'],
    next: ['Check the address.', '请核对地址。'],
  },
  ERC721InvalidReceiver: {
    holder: [
      '{receiver:address} cannot hold a policy: it is a contract that does not say it can.',
      '{receiver:address} 不能持有保单：该合约未声明支持。',
    ],
    staff: ['{receiver:address} refused the policy token.', '{receiver:address} 拒绝接收保单凭证。'],
    next: ['Name another holder.', '请更换持有人地址。'],
  },
  ERC721InsufficientApproval: {
    holder: ['This wallet may not act for policy {tokenId:count}.', '此钱包无权处理保单 {tokenId:count}。'],
    staff: [
      '{operator:address} is not approved for {tokenId:count}.',
      '{operator:address} 未获授权处理 {tokenId:count}。',
    ],
    next: ['Use the holder’s wallet.', '请使用持有人的钱包。'],
  },
  ERC721InvalidApprover: {
    holder: ['Only the holder may give this permission.', '只有持有人可以授权。'],
    staff: ['{approver:address} may not approve.', '{approver:address} 无权授权。'],
    next: ['Use the holder’s wallet.', '请使用持有人的钱包。'],
  },
  ERC721InvalidOperator: {
    holder: ['{operator:address} cannot be given this permission.', '不能授权给 {operator:address}。'],
    staff: ['Operator {operator:address} is invalid.', '操作地址 {operator:address} 无效。'],
    next: ['Check the address.', '请核对地址。'],
  },
} as const satisfies ErrorTexts;
