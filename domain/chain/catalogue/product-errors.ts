import type { ErrorTexts } from './error-text.ts';

/** ProductBook and LawBook. */
export const productErrors = {
  VersionUnknown: {
    holder: ['There is no product version {versionId:count}.', '没有编号为 {versionId:count} 的产品版本。'],
    staff: ['ProductBook has no version {versionId:count}.', '产品簿中没有版本 {versionId:count}。'],
    next: ['Choose a product from the catalogue.', '请从产品目录中选择。'],
  },
  VersionRetiredAlready: {
    holder: [
      'This product is no longer sold. Policies already bought keep their terms.',
      '该产品已停售；已购保单的条款不变。',
    ],
    staff: ['Version {versionId:count} was retired before.', '版本 {versionId:count} 此前已停售。'],
    next: ['Choose another product or a newer version.', '请选择其他产品或更新的版本。'],
  },
  VersionNotSellable: {
    holder: [
      'This product is not on sale yet. Earliest: {sellableAt:time}.',
      '该产品尚未开售，最早于 {sellableAt:time} 开售。',
    ],
    staff: [
      'Version {versionId:count} does not sell: its public delay runs until {sellableAt:time}, or its cap or adjudicators are missing, or it was retired.',
      '版本 {versionId:count} 不可销售：公示期至 {sellableAt:time}，或尚未设定保额上限或裁定人，或已停售。',
    ],
    next: ['Come back after that time, or choose another product.', '请在该时间之后再来，或选择其他产品。'],
  },
  VersionCapAlreadySet: {
    holder: [
      'The cap of this product version is fixed at {capAssets:money}.',
      '该产品版本的总保额上限已定为 {capAssets:money}。',
    ],
    staff: [
      'The cap of version {versionId:count} was set to {capAssets:money} and is set once.',
      '版本 {versionId:count} 的上限已设为 {capAssets:money}，只能设定一次。',
    ],
    next: ['Publish a new version if the cap has to change.', '如需更改上限，请发布新版本。'],
  },
  VersionCapZero: {
    holder: ['A product needs a cap above zero before it is sold.', '产品须先设定大于零的总保额上限才能销售。'],
    staff: ['The cap offered for version {versionId:count} is zero.', '为版本 {versionId:count} 提交的上限为零。'],
    next: ['Set a cap above zero.', '请设定大于零的上限。'],
  },
  AdjudicatorsAlreadyPinned: {
    holder: ['Who decides claims of this product version is already fixed.', '该产品版本的理赔裁定人已经确定。'],
    staff: [
      'Adjudicators of version {versionId:count} were pinned before; they are pinned once.',
      '版本 {versionId:count} 的裁定人已锁定，只能锁定一次。',
    ],
    next: ['Publish a new version if the adjudicators have to change.', '如需更换裁定人，请发布新版本。'],
  },
  AdjudicatorsCountInvalid: {
    holder: ['A product needs between 1 and {limit:count} adjudicators.', '每个产品须有 1 至 {limit:count} 个裁定人。'],
    staff: [
      '{count:count} adjudicators were offered for version {versionId:count}; 1 to {limit:count} are possible.',
      '为版本 {versionId:count} 提交了 {count:count} 个裁定人，允许 1 至 {limit:count} 个。',
    ],
    next: ['Send a list of that length.', '请按该数量提交。'],
  },
  AdjudicatorNotContract: {
    holder: [
      'An adjudicator must be a contract; {adjudicator:address} is not one.',
      '裁定人必须是合约，而 {adjudicator:address} 不是。',
    ],
    staff: [
      'There is no code at {adjudicator:address}, so it cannot be pinned.',
      '{adjudicator:address} 上没有合约代码，不能锁定为裁定人。',
    ],
    next: ['Check the address and the network.', '请核对地址与网络。'],
  },
  TermsCoverageCountInvalid: {
    holder: ['A product covers between 1 and {limit:count} things.', '每个产品须有 1 至 {limit:count} 项保障。'],
    staff: [
      'The terms list {count:count} coverages; at most {limit:count} are possible, at least one unless a curve pays.',
      '条款列有 {count:count} 项保障；最多 {limit:count} 项，非参数型产品至少一项。',
    ],
    next: ['Correct the list of coverages.', '请更正保障项目列表。'],
  },
  TermsCoverageInvalid: {
    holder: ['Coverage {coverage:place} of the terms is not well formed.', '条款中第 {coverage:place} 项保障有误。'],
    staff: [
      'Coverage {coverage:place} lacks a code, or mixes amounts per loss with amounts per day.',
      '第 {coverage:place} 项保障缺少代码，或混用了按次与按日的金额。',
    ],
    next: ['Correct this coverage and publish again.', '请更正该项保障后重新发布。'],
  },
  TermsCurveInvalid: {
    holder: [
      'The payout curve of the terms is not well formed at point {point:place}.',
      '条款的赔付曲线在第 {point:place} 点有误。',
    ],
    staff: [
      'Point {point:place} does not rise above the one before, or there are none or too many points for this kind of product.',
      '第 {point:place} 点未高于前一点，或点数与产品类型不符。',
    ],
    next: ['Correct the curve and publish again.', '请更正曲线后重新发布。'],
  },
  TermsBpsTooHigh: {
    holder: [
      'A share in the terms is {offered:bps}; at most {limit:bps} is possible.',
      '条款中有一项比例为 {offered:bps}，最高为 {limit:bps}。',
    ],
    staff: [
      '{field:label} is {offered:bps}; at most {limit:bps} is possible.',
      '{field:label} 为 {offered:bps}，最高为 {limit:bps}。',
    ],
    next: ['Lower it and publish again.', '请调低后重新发布。'],
  },
  TermsLimitsInvalid: {
    holder: [
      'The least sum insured of the terms is above the largest, or one is zero.',
      '条款的最低保额高于最高保额，或其中之一为零。',
    ],
    staff: [
      'Limits from {minLimitAssets:money} to {maxLimitAssets:money} are not in order.',
      '保额范围 {minLimitAssets:money} 至 {maxLimitAssets:money} 不成立。',
    ],
    next: ['Correct the limits and publish again.', '请更正保额范围后重新发布。'],
  },
  TermsTermInvalid: {
    holder: [
      'The shortest term of the terms is longer than the longest, or one is zero.',
      '条款的最短期限长于最长期限，或其中之一为零。',
    ],
    staff: [
      'Terms from {minTermDays:count} to {maxTermDays:count} days are not in order.',
      '期限范围 {minTermDays:count} 至 {maxTermDays:count} 天不成立。',
    ],
    next: ['Correct the terms and publish again.', '请更正期限后重新发布。'],
  },
  TermsTailTooLong: {
    holder: ['Losses could be reported for longer than the capital is bound.', '报案期长于资金的锁定期。'],
    staff: [
      'A tail of {tailDays:count} days is longer than the pool’s exit notice of {limitDays:count} days.',
      '报案尾期 {tailDays:count} 天，超过资金池的退出通知期 {limitDays:count} 天。',
    ],
    next: ['Shorten the tail, or use a pool with a longer notice.', '请缩短尾期，或选用通知期更长的资金池。'],
  },
  TermsPoolUnknown: {
    holder: ['The terms name a reserve that does not belong to this deployment.', '条款所列的资金池不属于本系统。'],
    staff: ['{pool:address} is none of this deployment’s pools.', '{pool:address} 不是本部署的资金池。'],
    next: ['Use the pool of the line of business.', '请使用该业务线的资金池。'],
  },
  TermsWordingMissing: {
    holder: ['The terms come without their wording in English and Chinese.', '条款缺少英文或中文的保险条文。'],
    staff: ['A wording hash is zero; both languages are needed.', '条文哈希为零；中英文均须提供。'],
    next: ['Add both wordings and publish again.', '请补齐两种语言的条文后重新发布。'],
  },
  ProfileUnknown: {
    holder: ['There is no law profile {profileId:count}.', '没有编号为 {profileId:count} 的法定时限。'],
    staff: ['LawBook has no profile {profileId:count}.', '时限簿中没有档案 {profileId:count}。'],
    next: ['Use a published profile.', '请使用已发布的时限档案。'],
  },
  ProfilePeriodInvalid: {
    holder: ['A period of the law profile is out of range.', '法定时限中有一项超出范围。'],
    staff: [
      'The period of clock {clock:clock} is {amount:count}, more than its unit allows.',
      '时钟 {clock:clock} 的期限为 {amount:count}，超过其单位的上限。',
    ],
    next: ['Correct the period and publish again.', '请更正该期限后重新发布。'],
  },
  ProfileOffsetInvalid: {
    holder: ['The time zone of the law profile is not one that exists.', '法定时限所用的时区不存在。'],
    staff: [
      '{utcOffset:count} seconds is no offset between −12 and +14 hours in quarters of an hour.',
      '{utcOffset:count} 秒不是 −12 至 +14 小时之间、以一刻钟为单位的时差。',
    ],
    next: ['Correct the offset and publish again.', '请更正时差后重新发布。'],
  },
  HolidaysAlreadyPublished: {
    holder: ['The holidays of {year:year} are already fixed.', '{year:year} 年的节假日已经确定。'],
    staff: [
      'Calendar {calendar:count} has its holidays for {year:year}; a year is published once.',
      '日历 {calendar:count} 已有 {year:year} 年的节假日，每年只发布一次。',
    ],
    next: ['Publish another year, or a new calendar.', '请发布其他年份，或新建日历。'],
  },
  HolidaysTooLate: {
    holder: ['The holidays of {year:year} can no longer be fixed.', '{year:year} 年的节假日已不能再确定。'],
    staff: [
      'A profile names calendar {calendar:count}, and {year:year} has begun: its clocks run, with weekends only.',
      '已有档案使用日历 {calendar:count}，而 {year:year} 年已经开始：期限已在计算，只除周末。',
    ],
    next: [
      'Publish a year before it begins, or name a new calendar in a new profile.',
      '请在年度开始之前发布，或在新档案中使用新日历。',
    ],
  },
  HolidaysTooMany: {
    holder: ['{year:year} cannot have {count:count} holidays.', '{year:year} 年不能有 {count:count} 个节假日。'],
    staff: [
      'Calendar {calendar:count} would have {count:count} holidays in {year:year}; at most {limit:count} are taken.',
      '日历 {calendar:count} 在 {year:year} 年将有 {count:count} 个节假日，最多 {limit:count} 个。',
    ],
    next: ['Look at the days again: weekends are not told.', '请核对日期：周末无须列出。'],
  },
} as const satisfies ErrorTexts;
