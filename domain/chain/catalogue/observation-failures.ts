import type { FailureText } from './failure-text.ts';

/** Refusals about what was observed, and about a word that an operator signed by hand. */
export const observationFailures = {
  OBSERVATION_NOT_FOUND: {
    status: 404,
    en: ['Nobody ever said anything about that period.', 'Choose one from the list of what was observed.'],
    zh: ['还没有人对该时段给出观测结果。', '请从观测列表中选择。'],
  },
  WORD_NOT_WANTED: {
    status: 409,
    en: [
      'No such word is wanted on this period now.',
      'It may have been reported meanwhile, be over, or not be yours to answer. Look at the observation again.',
    ],
    zh: ['该时段目前不需要这样的签名。', '可能已有人报告、期限已过，或者您无权答复。请重新查看该观测。'],
  },
  WORD_SIGNER_UNKNOWN: {
    status: 409,
    en: ['The register knows no operator with this key.', 'Sign with the wallet whose key is in the register.'],
    zh: ['登记册中没有使用该密钥的观测机构。', '请用登记册中的密钥所属钱包签名。'],
  },
  WORD_OUT_OF_BOUNDS: {
    status: 409,
    en: [
      'The source does not believe {value}: only {min} to {max}, in its unit.',
      'Check the figure and the unit, and sign again.',
    ],
    zh: ['来源不接受 {value}：按其单位只接受 {min} 到 {max}。', '请核对数值和单位后重新签名。'],
  },
  WORD_READING_STALE: {
    status: 409,
    en: [
      'The reading is from before the period was over, is too old, or lies ahead of the chain.',
      'Read the source again now, and sign that.',
    ],
    zh: ['读数早于时段结束、已经过旧，或晚于链上时间。', '请现在重新读取来源后再签名。'],
  },
  WORD_SAID_OTHERWISE: {
    status: 409,
    en: [
      'This operator signed {value} for the period already, and a signature cannot be taken back.',
      'Where that was wrong, let the others report, and doubt it if they say the same.',
    ],
    zh: [
      '该机构已为此时段签署了 {value}，签名无法撤回。',
      '如果当时有误，请由其他机构报告；若他们也这样说，可提出异议。',
    ],
  },
} as const satisfies Readonly<Record<string, FailureText>>;
