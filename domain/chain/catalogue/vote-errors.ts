import type { ErrorTexts } from './error-text.ts';

/** AppealPanel: votes, rulings, fees. */
export const voteErrors = {
  PanelNotSeated: {
    holder: ['You have no seat on this dispute.', '您不是该争议的仲裁人。'],
    staff: [
      '{caller:address} has no seat on dispute {disputeId:count}, lost it, or left the register.',
      '{caller:address} 在争议 {disputeId:count} 中没有席位、已失去席位或已退出名册。',
    ],
    next: ['Switch to the wallet of the arbitrator.', '请切换到仲裁人的钱包。'],
  },
  PanelWindowOpen: {
    holder: [
      'It is too early: the time for this step runs until {endsAt:time}.',
      '为时尚早：本步骤的期间至 {endsAt:time}。',
    ],
    staff: [
      'Dispute {disputeId:count}: the period before this act ends at {endsAt:time}.',
      '争议 {disputeId:count}：此操作之前的期间于 {endsAt:time} 结束。',
    ],
    next: ['Try again after that.', '请在此之后重试。'],
  },
  PanelWindowClosed: {
    holder: ['The time for this step was over at {endedAt:time}.', '本步骤已于 {endedAt:time} 截止。'],
    staff: [
      'Dispute {disputeId:count}: this act was possible until {endedAt:time}.',
      '争议 {disputeId:count}：此操作已于 {endedAt:time} 截止。',
    ],
    next: ['Go on with the next step.', '请进行下一步骤。'],
  },
  PanelVoteEmpty: {
    holder: ['There is no vote in this.', '此次提交不含表决。'],
    staff: [
      'Dispute {disputeId:count}, seat {seat:place}: the commitment is zero.',
      '争议 {disputeId:count}，席位 {seat:place}：承诺值为零。',
    ],
    next: ['Seal the vote again.', '请重新密封表决。'],
  },
  PanelVotedAlready: {
    holder: ['You voted already.', '您已表决。'],
    staff: [
      'Seat {seat:place} of dispute {disputeId:count} has voted.',
      '争议 {disputeId:count} 的席位 {seat:place} 已表决。',
    ],
    next: ['A vote stands as it is.', '表决不可更改。'],
  },
  PanelVoteMissing: {
    holder: ['You sealed no vote.', '您未提交密封表决。'],
    staff: [
      'Seat {seat:place} of dispute {disputeId:count} sealed nothing.',
      '争议 {disputeId:count} 的席位 {seat:place} 未提交密封表决。',
    ],
    next: ['Seal a vote while there is time.', '请在期限内提交密封表决。'],
  },
  PanelChoiceInvalid: {
    holder: ['There is no such choice.', '没有此选项。'],
    staff: [
      'Choice {choice:count} on dispute {disputeId:count}: 0, 1 and 2 are all there are.',
      '争议 {disputeId:count} 的选项 {choice:count} 无效：只有 0、1、2。',
    ],
    next: ['Choose one of the two figures, or neither.', '请选择两个数额之一，或都不选。'],
  },
  PanelReasonsMissing: {
    holder: ['A vote needs its reasons.', '表决须附理由。'],
    staff: [
      'Seat {seat:place} of dispute {disputeId:count} gave no hash of reasons.',
      '争议 {disputeId:count} 的席位 {seat:place} 未提供理由的哈希。',
    ],
    next: ['Write the reasons and open the vote again.', '请写明理由后重新公开表决。'],
  },
  PanelVoteOther: {
    holder: ['This is not the vote you sealed.', '这不是您密封的表决。'],
    staff: [
      'Seat {seat:place} of dispute {disputeId:count}: choice and salt do not give what was sealed.',
      '争议 {disputeId:count} 的席位 {seat:place}：选项与盐值和密封内容不符。',
    ],
    next: ['Open the vote with the choice and salt it was sealed with.', '请用密封时的选项与盐值公开表决。'],
  },
  PanelRuledAlready: {
    holder: ['This dispute is ruled already.', '该争议已裁决。'],
    staff: ['Dispute {disputeId:count} has its ruling.', '争议 {disputeId:count} 已有裁决。'],
    next: ['Nothing is left to do here.', '无需再操作。'],
  },
  PanelNotRuled: {
    holder: ['There is no ruling yet.', '尚无裁决。'],
    staff: ['Dispute {disputeId:count} is not ruled.', '争议 {disputeId:count} 尚未裁决。'],
    next: ['Give the ruling first.', '请先作出裁决。'],
  },
  PanelDecided: {
    holder: [
      'No seat is drawn anew: every vote is sealed, or this was the last round.',
      '不再补抽席位：各席均已封存表决，或已是最后一轮。',
    ],
    staff: [
      'Dispute {disputeId:count} has every vote sealed or no round left.',
      '争议 {disputeId:count} 的表决均已封存，或轮次已用尽。',
    ],
    next: ['Open the votes, then give the ruling.', '请先开启表决，再作出裁决。'],
  },
  PanelSeatsSilent: {
    holder: [
      'Some arbitrators sealed no vote; others are drawn for them before any vote is opened.',
      '有仲裁人未封存表决；开启任何表决之前须先补抽。',
    ],
    staff: [
      '{silent:count} seats of dispute {disputeId:count} sealed nothing and rounds are left.',
      '争议 {disputeId:count} 有 {silent:count} 个席位未封存表决，且尚有轮次。',
    ],
    next: ['Draw the silent seats anew.', '请补抽未表决的席位。'],
  },
  PanelToldAlready: {
    holder: ['The ruling was told already.', '裁决已送达。'],
    staff: ['The ruling of dispute {disputeId:count} was taken.', '争议 {disputeId:count} 的裁决已被接收。'],
    next: ['Nothing is left to do here.', '无需再操作。'],
  },
  PanelGasTooLow: {
    holder: ['The transaction has too little gas for this.', '该交易的 gas 不足。'],
    staff: [
      '{left:count} gas left; {needed:count} are needed to ask who is bound.',
      '剩余 gas {left:count}；询问回避事项需 {needed:count}。',
    ],
    next: ['Send it again with more gas.', '请提高 gas 后重新发送。'],
  },
  PanelNothingToCollect: {
    holder: ['Nothing waits here.', '没有待领款项。'],
    staff: ['The panel owes {to:address} nothing.', '仲裁庭对 {to:address} 没有应付款。'],
    next: ['Check the address.', '请核对地址。'],
  },
  PanelTransferRefused: {
    holder: ['The coin could not be sent to {to:address}.', '无法向 {to:address} 转出。'],
    staff: [
      '{to:address} refused {amount:count} wei; it still waits.',
      '{to:address} 拒收 {amount:count} wei；款项仍在等待领取。',
    ],
    next: ['Make the receiver able to take coin, and collect again.', '请确认收款方可接收后重新领取。'],
  },
} as const satisfies ErrorTexts;
