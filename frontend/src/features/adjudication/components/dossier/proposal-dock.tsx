'use client';

import { zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person, shortAddress } from '@/components/person.tsx';
import { SealedWords } from '@/components/sealed-words.tsx';
import { Notice } from '@/components/section.tsx';
import type { ClaimProposal, ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import { useDeskStanding } from '../../api/get-authority.ts';
import { conflictOf } from '../../authority.ts';
import type { SeatWord } from '../../seat-word.ts';
import { useSeatAct } from '../../use-seat-act.ts';
import type { SignDecision } from '../../use-sign-decision.ts';
import { Seat } from './decision-seats.tsx';
import { Dock, DockSide } from './dock.tsx';
import { ProposalFindings } from './proposal-findings.tsx';
import { WhoMaySit } from './who-may-sit.tsx';

export interface ProposalDockProps {
  readonly claim: ClaimView;
  readonly version: VersionView;
  readonly proposal: ClaimProposal;
  readonly signing: SignDecision;
  /** The first seat's word, where it was given away from the chain and waits here. */
  readonly word: SeatWord | undefined;
  /** Leaves a waiting word where it is and decides anew. */
  readonly onOtherwise: () => void;
}

/** A decision that waits for its second seat: who proposed what and why, and the signature that makes and pays it. */
export function ProposalDock({ claim, version, proposal, signing, word, onOtherwise }: ProposalDockProps) {
  const t = useTranslations('adjudication.proposal');
  const title = t(word === undefined ? 'title' : 'word.title');
  return (
    <Dock title={title} payableAssets={proposal.payableAssets} asset={claim.asset} testId="proposal-dock">
      <div className="min-w-0">
        <ProposalFindings claim={claim} version={version} proposal={proposal} />
        {word !== undefined && word.decision.rationaleHash !== zeroBytes32 ? (
          <div className="mt-3">
            <SealedWords commitment={word.decision.rationaleHash} />
          </div>
        ) : proposal.rationale === null || proposal.rationale === undefined ? (
          <p className="mt-3 text-13 text-quiet">{t('noRationale')}</p>
        ) : (
          <p className="mt-3 border-l-2 border-line pl-4 whitespace-pre-line">{proposal.rationale}</p>
        )}
      </div>
      <SecondSeat claim={claim} proposal={proposal} signing={signing} word={word} onOtherwise={onOtherwise} />
    </Dock>
  );
}

/** What the proposal takes off what the terms would pay, base units; nothing where nothing was cut. */
function cutIn(claim: ClaimView, { decision, payableAssets }: ClaimProposal): bigint {
  const cut = decision.otherInsuranceAssets > 0n || decision.assessments.some(({ reason }) => reason !== '');
  const outOfTerms = claim.flags.includes('OUT_OF_TERMS');
  return cut && !outOfTerms && claim.expectedAssets > payableAssets ? claim.expectedAssets - payableAssets : 0n;
}

function SecondSeat({ claim, proposal, signing, word, onOtherwise }: Omit<ProposalDockProps, 'version'>) {
  const t = useTranslations('adjudication.proposal');
  const seatsWords = useTranslations('adjudication.seats');
  const format = useFormat();
  const { address } = useConnection();
  const { seats } = useSession();
  const { begin } = useSeatAct();
  const standing = useDeskStanding(claim);
  const mine = address === proposal.adjuster;
  const senior = seats.includes('senior-adjuster');
  const conflict = standing.data === undefined ? undefined : conflictOf(standing.data, proposal.payableAssets);
  const short = standing.data !== undefined && proposal.payableAssets > standing.data.payAssets;
  const mayApprove = senior && !mine && conflict === undefined && !short;
  return (
    <DockSide
      who={
        <>
          <ul>
            <Seat
              label={seatsWords('first')}
              person={<Person address={proposal.adjuster} {...(mine ? { role: seatsWords('you') } : {})} />}
            />
            <Seat
              label={seatsWords('second')}
              person={
                mayApprove && address !== undefined ? <Person address={address} role={seatsWords('you')} /> : undefined
              }
            >
              {seatsWords('empty')}
            </Seat>
          </ul>
          <p className="text-13 text-quiet">
            {t(word === undefined ? 'since' : 'word.since')} <Moment at={proposal.at} />
            {word === undefined ? null : (
              <span className="block">
                {t('word.until')} <Moment at={word.expiresAt} />
              </span>
            )}
          </p>
        </>
      }
      sign={
        <>
          {mine ? <Notice>{t(word === undefined ? 'mine' : 'word.mine')}</Notice> : null}
          {!mine && !senior ? <Notice>{t('notSenior')}</Notice> : null}
          {!mine && conflict !== undefined ? (
            <Notice tone="breach" title={seatsWords('conflict.title')}>
              {seatsWords('conflict.text', { party: shortAddress(conflict) })}
            </Notice>
          ) : null}
          {!mine && senior && short ? (
            <Notice tone="clock">{t('short', { pay: format.money(standing.data.payAssets, claim.asset) })}</Notice>
          ) : null}
          {mayApprove ? (
            <Button
              look="primary"
              size="large"
              busy={signing.busy}
              onClick={() => {
                if (word === undefined) signing.approve(proposal);
                else signing.bring(word, proposal.payableAssets);
              }}
              data-testid="approve-decision"
            >
              {t(word === undefined ? 'approve' : 'word.bring')}
            </Button>
          ) : null}
          {signing.failure === undefined ? null : (
            <p role="alert" className="text-13 text-breach">
              {seatsWords(`failed.${signing.failure}`)}
            </p>
          )}
          {mine ? (
            <Button
              look="danger"
              onClick={() => {
                if (word === undefined) signing.withdraw(proposal);
                else begin({ act: 'voidSignatures' });
              }}
              data-testid="take-back"
            >
              {t(word === undefined ? 'withdraw' : 'word.void')}
            </Button>
          ) : null}
          {word === undefined ? null : (
            <Button look="quiet" onClick={onOtherwise}>
              {t('word.otherwise')}
            </Button>
          )}
          <WhoMaySit
            claim={claim}
            first={proposal.adjuster}
            payAssets={proposal.payableAssets}
            cutAssets={cutIn(claim, proposal)}
          />
        </>
      }
    />
  );
}
