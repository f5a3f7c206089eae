/** A line of a policy's history, as far as it moves cover; base units. */
interface HistoryLine {
  /** The claim that wrote it; null for the lines of nobody's claim. */
  readonly claimId: bigint | null;
  readonly assets: bigint | null;
}

/** What a claim did to the cover of its policy, and of how much it is told; base units. */
export interface ClaimMove {
  readonly kind: 'Reserved' | 'Freed' | 'Settled' | 'Untouched';
  readonly assets: bigint;
}

/**
 * The words for each line of a policy's history that a claim wrote, by its place. A line that moves nothing keeps what was
 * set aside as paid; where nothing was, it says that.
 *
 * @param lines oldest first.
 */
export function claimMovesOf(lines: readonly HistoryLine[]): ReadonlyMap<number, ClaimMove> {
  const held = new Map<bigint, bigint>();
  const moves = new Map<number, ClaimMove>();
  for (const [place, { claimId, assets }] of lines.entries()) {
    if (claimId === null) continue;
    const moved = assets ?? 0n;
    const before = held.get(claimId) ?? 0n;
    held.set(claimId, before + moved);
    if (moved !== 0n) moves.set(place, { kind: moved > 0n ? 'Reserved' : 'Freed', assets: moved });
    else moves.set(place, { kind: before > 0n ? 'Settled' : 'Untouched', assets: before });
  }
  return moves;
}
