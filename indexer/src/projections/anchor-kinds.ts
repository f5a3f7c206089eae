/** What AuditDesk anchors; the place is the number on chain. */
export const anchorKinds = ['AccessLog', 'Report'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** @throws Error when the number is no kind. */
export function anchorKindAt(place: number): AnchorKind {
  const kind = anchorKinds[place];
  if (kind === undefined) throw new Error(`AuditDesk has no kind ${place}.`);
  return kind;
}
