import type { Words } from '../primitives/locale.ts';
import type { ClaimVerdict } from './claim-types.ts';

function say(en: string, zh: string): Words {
  return { en, 'zh-CN': zh };
}

/** What comes next, and what happens otherwise, in a sentence each. */
export const stepWords = {
  decide: say(
    'An adjuster decides the claim; what is granted is paid at once.',
    '理赔员作出裁定；赔款在裁定时立即支付。',
  ),
  decideOutside: say(
    'An adjuster looks at the claim; the loss seems to lie outside the cover.',
    '理赔员审核；该损失看来不在保障范围内。',
  ),
  escalates: say(
    'Then anyone may send it to the arbitrator, small claims approve themselves, and late interest runs.',
    '逾期后任何人可提交仲裁，小额理赔自动赔付，并计逾期利息。',
  ),
  silent: say(
    'The insurer let its time pass: anyone can have the claim paid, or sent to the arbitrator, now.',
    '保险人逾期未决：现在任何人都可使本案自动赔付或提交仲裁。',
  ),
  lateInterest: say('Late interest is added to what is paid.', '付款时加计逾期利息。'),
  documents: say('Send the documents that were asked for.', '请提交所要求的材料。'),
  withoutDocuments: say(
    'Then the clock runs on and the claim is decided on what is there.',
    '逾期后期限继续计算，按现有材料裁定。',
  ),
  answer: say(
    'Accept the decision, or disagree with it. What was granted is paid already.',
    '请接受裁定或提出异议；已裁定的赔款已支付。',
  ),
  unanswered: say('Then the claim is closed as decided.', '逾期后按裁定结案。'),
  finalize: say('The time to disagree is over; anyone can close the claim.', '异议期已满，任何人可结案。'),
  openDispute: say(
    'Anyone can bring the dispute before the arbitrator; the insurer pays the fee.',
    '任何人可将争议提交仲裁人；费用由保险人承担。',
  ),
  rule: say('Independent arbitrators choose one of the two figures.', '独立仲裁人在两个金额中择一裁决。'),
  resolves: say(
    'Then anyone may end the dispute without a ruling: the middle of the two figures is paid, or yours if the insurer never named one.',
    '逾期后任何人可不经裁决结案：按两个金额的中间值赔付；保险人从未提出金额的，按您的金额赔付。',
  ),
  agreed: say('The two figures are the same; anyone can end the dispute.', '双方金额一致，任何人可结束争议。'),
  resolve: say(
    'The arbitrators’ time is over; anyone can end the dispute without a ruling.',
    '仲裁期限已过，任何人可不经裁决结案。',
  ),
  unknown: say('There is no such claim.', '没有该理赔。'),
} as const satisfies Readonly<Record<string, Words>>;

/** How a claim ended. */
export function closedWords(verdict: ClaimVerdict): Words {
  switch (verdict) {
    case 'Granted':
      return say('Granted in full and paid.', '全额赔付，已付款。');
    case 'PartlyGranted':
      return say('Granted in part and paid. The claim is closed.', '部分赔付，已付款，已结案。');
    case 'Denied':
      return say('Denied. The claim is closed.', '拒赔，已结案。');
    case 'Withdrawn':
      return say('Withdrawn by the claimant.', '索赔人已撤回。');
    case 'None':
      return say('The claim is closed.', '已结案。');
  }
}
