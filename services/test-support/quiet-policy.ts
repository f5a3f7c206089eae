import { now } from './now.ts';

/** What a policy is with which nothing has been done since its sale. */
export const quietPolicy = {
  marks: 0,
  waitingFrom: now - 40 * 86_400,
  zone: 0,
  coolingOffEndsAt: now - 26 * 86_400,
  previousId: null,
  renewedBy: null,
  groupId: null,
  certificate: null,
  beneficiary: null,
  suspendsAt: null,
  noticeAt: null,
  noticeReason: null,
  cancelsAt: null,
  cancelledAt: null,
  cancelledHow: null,
  cancelledBy: null,
  refundedAssets: 0n,
  premiumPaidAssets: 60_000_000n,
} as const;
