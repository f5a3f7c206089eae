import { isAddressEqual, type Hex } from 'viem';

import type { panelDispute } from '../../ponder.schema.ts';
import type { EventPlace } from './event-place.ts';

export type PanelDisputeRow = typeof panelDispute.$inferSelect;

/** What DisputeTaken says. */
export interface DisputeTaken {
  readonly disputeId: bigint;
  readonly arbitrable: Hex;
  readonly extraData: Hex;
  readonly seatCount: number;
  readonly seatFee: bigint;
  readonly overpaidAssets: bigint;
  readonly evidenceEndsAt: number;
}

/** One word, as our dispute desk tells the claim. */
const WORD_DIGITS = 66;

/** A dispute as the panel took it. */
export function takenDispute(
  args: DisputeTaken,
  known: { readonly panel: Hex; readonly disputeDesk: Hex },
  place: EventPlace,
): PanelDisputeRow {
  const { disputeId, arbitrable, extraData, seatCount, seatFee, overpaidAssets, evidenceEndsAt } = args;
  const isOurs = isAddressEqual(arbitrable, known.disputeDesk) && extraData.length === WORD_DIGITS;
  return {
    id: disputeId,
    panel: known.panel,
    arbitrable,
    claimId: isOurs ? BigInt(extraData) : null,
    seatCount,
    seatFee,
    overpaidAssets,
    evidenceEndsAt,
    anchorBlock: null,
    isSeedGivenUp: false,
    round: null,
    drawn: null,
    opensAt: null,
    commitEndsAt: null,
    revealEndsAt: null,
    ruling: null,
    revealed: null,
    refundedAssets: null,
    ruledAt: null,
    toldAt: null,
    taken: null,
    takenAt: place.at,
    block: place.block,
    tx: place.tx,
  };
}
