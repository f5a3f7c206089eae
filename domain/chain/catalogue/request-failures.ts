import type { FailureText } from './failure-text.ts';

/** Refusals that have to do with the request itself, with who asks, and with what stands behind the API. */
export const requestFailures = {
  PAPERS_NOT_SIGNED: {
    status: 503,
    en: [
      'This server has no key to sign papers with.',
      'What the register holds can be read on the policy’s page; ask the insurer for the paper.',
    ],
    zh: ['此服务器没有签署文书的密钥。', '登记簿的内容可在保单页查看；请向保险公司索取文书。'],
  },
  PAPER_NOT_FOUND: {
    status: 404,
    en: [
      'There is no such payment on this claim.',
      'Open the claim again and take the receipt from its list of payments.',
    ],
    zh: ['该理赔案没有此笔支付。', '请重新打开理赔案，从支付列表中获取收据。'],
  },
  REQUEST_INVALID: {
    status: 400,
    en: [
      'The request is not well formed: {where} {why}.',
      'Correct it; the form of every request is described in /openapi.json.',
    ],
    zh: ['请求格式有误：{where} {why}。', '请更正；每个请求的格式见 /openapi.json。'],
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    en: ['There is nothing at this address.', 'The addresses are listed in /openapi.json.'],
    zh: ['该地址不存在。', '可用地址见 /openapi.json。'],
  },
  BODY_TOO_LARGE: {
    status: 413,
    en: ['The request has more than {limitBytes} bytes.', 'Send less at once.'],
    zh: ['请求超过 {limitBytes} 字节。', '请减少单次发送的内容。'],
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    en: ['Too many requests came from here in a short time.', 'Wait {seconds} seconds, then try again.'],
    zh: ['短时间内请求过多。', '请等待 {seconds} 秒后再试。'],
  },
  ORIGIN_REFUSED: {
    status: 403,
    en: ['This page may not act with your session.', 'Use the Makewhole dApp itself.'],
    zh: ['该页面不能使用您的登录状态。', '请直接使用 Makewhole 应用。'],
  },
  SIGN_IN_REQUIRED: {
    status: 401,
    en: [
      'You are not signed in, or your session has ended.',
      'Sign in with your wallet. It costs nothing and sends no transaction.',
    ],
    zh: ['您尚未登录，或登录已过期。', '请用钱包登录；登录不收费，也不会发送交易。'],
  },
  SIGN_IN_MESSAGE_INVALID: {
    status: 422,
    en: [
      'The signed message is not one that was made for this service: {why}.',
      'Begin the sign-in again from the dApp.',
    ],
    zh: ['所签消息并非本服务的登录消息：{why}。', '请从应用中重新登录。'],
  },
  SIGN_IN_NONCE_INVALID: {
    status: 422,
    en: ['This sign-in was used before or has expired.', 'Begin the sign-in again.'],
    zh: ['此次登录请求已被使用或已过期。', '请重新登录。'],
  },
  SIGN_IN_SIGNATURE_INVALID: {
    status: 422,
    en: ['The signature does not belong to the wallet that the message names.', 'Sign again with that wallet.'],
    zh: ['签名与消息中的钱包不符。', '请用该钱包重新签名。'],
  },
  CHAIN_UNREACHABLE: {
    status: 503,
    en: [
      'The chain cannot be reached just now, so this could not be checked.',
      'Try again in a minute. Nothing was lost.',
    ],
    zh: ['暂时无法连接区块链，因此未能核对。', '请稍后再试，数据没有丢失。'],
  },
  INDEX_UNREACHABLE: {
    status: 503,
    en: [
      'The index of the chain cannot be reached just now, so we show nothing rather than something wrong.',
      'Try again in a minute. Money and claims on the chain are not affected.',
    ],
    zh: ['暂时无法读取链上索引；为避免显示错误信息，我们什么也不显示。', '请稍后再试。链上的资金与理赔不受影响。'],
  },
  INDEX_BEHIND: {
    status: 503,
    en: [
      'The index is {blocks} blocks behind the chain, so what it says may be out of date.',
      'Wait a moment, then try again.',
    ],
    zh: ['索引落后链上 {blocks} 个区块，内容可能已过时。', '请稍候再试。'],
  },
  INTERNAL: {
    status: 500,
    en: [
      'The service met a fault of its own and stopped this request.',
      'Try again. If it stays, report the request id {requestId}.',
    ],
    zh: ['服务内部发生故障，本次请求已中止。', '请重试；若仍出现，请报告请求编号 {requestId}。'],
  },
} as const satisfies Readonly<Record<string, FailureText>>;
