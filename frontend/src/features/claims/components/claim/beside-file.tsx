'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import type { BesideEntry, ClaimView } from '@/lib/claim/claim-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** Acts beside the case file that have a sentence, in the order of a claim's life. */
const kinds = [
  'ClaimAssigned',
  'ClaimReleased',
  'KnowledgeRecorded',
  'DocumentRequestSkipped',
  'DecisionProposed',
  'ProposalWithdrawn',
  'DecisionApproved',
  'DelegatedAuthorityUsed',
  'DisputeTaken',
  'SeedRevealed',
  'SeedGivenUp',
  'DrawAnchored',
  'SeatDrawn',
  'VotingOpened',
  'VoteCommitted',
  'VoteRevealed',
  'RulingGiven',
  'RulingTold',
] as const;
type Kind = (typeof kinds)[number];

const details = z.object({
  seat: z.number().int().optional(),
  round: z.number().int().optional(),
  choice: z.number().int().optional(),
  ruling: z.number().int().optional(),
  taken: z.boolean().optional(),
  commitEndsAt: z.number().optional(),
  reasonsHash: z.string().optional(),
});

/** What people did at the desk and before the panel: no entry of the case file, and all on the chain. */
export function BesideFile({ claim, headed = false }: { readonly claim: ClaimView; readonly headed?: boolean }) {
  const t = useTranslations('claims.beside');
  const told = claim.desk.flatMap((entry) => {
    const kind = kinds.find((one) => one === entry.kind);
    return kind === undefined ? [] : [{ kind, entry }];
  });
  if (told.length === 0) return headed ? null : <p className="text-quiet">{t('nothing')}</p>;
  const thread = (
    <Thread label={t('label')}>
      {told.map(({ kind, entry }, place) => (
        <Knot
          key={`${entry.txHash}-${String(entry.logIndex)}`}
          kind="done"
          title={<Sentence kind={kind} entry={entry} />}
          when={<Moment at={entry.at} />}
          actor={<Person address={entry.actor} />}
          last={place === told.length - 1}
        >
          <Reasons entry={entry} claim={claim} />
        </Knot>
      ))}
    </Thread>
  );
  if (!headed) return thread;
  return (
    <section aria-label={t('title')} className="mt-8 border-t border-line pt-5">
      <h3 className="mb-4 font-medium">{t('title')}</h3>
      {thread}
    </section>
  );
}

function Sentence({ kind, entry }: { readonly kind: Kind; readonly entry: BesideEntry }) {
  const t = useTranslations('claims.beside');
  const format = useFormat();
  const parsed = details.safeParse(entry.data);
  const { seat = 0, round = 1, choice, ruling, taken = true, commitEndsAt = 0 } = parsed.success ? parsed.data : {};
  const side = { 1: 'insurer', 2: 'claimant' } as const;
  const sideOf = (given: number | undefined) => (given === 1 || given === 2 ? side[given] : 'neither');
  return t(`kind.${kind}`, {
    seat: seat + 1,
    round,
    side: sideOf(choice ?? ruling),
    taken: taken ? 'yes' : 'no',
    when: format.dateTime(commitEndsAt),
  });
}

/** The reasons of an opened vote, where they were left with the case. */
function Reasons({ entry, claim }: { readonly entry: BesideEntry; readonly claim: ClaimView }) {
  const parsed = details.safeParse(entry.data);
  const text = parsed.success ? claim.texts[parsed.data.reasonsHash ?? ''] : undefined;
  return text === undefined ? null : <p className="border-l-2 border-line pl-4 whitespace-pre-line">{text}</p>;
}
