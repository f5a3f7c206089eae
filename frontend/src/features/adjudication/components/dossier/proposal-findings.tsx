'use client';

import { useTranslations } from 'next-intl';
import type { ClaimProposal, ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';

export interface ProposalFindingsProps {
  readonly claim: ClaimView;
  readonly version: VersionView;
  readonly proposal: ClaimProposal;
}

/** What the first person found, item by item. */
export function ProposalFindings({ claim, version, proposal }: ProposalFindingsProps) {
  const t = useTranslations('adjudication.proposal');
  const decision = useTranslations('adjudication.decision');
  const words = useClaimWords();
  const format = useFormat();
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line">
      {proposal.decision.assessments.map((one, place) => {
        const item = claim.items[place];
        if (item === undefined) return null;
        const found =
          item.claimedDays > 0
            ? decision('days', { days: one.assessedDays })
            : format.money(one.assessedAssets, claim.asset);
        const why =
          one.reason === '' ? t('asClaimed') : `${words.reason(one.reason)} ${t('clause', { clause: one.clause })}`;
        return (
          <li key={place} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <span className="min-w-0">
              {words.coverage(version.coverages[item.coverage]?.label ?? '')}
              <span className="block text-13 text-quiet">
                {why}
                {one.depreciationBps > 0 ? ` ${t('wear', { share: format.percent(one.depreciationBps) })}` : ''}
              </span>
            </span>
            <span className="figure">{found}</span>
          </li>
        );
      })}
    </ul>
  );
}
