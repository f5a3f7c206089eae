import type { Words } from '../primitives/locale.ts';
import type { Seconds } from '../primitives/time.ts';
import { hasClaimFlag } from './claim-flags.ts';
import type { ClaimAction, ClaimClock, ClaimPhase } from './claim-types.ts';
import { articleOf, type LawArticle } from './law-articles.ts';
import { closedWords, stepWords } from './next-step-words.ts';
import { isOpenAt, openCalls, phaseAt, type ClaimForCalls, type OpenCall } from './open-calls.ts';

/** Whose turn it is. */
export type Turn = 'insurer' | 'claimant' | 'arbitrator' | 'anyone' | 'nobody';

/** What happens next with a claim, by when, on what ground, and what if nobody does anything. */
export interface NextStep {
  /** The phase by the clock. */
  readonly phase: ClaimPhase;
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
  /** Everything that may be done without the insurer, now or later, if nothing else happens. */
  readonly calls: readonly OpenCall[];
}

/** A claim as far as its next step depends on it. */
export interface ClaimForNextStep extends ClaimForCalls {
  /** Last second in which a decision is in time, pauses not counted. */
  readonly decideBy?: Seconds | undefined;
  readonly profileLabel: string;
}

/** What comes next, as of `now`. */
export function nextStep(claim: ClaimForNextStep, now: Seconds): NextStep {
  const phase = phaseAt(claim, now);
  const calls = openCalls(claim).filter((call) => call.until === undefined || now <= call.until);
  const step = stepIn(phase, claim, now);
  const mine = calls.filter((call) => call.who === step.turn && isOpenAt(call, now)).map(({ action }) => action);
  return { phase, calls, ...step, actions: [...(step.handling ?? []), ...mine] };
}

type Step = Omit<NextStep, 'phase' | 'actions' | 'calls'> & { readonly handling?: readonly ClaimAction[] };

function stepIn(phase: ClaimPhase, claim: ClaimForNextStep, now: Seconds): Step {
  switch (phase) {
    case 'Filed':
      return filedStep(claim, now);
    case 'AwaitingDocuments':
      return {
        turn: 'claimant',
        words: stepWords.documents,
        ...timeOf(claim, claim.supplementBy, 'Supplement', now),
        otherwise: stepWords.withoutDocuments,
      };
    case 'Decided':
      return decidedStep(claim, now);
    case 'Appealed':
      return appealedStep(claim, now);
    case 'Closed':
      return { turn: 'nobody', words: closedWords(claim.verdict), overdue: false };
    case 'None':
      return { turn: 'nobody', words: stepWords.unknown, overdue: false };
  }
}

function filedStep(claim: ClaimForNextStep, now: Seconds): Step {
  const time = timeOf(claim, claim.decideBy, 'Decide', now);
  if (claim.silentUntil !== undefined && now > claim.silentUntil) {
    return { turn: 'anyone', words: stepWords.silent, ...time, overdue: true, otherwise: stepWords.lateInterest };
  }
  return {
    turn: 'insurer',
    words: hasClaimFlag(claim.flags, 'OUT_OF_TERMS') ? stepWords.decideOutside : stepWords.decide,
    ...time,
    otherwise: stepWords.escalates,
    handling: ['DecideInFull', 'DecideInPart'],
  };
}

function decidedStep(claim: ClaimForNextStep, now: Seconds): Step {
  const time = timeOf(claim, claim.appealBy, 'Appeal', now);
  if (time.overdue) return { turn: 'anyone', words: stepWords.finalize, ...time, overdue: false };
  return { turn: 'claimant', words: stepWords.answer, ...time, otherwise: stepWords.unanswered };
}

function appealedStep(claim: ClaimForNextStep, now: Seconds): Step {
  const time = timeOf(claim, claim.ruleBy, 'Ruling', now);
  if (claim.isAgreed) return { turn: 'anyone', words: stepWords.agreed, ...time };
  if (time.overdue) return { turn: 'anyone', words: stepWords.resolve, ...time };
  if (!claim.isDisputed) {
    return { turn: 'anyone', words: stepWords.openDispute, ...time, otherwise: stepWords.resolves };
  }
  return { turn: 'arbitrator', words: stepWords.rule, ...time, otherwise: stepWords.resolves };
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
