import type { ErrorTexts } from './error-text.ts';

/** AuditDesk. */
export const auditErrors = {
  AnchorRootZero: {
    holder: ['There is nothing to anchor.', '没有可锚定的内容。'],
    staff: ['The root is zero.', '根为零。'],
    next: ['Give the root of the log or the hash of the report.', '请提供日志的根或报告的哈希。'],
  },
  AnchorPeriodInvalid: {
    holder: ['The period is not one that has passed.', '该期间尚未结束或无效。'],
    staff: [
      '{fromAt:time} to {untilAt:time} is empty or not over at {now_:time}.',
      '{fromAt:time} 至 {untilAt:time} 为空，或于 {now_:time} 尚未结束。',
    ],
    next: ['Give a period that is over.', '请填写已结束的期间。'],
  },
  AnchorPeriodNotNext: {
    holder: ['This period overlaps the last one.', '该期间与上一期间重叠。'],
    staff: [
      'The period begins {fromAt:time}, the last one ended {lastUntilAt:time}.',
      '该期间自 {fromAt:time} 起，上一期间止于 {lastUntilAt:time}。',
    ],
    next: ['Begin where the last one ended.', '请自上一期间结束时起。'],
  },
  AnchorUnknown: {
    holder: ['There is no anchor {number:count}.', '没有编号为 {number:count} 的锚定。'],
    staff: ['No anchor {number:count} of this kind.', '该类没有锚定 {number:count}。'],
    next: ['Check the number.', '请核对编号。'],
  },
  FindingUnknown: {
    holder: ['There is no finding {findingId:count}.', '没有编号为 {findingId:count} 的审计发现。'],
    staff: ['AuditDesk has no finding {findingId:count}.', '审计台没有发现 {findingId:count}。'],
    next: ['Check the number.', '请核对编号。'],
  },
  FindingInvalid: {
    holder: ['A finding needs a subject, a respondent and a text.', '审计发现须有对象、答复人与内容。'],
    staff: [
      'Subject {subject:hash}, respondent {respondent:address} or text {contentHash:hash} is missing.',
      '缺少对象 {subject:hash}、答复人 {respondent:address} 或内容 {contentHash:hash}。',
    ],
    next: ['Complete the finding.', '请补全。'],
  },
  FindingDueInvalid: {
    holder: ['The time to answer must lie ahead.', '答复期限须在未来。'],
    staff: ['Due {dueAt:time} is not after {now_:time}.', '期限 {dueAt:time} 不晚于 {now_:time}。'],
    next: ['Give a later time.', '请填写更晚的时间。'],
  },
  FindingClosedAlready: {
    holder: ['Finding {findingId:count} is closed.', '审计发现 {findingId:count} 已结束。'],
    staff: ['Finding {findingId:count} was closed before.', '发现 {findingId:count} 此前已结束。'],
    next: ['Open a new one if needed.', '如有需要请另行提出。'],
  },
  FindingCallerNotRespondent: {
    holder: ['Finding {findingId:count} is for somebody else to answer.', '审计发现 {findingId:count} 应由他人答复。'],
    staff: [
      '{caller:address} is not the respondent of finding {findingId:count}.',
      '{caller:address} 不是发现 {findingId:count} 的答复人。',
    ],
    next: ['Let the respondent answer.', '请由答复人答复。'],
  },
  FindingResponseZero: {
    holder: ['There is no answer to record.', '没有可记录的答复。'],
    staff: ['The response to finding {findingId:count} is zero.', '对发现 {findingId:count} 的答复为零。'],
    next: ['Give the hash of the answer.', '请提供答复的哈希。'],
  },
  FindingNotAnswered: {
    holder: [
      'Finding {findingId:count} can be closed once it is answered, or after {dueAt:time}.',
      '审计发现 {findingId:count} 须经答复，或在 {dueAt:time} 之后方可结束。',
    ],
    staff: [
      'Finding {findingId:count} is unanswered and not overdue before {dueAt:time}.',
      '发现 {findingId:count} 未答复，且 {dueAt:time} 之前未逾期。',
    ],
    next: ['Wait for the answer.', '请等待答复。'],
  },
} as const satisfies ErrorTexts;
