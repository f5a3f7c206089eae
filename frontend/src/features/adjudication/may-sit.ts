import type { Address } from 'viem';
import type { DeskPeople, DeskPerson, StandIn } from './api/get-desk-people.ts';

/** Why somebody may not take the second seat of a decision, or that they may; told before anyone tries. */
export type Sitting =
  | { readonly kind: 'may' }
  /** By the limits of whoever they stand in for. */
  | { readonly kind: 'borrowed'; readonly lender: Address }
  | { readonly kind: 'first' }
  | { readonly kind: 'junior' }
  | { readonly kind: 'conflict'; readonly party: Address }
  | { readonly kind: 'tied'; readonly other: Address }
  | { readonly kind: 'short' };

export interface SittingInput {
  readonly desk: DeskPeople;
  readonly person: DeskPerson;
  /** Who took the first seat. */
  readonly first: Address;
  /** Claimant, holder and filer. */
  readonly parties: readonly Address[];
  /** Whom the claim pays, if anything is paid. */
  readonly payees: readonly Address[];
  readonly line: string;
  /** Base units. */
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
  /** Chain time, seconds. */
  readonly now: number;
}

/** The desk's own guards, in their order. */
export function sittingOf(input: SittingInput): Sitting {
  const { desk, person, first, line, payAssets, cutAssets, now } = input;
  const me = person.person;
  // A refusal pays nobody: whoever is only named to be paid may sign it.
  const parties = payAssets > 0n ? [...input.parties, ...input.payees] : input.parties;
  if (me === first) return { kind: 'first' };
  if (!person.isSenior) return { kind: 'junior' };
  const conflict = conflictOf(person, parties);
  if (conflict !== undefined) return { kind: 'conflict', party: conflict };
  if (desk.standIns.some((lent) => ties(lent, me, first) && now < lent.untilAt)) return { kind: 'tied', other: first };
  if (reaches(person, line, payAssets, cutAssets)) return { kind: 'may' };
  const lent = desk.standIns.find(({ delegate, fromAt, untilAt }) => delegate === me && fromAt <= now && now < untilAt);
  const lender = desk.people.find((one) => one.person === lent?.delegator);
  const carries = lender?.isAdjuster === true && reaches(lender, line, payAssets, cutAssets);
  if (lender === undefined || !carries) return { kind: 'short' };
  const theirs = conflictOf(lender, parties);
  return theirs === undefined ? { kind: 'borrowed', lender: lender.person } : { kind: 'conflict', party: theirs };
}

function conflictOf({ person, interests }: DeskPerson, parties: readonly Address[]): Address | undefined {
  return parties.find((party) => party === person || interests.some((one) => one.party === party));
}

function ties({ delegator, delegate }: StandIn, one: Address, other: Address): boolean {
  return (delegator === one && delegate === other) || (delegator === other && delegate === one);
}

function reaches({ authorities }: DeskPerson, line: string, payAssets: bigint, cutAssets: bigint): boolean {
  const limits = authorities.find((one) => one.line === line);
  return limits !== undefined && payAssets <= limits.payAssets && cutAssets <= limits.cutAssets;
}
