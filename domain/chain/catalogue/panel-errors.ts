import type { ErrorTexts } from './error-text.ts';

/** AppealPanel: its rules, disputes and the lot. */
export const panelErrors = {
  PanelRulesInvalid: {
    holder: ['The panel cannot be set up like this.', '无法以此设置仲裁庭。'],
    staff: [
      'Seats must be odd, 3 to 9; periods above zero; 1 to 5 rounds.',
      '席位须为 3 至 9 的奇数；各期间须大于零；轮次 1 至 5。',
    ],
    next: ['Correct the rules and deploy again.', '请修正规则后重新部署。'],
  },
  PanelChoicesUnsupported: {
    holder: ['The panel rules between two figures only.', '仲裁庭只在两个数额之间裁决。'],
    staff: [
      '{choices:count} choices offered; the panel knows {supported:count}.',
      '提出 {choices:count} 个选项；仲裁庭只支持 {supported:count} 个。',
    ],
    next: ['Bring a dispute with two choices.', '请提交有两个选项的争议。'],
  },
  PanelArbitrableNoContract: {
    holder: ['Only a contract can bring a dispute.', '只有合约可以提交争议。'],
    staff: [
      '{caller:address} is no contract, so nobody could be told the ruling.',
      '{caller:address} 不是合约，裁决无法送达。',
    ],
    next: ['Open the dispute from the claim.', '请从理赔页面提交争议。'],
  },
  PanelFeeTooLow: {
    holder: ['The fee of the arbitrators was not paid in full.', '仲裁费用未付足。'],
    staff: ['{paid:count} wei paid; all seats cost {cost:count}.', '已付 {paid:count} wei；全部席位需 {cost:count}。'],
    next: ['Fill the pot and open the dispute again.', '请补足仲裁备用金后重新提交争议。'],
  },
  PanelNoAppeal: {
    holder: ['A ruling of the panel is final.', '仲裁庭的裁决为终局。'],
    staff: [
      'The panel takes no appeal on dispute {disputeId:count}.',
      '仲裁庭不受理对争议 {disputeId:count} 的再申诉。',
    ],
    next: ['The courts stay open to both sides.', '双方仍可诉诸法院。'],
  },
  PanelSeedsInvalid: {
    holder: ['The seeds were not taken.', '种子未被接受。'],
    staff: [
      '{count:count} commitments; 1 to {limit:count} at once.',
      '共 {count:count} 个承诺值；一次须为 1 至 {limit:count} 个。',
    ],
    next: ['Send fewer at once, and at least one.', '请至少提交一个，并减少单次数量。'],
  },
  PanelSeedZero: {
    holder: ['The seeds were not taken.', '种子未被接受。'],
    staff: ['Commitment {place:place} is zero.', '第 {place:place} 个承诺值为零。'],
    next: ['Commit to a random seed.', '请对随机种子作出承诺。'],
  },
  PanelSeedWrong: {
    holder: ['This is not the seed of the dispute.', '这不是该争议的种子。'],
    staff: [
      'The seed does not match what was committed for dispute {disputeId:count}, or nothing was.',
      '该种子与争议 {disputeId:count} 的承诺不符，或未曾作出承诺。',
    ],
    next: [
      'Reveal the seed committed for this dispute, or give it up once evidence is closed.',
      '请揭示为该争议承诺的种子，或在举证期结束后放弃。',
    ],
  },
  PanelDisputeUnknown: {
    holder: ['There is no such dispute.', '没有此项争议。'],
    staff: ['The panel has no dispute {disputeId:count}.', '仲裁庭没有争议 {disputeId:count}。'],
    next: ['Check the number.', '请核对编号。'],
  },
  PanelAnchoredAlready: {
    holder: ['The lot of this dispute is fixed already.', '该争议的抽签依据已确定。'],
    staff: ['Dispute {disputeId:count} has its block.', '争议 {disputeId:count} 的区块已确定。'],
    next: ['Draw the seats.', '请抽取席位。'],
  },
  PanelNotAnchored: {
    holder: ['The seats cannot be drawn yet.', '尚不能抽取席位。'],
    staff: [
      'Dispute {disputeId:count} needs its seed, and a block after it.',
      '争议 {disputeId:count} 须先揭示种子，并等待下一区块。',
    ],
    next: ['Reveal the seed, or give it up, and try in the next block.', '请揭示或放弃种子，然后在下一区块重试。'],
  },
  PanelDrawnAlready: {
    holder: ['The seats are drawn already.', '席位已抽取。'],
    staff: ['Dispute {disputeId:count} has its seats.', '争议 {disputeId:count} 的席位已抽取。'],
    next: ['Nothing is left to do here.', '无需再操作。'],
  },
  PanelNotDrawn: {
    holder: ['Nobody sits on this dispute yet.', '该争议尚无仲裁人就座。'],
    staff: ['The seats of dispute {disputeId:count} are not drawn.', '争议 {disputeId:count} 的席位尚未抽取。'],
    next: ['Draw the seats first.', '请先抽取席位。'],
  },
} as const satisfies ErrorTexts;
