import { z } from 'zod';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { DecisionDraft } from './decision-draft.ts';

const draftSchema = z.object({
  items: z.array(
    z.object({ amount: z.string(), days: z.string(), wear: z.string(), reason: z.string(), clause: z.string() }),
  ),
  otherInsurance: z.string(),
  rationale: z.string(),
});

type Claim = Pick<ClaimView, 'claimId' | 'caseHead' | 'items'>;

/** A draft belongs to the case file it was made on: with another head it is another question. */
const nameOf = ({ claimId, caseHead }: Claim): string => `makewhole.decision.${claimId.toString()}.${caseHead}`;

/** What this tab keeps of an unfinished decision; it leaves with the tab. */
export function readDecisionDraft(claim: Claim): DecisionDraft | undefined {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(nameOf(claim)) ?? 'null'));
    return parsed.success && parsed.data.items.length === claim.items.length ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function keepDecisionDraft(claim: Claim, draft: DecisionDraft): void {
  try {
    sessionStorage.setItem(nameOf(claim), JSON.stringify(draft));
  } catch {
    // The page itself still holds it.
  }
}

export function dropDecisionDraft(claim: Claim): void {
  try {
    sessionStorage.removeItem(nameOf(claim));
  } catch {
    // Nothing was kept.
  }
}
