import type { ClaimView } from './claim-view.ts';

/** Whether an observation made the claim: nobody filed or decided it. */
export function isTriggered({ history }: Pick<ClaimView, 'history'>): boolean {
  return history[0]?.action === 'SettleTriggered';
}
