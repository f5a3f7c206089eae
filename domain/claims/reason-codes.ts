import type { Words } from '../primitives/locale.ts';

/**
 * Why less than claimed was paid: codes that go on chain as labels (as commitments in sensitive lines, and always for
 * the fraud codes), with the sentence the claimant reads.
 */
export const reasonCodes = {
  NOT_IN_FORCE: { en: 'The policy was not in force when the loss happened.', 'zh-CN': '出险时保单不在有效期内。' },
  NO_COVERAGE: { en: 'The policy has no cover for this kind of loss.', 'zh-CN': '保单不包含此类损失的保障。' },
  WAITING_PERIOD: { en: 'The loss happened within the waiting period.', 'zh-CN': '损失发生在等待期内。' },
  EXCLUSION: { en: 'The clause named excludes this loss.', 'zh-CN': '所列条款将此损失列为责任免除。' },
  OUTSIDE_TERRITORY: { en: 'The loss happened outside the places covered.', 'zh-CN': '损失发生在承保地域之外。' },
  PERIL_NOT_COVERED: { en: 'The cause of the loss is not one the policy covers.', 'zh-CN': '损失原因不属于承保风险。' },
  NOT_INSURABLE_INTEREST: {
    en: 'The insured had no insurable interest in what was lost.',
    'zh-CN': '被保险人对受损标的没有保险利益。',
  },
  LATE_NOTICE: {
    en: 'Because of the late report this part could not be established.',
    'zh-CN': '因通知迟延，该部分损失无法查明。',
  },
  LIMIT_EXHAUSTED: { en: 'The sum insured is used up.', 'zh-CN': '保险金额已用尽。' },
  SUBLIMIT: {
    en: 'The part above the sub-limit of this cover is not paid.',
    'zh-CN': '超过该项保障分项限额的部分不予赔付。',
  },
  BELOW_DEDUCTIBLE: { en: 'The loss does not exceed the deductible.', 'zh-CN': '损失未超过免赔额。' },
  FREQUENCY_LIMIT: {
    en: 'The number of losses covered per period is reached.',
    'zh-CN': '保险期间内的赔付次数已达上限。',
  },
  QTY_OVER_LIMIT: { en: 'More was claimed than the quantity the policy pays for.', 'zh-CN': '索赔数量超过保单约定。' },
  PRICE_LIST: {
    en: 'The amount is above the agreed or usual price for this repair or service.',
    'zh-CN': '金额高于该维修或服务的约定价格或通常价格。',
  },
  DUPLICATE: { en: 'This loss is already dealt with in another claim.', 'zh-CN': '该损失已在另一宗理赔中处理。' },
  OTHER_INSURANCE: { en: 'Other insurance pays this part of the loss.', 'zh-CN': '该部分损失由其他保险赔付。' },
  MISREP: {
    en: 'A material fact was not disclosed when the policy was bought.',
    'zh-CN': '投保时未如实告知重要事实。',
  },
  FRAUD_INVENTED: { en: 'The loss did not happen.', 'zh-CN': '所报保险事故并未发生。' },
  FRAUD_INTENTIONAL: { en: 'The loss was caused on purpose.', 'zh-CN': '保险事故系故意制造。' },
  FRAUD_EXAGGERATED: {
    en: 'The loss was stated too high; the false part is not paid.',
    'zh-CN': '损失被夸大，虚报部分不予赔付。',
  },
  DOC_MISSING: {
    en: 'A document that was asked for is missing, so this part cannot be established.',
    'zh-CN': '缺少已要求提供的材料，该部分损失无法核定。',
  },
  TRIGGER_NOT_MET: {
    en: 'The observed value did not reach the trigger of the policy.',
    'zh-CN': '观测值未达到保单约定的触发条件。',
  },
  DATA_SOURCE_FAIL: {
    en: 'The data source failed; a person looks at the claim.',
    'zh-CN': '数据来源失效，转由人工处理。',
  },
  PREMIUM_UNPAID: {
    en: 'Cover was suspended because a premium was unpaid after notice.',
    'zh-CN': '经催告仍未缴付保费，保障已中止。',
  },
  TIME_BARRED: { en: 'The time in which the claim could be made is over.', 'zh-CN': '索赔时效已过。' },
} as const satisfies Readonly<Record<string, Words>>;

export type ReasonCode = keyof typeof reasonCodes;

/** Codes that never appear in clear on chain, whatever the line. */
export const alwaysCommittedReasons: readonly ReasonCode[] = [
  'FRAUD_INVENTED',
  'FRAUD_INTENTIONAL',
  'FRAUD_EXAGGERATED',
];

export function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(reasonCodes, text);
}

/** The sentence for a code; for a commitment, which spells no code, one that says so. */
export function reasonWords(code: string | undefined): Words {
  if (code !== undefined && isReasonCode(code)) return reasonCodes[code];
  return { en: 'The reason is kept private; the parties can read it.', 'zh-CN': '理由不公开，仅当事人可查阅。' };
}
