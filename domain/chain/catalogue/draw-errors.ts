import type { ErrorTexts } from './error-text.ts';

const personal = ['Call with your own key.', '请用您本人的密钥调用。'] as const;

/** FastTrack: its secrets, models and caps. */
export const drawErrors: ErrorTexts = {
  DrawTrue: {
    holder: ['That draw is what the secret gives.', '该抽签结果属实。'],
    staff: [
      'The draw of claim {claimId:claim} is {draw:hash}, as was said.',
      '索赔 {claimId:claim} 的抽签确为 {draw:hash}。',
    ],
    next: ['There is nothing to expose.', '无可揭示。'],
  },
  DrawSecretUnknown: {
    holder: ['The secret of that day is not out.', '该日的秘密尚未公开。'],
    staff: ['{day:day} has no secret that is out.', '{day:day} 没有已公开的秘密。'],
    next: ['Reveal it, or wait until it is.', '请公开，或等待公开。'],
  },
  DrawCommitmentsInvalid: {
    holder: ['Between 1 and {limit:count} days can be committed.', '可承诺 1 至 {limit:count} 日。'],
    staff: [
      '{count:count} days; 1 to {limit:count} are possible now.',
      '{count:count} 日；目前可为 1 至 {limit:count} 日。',
    ],
    next: ['Commit fewer days.', '请减少天数。'],
  },
  DrawNotOver: {
    holder: ['That day is not over.', '该日尚未结束。'],
    staff: ['{day:day} ends at {endsAt:time}.', '{day:day} 于 {endsAt:time} 结束。'],
    next: ['Reveal its secret then.', '届时再公开。'],
  },
  DrawSecretMismatch: {
    holder: ['That is not the secret of that day.', '这不是该日的秘密。'],
    staff: [
      '{day:day} was committed as {commitment:hash}; this gives {offered:hash}.',
      '{day:day} 的承诺为 {commitment:hash}；此值得 {offered:hash}。',
    ],
    next: ['Secrets come out in the order of their days.', '秘密按日期顺序公开。'],
  },
  ModelInvalid: {
    holder: ['A figure of the model cannot be.', '模型的一项数值无效。'],
    staff: [
      '{field:label} of model {modelHash:hash} for {line:label} cannot be.',
      '{line:label} 模型 {modelHash:hash} 的 {field:label} 无效。',
    ],
    next: ['Correct it.', '请更正。'],
  },
  TrackCallerIsManager: {
    holder: ['Only a person can do this.', '仅可由个人操作。'],
    staff: [
      '{caller:address} is the manager, behind which one person could be two.',
      '{caller:address} 是权限管理合约，一人可能借此充当两人。',
    ],
    next: personal,
  },
  TrackChangeNotProposed: {
    holder: ['Nobody proposed this, or it was too long ago.', '无人提议，或提议已过期。'],
    staff: [
      '{proposalHash:hash} was not proposed, or more than a week ago.',
      '提案 {proposalHash:hash} 不存在或已超过一周。',
    ],
    next: ['Have it proposed again.', '请重新提议。'],
  },
  TrackChangeTooEarly: {
    holder: ['This cannot be approved before {fromAt:time}.', '{fromAt:time} 之前不可批准。'],
    staff: [
      '{proposalHash:hash} can be approved from {fromAt:time} on.',
      '{proposalHash:hash} 自 {fromAt:time} 起可批准。',
    ],
    next: ['Wait until then.', '请等待。'],
  },
  TrackNeedsTwoPeople: {
    holder: ['A second person has to approve.', '须由第二人批准。'],
    staff: ['{person:address} proposed this too.', '{person:address} 也是提议人。'],
    next: ['Ask another person.', '请由他人批准。'],
  },
  TrackReasonsMissing: {
    holder: ['This takes written reasons.', '须有书面理由。'],
    staff: ['No reasons were named.', '未附理由。'],
    next: ['Write them down and name their hash.', '请写明理由并给出其哈希。'],
  },
};
