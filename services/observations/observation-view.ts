import { z } from '@hono/zod-openapi';
import { observationStatusAt, observationStatuses, seatsOf } from '../../domain/oracles/observation-status.ts';
import { units } from '../../domain/oracles/units.ts';
import { present } from '../../domain/primitives/assert.ts';
import { addressView, assetsView, checksummed, hash32View, instantView } from '../platform/views.ts';
import type { BondRow, ObservationRow, OperatorRow, RoundRow, SourceRow } from './observation.repository.ts';
import { unitOf, valueView } from './source-view.ts';

const signerView = z.object({ seat: z.number().int(), label: z.string() });

/** One word on a period: the report, and what became of it. Coin in wei. */
export const roundView = z.object({
  round: z.number().int(),
  value: valueView,
  observedAt: instantView,
  signers: z.array(signerView),
  reportedAt: instantView,
  disputableUntil: instantView,
  dispute: z
    .object({
      disputer: addressView,
      /** The operator who doubts; null for a holder. */
      operator: signerView.nullable(),
      policyId: z.number().int().nullable(),
      bond: z.object({ amount: assetsView, status: z.enum(['Open', 'Released', 'Forfeited']) }).nullable(),
      disputedAt: instantView,
      answerableUntil: instantView,
    })
    .nullable(),
  answer: z
    .object({
      value: valueView,
      observedAt: instantView,
      signers: z.array(signerView),
      answeredAt: instantView,
      confirmed: z.boolean(),
    })
    .nullable(),
  finalAt: instantView.nullable(),
  unresolvedAt: instantView.nullable(),
});

/** What is said about one product’s region in one period. Values in the source’s unit. */
export const observationView = z.object({
  key: hash32View,
  productId: z.string(),
  source: z.string(),
  unit: z.enum(units),
  region: z.number().int(),
  periodStart: instantView,
  periodEnd: instantView,
  /** Where it stands now, also if nobody wrote it down yet. */
  status: z.enum(observationStatuses),
  /** Whether what time decided is written down. */
  isConcluded: z.boolean(),
  /** How many signatures make a word, and how many operators have a key. */
  quorum: z.number().int(),
  operators: z.number().int(),
  /** The latest word; null while nobody said anything. */
  word: roundView.nullable(),
  /** Final words so far; what counts is the better of the extremes. */
  finals: z.number().int(),
  latest: valueView.nullable(),
  lowest: valueView.nullable(),
  highest: valueView.nullable(),
  /** Until when a first word may come, pauses not counted, and until when it may be revised. */
  reportableUntil: instantView,
  revisableUntil: instantView,
  /** What the curve gave for the period so far, and the most before a person looks at it. */
  eventAssets: assetsView,
  eventCapAssets: assetsView,
});

/** What is said about one product’s region in one period. */
export type ObservationView = z.infer<typeof observationView>;

/** What is known of a period: what was written down, every word on it, and who observes it. */
export interface KnownPeriod {
  readonly ref: {
    readonly key: string;
    readonly productId: string;
    readonly region: number;
    readonly periodStart: number;
  };
  readonly source: SourceRow;
  readonly operators: readonly OperatorRow[];
  readonly row: ObservationRow | undefined;
  readonly rounds: readonly RoundRow[];
  readonly bonds: readonly BondRow[];
}

/** @param at chain time, seconds */
export function toObservationView(known: KnownPeriod, at: number): ObservationView {
  const { ref, source, operators, row, rounds } = known;
  const periodEnd = ref.periodStart + source.periodSeconds;
  const word = rounds.at(-1);
  const written = observationView.shape.status.parse(row?.status ?? 'Awaited');
  const finals = row?.finals ?? 0;
  const { disputableUntil = null, answerableUntil = null } = word ?? {};
  const status = observationStatusAt({ status: written, finals, disputableUntil, answerableUntil }, at);
  return {
    ...ref,
    source: source.id,
    unit: unitOf(source.unit),
    periodEnd,
    status,
    isConcluded: status === written,
    quorum: source.quorum,
    operators: operators.filter(({ signer }) => signer !== null).length,
    word: word === undefined ? null : toRoundView(word, known),
    finals,
    latest: row?.latest?.toString() ?? null,
    lowest: row?.lowest?.toString() ?? null,
    highest: row?.highest?.toString() ?? null,
    reportableUntil: periodEnd + source.heartbeat,
    revisableUntil: periodEnd + source.revisionPeriod,
    eventAssets: (row?.eventAssets ?? 0n).toString(),
    eventCapAssets: (row?.raisedCapAssets ?? source.eventCapAssets).toString(),
  };
}

export function toRoundView(
  row: RoundRow,
  { operators, bonds }: Pick<KnownPeriod, 'operators' | 'bonds'>,
): z.infer<typeof roundView> {
  const signersOf = (bits: bigint) => seatsOf(bits).map((seat) => operatorAt(operators, seat));
  const { round, observedAt, reportedAt, disputableUntil, finalAt, unresolvedAt } = row;
  return {
    round,
    value: row.value.toString(),
    observedAt,
    signers: signersOf(row.seats),
    reportedAt,
    disputableUntil,
    dispute: toDispute(row, operators, bonds),
    answer:
      row.answeredAt === null
        ? null
        : {
            value: present(row.answerValue, 'an answer has a value').toString(),
            observedAt: present(row.answerObservedAt, 'an answer was read some time'),
            signers: signersOf(present(row.answerSeats, 'an answer is signed')),
            answeredAt: row.answeredAt,
            confirmed: row.confirmed === true,
          },
    finalAt,
    unresolvedAt,
  };
}

function toDispute(row: RoundRow, operators: readonly OperatorRow[], bonds: readonly BondRow[]) {
  const { disputer, disputerSeat, disputePolicyId, disputedAt, answerableUntil } = row;
  if (disputer === null || disputedAt === null || answerableUntil === null) return null;
  const bond = bonds.find(({ key, round }) => key === row.key && round === row.round);
  const isOperator = disputerSeat !== null && disputerSeat > 0;
  const status = roundView.shape.dispute.unwrap().shape.bond.unwrap().shape.status;
  return {
    disputer: checksummed(disputer),
    operator: isOperator ? operatorAt(operators, disputerSeat) : null,
    policyId: disputePolicyId,
    bond: bond === undefined ? null : { amount: bond.amount.toString(), status: status.parse(bond.status) },
    disputedAt,
    answerableUntil,
  };
}

function operatorAt(operators: readonly OperatorRow[], seat: number): z.infer<typeof signerView> {
  const found = operators.find((operator) => operator.seat === seat);
  return { seat, label: found?.label ?? String(seat) };
}
