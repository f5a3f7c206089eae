'use client';

import type { Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { minusFloor } from '@makewhole/domain/primitives/money.ts';
import { useCallback, useMemo, useState } from 'react';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { forecastAsClaimed, forecastDecision } from '@/lib/claim/to-domain.ts';
import {
  asClaimedDraft,
  type DecisionDraft,
  isCut,
  type ItemFinding,
  type ReadDecision,
  readDecision,
  verdictOf,
} from './decision-draft.ts';
import { dropDecisionDraft, keepDecisionDraft, readDecisionDraft } from './keep-decision-draft.ts';

/** The decision as it is being made: what was typed, what it comes to, and what is missing. */
export interface DecisionState {
  readonly draft: DecisionDraft;
  readonly read: ReadDecision;
  readonly waterfall: Waterfall;
  /** The waterfall if everything were found as claimed; zero payable outside the terms. */
  readonly expectedAssets: bigint;
  /** What the decision takes off, base units. */
  readonly cutAssets: bigint;
  readonly verdict: 'full' | 'part' | 'denied';
  change(patch: Partial<DecisionDraft>): void;
  changeItem(place: number, patch: Partial<ItemFinding>): void;
  forget(): void;
}

/** Live by the same rules as the contract: every keystroke shows what would be paid. */
export function useDecision(claim: ClaimView, version: VersionView): DecisionState {
  const [draft, setDraft] = useState<DecisionDraft>(
    () => readDecisionDraft(claim) ?? asClaimedDraft(claim.items, claim.asset),
  );
  const update = useCallback(
    (next: DecisionDraft) => {
      setDraft(next);
      keepDecisionDraft(claim, next);
    },
    [claim],
  );
  const read = useMemo(() => readDecision(draft, claim.items, claim.asset), [draft, claim]);
  const [waterfall, expected] = useMemo(() => {
    return [forecastDecision(claim, version, read), forecastAsClaimed(claim, version)] as const;
  }, [read, claim, version]);
  const outOfTerms = claim.flags.includes('OUT_OF_TERMS');
  const expectedAssets = outOfTerms ? 0n : expected.payableAssets;
  const cut = read.otherInsuranceAssets > 0n || read.assessments.some((one, place) => isCut(one, claim.items[place]));
  const cutAssets = cut ? minusFloor(expectedAssets, waterfall.payableAssets) : 0n;
  return {
    draft,
    read,
    waterfall,
    expectedAssets,
    cutAssets,
    verdict: verdictOf(waterfall.payableAssets, cutAssets, cut || outOfTerms),
    change: (patch) => {
      update({ ...draft, ...patch });
    },
    changeItem: (place, patch) => {
      update({ ...draft, items: draft.items.map((item, at) => (at === place ? { ...item, ...patch } : item)) });
    },
    forget: () => {
      dropDecisionDraft(claim);
    },
  };
}
