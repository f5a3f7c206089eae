import type { Hex } from 'viem';

/** The part of a Ponder event that says where and when it happened. */
export interface PlacedEvent {
  readonly block: { readonly number: bigint; readonly timestamp: bigint };
  readonly log: { readonly logIndex: number; readonly address: Hex };
  readonly transaction: { readonly hash: Hex; readonly from: Hex };
}

/** Where and when an event happened, as every line of history stores it. */
export interface EventPlace {
  /** Seconds. */
  readonly at: number;
  readonly block: number;
  readonly logIndex: number;
  readonly tx: Hex;
}

export function placeOf(event: PlacedEvent): EventPlace {
  return {
    at: Number(event.block.timestamp),
    block: Number(event.block.number),
    logIndex: event.log.logIndex,
    tx: event.transaction.hash,
  };
}

/** Key of a line of history: block and place in the block, padded so that text order is time order. */
export function lineIdOf({ block, logIndex }: Pick<EventPlace, 'block' | 'logIndex'>): string {
  return `${String(block).padStart(12, '0')}-${String(logIndex).padStart(6, '0')}`;
}
