import type { FailureText } from './failure-text.ts';

/** Refusals about policies, claims and casework. What is not yours to see and what does not exist read the same. */
export const claimFailures = {
  PRODUCT_NOT_FOUND: {
    status: 404,
    en: ['There is no such product.', 'Choose one from the catalogue.'],
    zh: ['没有该产品。', '请从产品目录中选择。'],
  },
  POLICY_NOT_FOUND: {
    status: 404,
    en: [
      'There is no such policy, or it is not yours to see.',
      'Check the number, and that you are signed in with the right wallet.',
    ],
    zh: ['找不到该保单，或您无权查看。', '请核对保单号，并确认已用正确的钱包登录。'],
  },
  CLAIM_NOT_FOUND: {
    status: 404,
    en: [
      'There is no such claim, or it is not yours to see.',
      'Check the number, and that you are signed in with the right wallet.',
    ],
    zh: ['找不到该理赔，或您无权查看。', '请核对理赔编号，并确认已用正确的钱包登录。'],
  },
  HOLDER_NOT_YOURS: {
    status: 404,
    en: [
      'The cover of another wallet is not yours to see.',
      'Sign in with that wallet, or with a wallet that has a staff role.',
    ],
    zh: ['您无权查看其他钱包的保障。', '请用该钱包登录，或用具有工作人员角色的钱包登录。'],
  },
  DESK_NOT_FOUND: {
    status: 404,
    en: [
      'There is nothing here for this wallet.',
      'Sign in with a wallet that holds a claims or audit role on the chain.',
    ],
    zh: ['此钱包在这里没有可查看的内容。', '请用在链上具有理赔或审计角色的钱包登录。'],
  },
  TEXT_NOT_FOUND: {
    status: 404,
    en: [
      'There are no words behind this commitment here, or they are not yours to see.',
      'Check the commitment, and that you are signed in with the right wallet.',
    ],
    zh: ['此承诺值在这里没有对应文字，或您无权查看。', '请核对承诺值，并确认已用正确的钱包登录。'],
  },
  NOTE_STALE: {
    status: 409,
    en: ['Somebody wrote another note in the meantime.', 'Read it, then send yours again.'],
    zh: ['在此期间有人写了新的备注。', '请先阅读，再重新提交您的备注。'],
  },
} as const satisfies Readonly<Record<string, FailureText>>;
