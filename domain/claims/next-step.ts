import type { Words } from '../primitives/locale.ts';
import type { Seconds } from '../primitives/time.ts';
import { hasClaimFlag } from './claim-flags.ts';
import { nextPhase } from './claim-states.ts';
import type { ClaimAction, ClaimClock, ClaimPhase, ClaimVerdict } from './claim-types.ts';
import { articleOf, type LawArticle } from './law-articles.ts';

/** Whose turn it is. */
export type Turn = 'insurer' | 'claimant' | 'arbitrator' | 'anyone' | 'nobody';

/** What happens next with a claim, by when, on what ground, and what if nobody does anything. */
export interface NextStep {
  readonly turn: Turn;
  readonly words: Words;
  /** Last second in which it is in time; absent when no clock runs. */
  readonly by?: Seconds;
  readonly overdue: boolean;
  readonly basis?: LawArticle;
  /** What happens when the time passes and nobody acts. */
  readonly otherwise?: Words;
  /** The acts the person whose turn it is can take now. */
  readonly actions: readonly ClaimAction[];
}

/** A claim as far as its next step depends on it. */
export interface ClaimForNextStep {
  readonly phase: ClaimPhase;
  readonly verdict: ClaimVerdict;
  readonly flags: number;
  readonly decideBy?: Seconds;
  readonly supplementBy?: Seconds;
  readonly appealBy?: Seconds;
  readonly ruleBy?: Seconds;
  readonly profileLabel: string;
}

/** Acts that later parts of the system bring are left out until `available` names them. */
export function nextStep(claim: ClaimForNextStep, now: Seconds, available: ReadonlySet<ClaimAction> = inUse): NextStep {
  switch (claim.phase) {
    case 'Filed':
      return filedStep(claim, now, available);
    case 'AwaitingDocuments':
      return awaitingStep(claim, now, available);
    case 'Decided':
      return decidedStep(claim, now, available);
    case 'Appealed':
      return appealedStep(claim, now, available);
    case 'Closed':
      return { turn: 'nobody', words: closedWords(claim.verdict), overdue: false, actions: [] };
    case 'None':
      return { turn: 'nobody', words: say('There is no such claim.', '没有该理赔。'), overdue: false, actions: [] };
  }
}

/** What the contracts offer today. */
const inUse: ReadonlySet<ClaimAction> = new Set<ClaimAction>([
  'File',
  'Withdraw',
  'DecideInPart',
  'DecideInFull',
  'Accept',
  'Finalize',
]);

function filedStep(claim: ClaimForNextStep, now: Seconds, available: ReadonlySet<ClaimAction>): NextStep {
  const time = timeOf(claim, claim.decideBy, 'Decide', now);
  const words = hasClaimFlag(claim.flags, 'OUT_OF_TERMS')
    ? say(
        'An adjuster looks at the claim; the loss seems to lie outside the cover.',
        '理赔员审核；该损失看来不在保障范围内。',
      )
    : say('An adjuster decides the claim; what is granted is paid at once.', '理赔员作出裁定；赔款在裁定时立即支付。');
  const otherwise = available.has('Escalate')
    ? say(
        'Then anyone may send it to the arbitrator, small claims approve themselves, and late interest runs.',
        '逾期后任何人可提交仲裁，小额理赔自动赔付，并计逾期利息。',
      )
    : say('From then on late interest is added to what is paid.', '逾期后付款时加计逾期利息。');
  return {
    turn: 'insurer',
    words,
    ...time,
    otherwise,
    actions: acts(claim.phase, ['DecideInFull', 'DecideInPart'], available),
  };
}

function awaitingStep(claim: ClaimForNextStep, now: Seconds, available: ReadonlySet<ClaimAction>): NextStep {
  return {
    turn: 'claimant',
    words: say('Send the documents that were asked for.', '请提交所要求的材料。'),
    ...timeOf(claim, claim.supplementBy, 'Supplement', now),
    otherwise: say(
      'Then the clock runs on and the claim is decided on what is there.',
      '逾期后期限继续计算，按现有材料裁定。',
    ),
    actions: acts(claim.phase, ['Supplement', 'Withdraw'], available),
  };
}

function decidedStep(claim: ClaimForNextStep, now: Seconds, available: ReadonlySet<ClaimAction>): NextStep {
  const time = timeOf(claim, claim.appealBy, 'Appeal', now);
  if (time.overdue) {
    const words = say('The time to disagree is over; anyone can close the claim.', '异议期已满，任何人可结案。');
    return { turn: 'anyone', words, ...time, overdue: false, actions: acts(claim.phase, ['Finalize'], available) };
  }
  return {
    turn: 'claimant',
    words: say(
      'Accept the decision, or disagree with it. What was granted is paid already.',
      '请接受裁定或提出异议；已裁定的赔款已支付。',
    ),
    ...time,
    otherwise: say('Then the claim is closed as decided.', '逾期后按裁定结案。'),
    actions: acts(claim.phase, ['Accept', 'Appeal'], available),
  };
}

function appealedStep(claim: ClaimForNextStep, now: Seconds, available: ReadonlySet<ClaimAction>): NextStep {
  const time = timeOf(claim, claim.ruleBy, 'Ruling', now);
  return {
    turn: time.overdue ? 'anyone' : 'arbitrator',
    words: say('Independent arbitrators choose one of the two figures.', '独立仲裁人在两个金额中择一裁决。'),
    ...time,
    otherwise: say('Then anyone may resolve the claim without a ruling.', '逾期后任何人可不经裁决结案。'),
    actions: acts(claim.phase, time.overdue ? ['Resolve'] : ['OpenDispute', 'Rule'], available),
  };
}

function closedWords(verdict: ClaimVerdict): Words {
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

function timeOf(
  claim: ClaimForNextStep,
  by: Seconds | undefined,
  clock: ClaimClock,
  now: Seconds,
): { readonly by?: Seconds; readonly overdue: boolean; readonly basis?: LawArticle } {
  if (by === undefined) return { overdue: false };
  return { by, overdue: now > by, basis: articleOf(claim.profileLabel, clock) };
}

function acts(
  phase: ClaimPhase,
  wanted: readonly ClaimAction[],
  available: ReadonlySet<ClaimAction>,
): readonly ClaimAction[] {
  return wanted.filter((action) => available.has(action) && nextPhase(phase, action) !== undefined);
}

function say(en: string, zh: string): Words {
  return { en, 'zh-CN': zh };
}
