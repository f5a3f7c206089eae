'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Hash, type HashCheck } from '@/components/hash.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList, Notice, Section } from '@/components/section.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import { useProductVersion } from '@/lib/catalogue/get-version.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { useCertificateGroup } from '../api/read-group.ts';
import { type CertificateFault, type CertificateFile, findCertificateFault } from '../certificate-file.ts';
import { useGroupAct } from '../use-group-act.ts';

const DAY = 86_400;

/** What a certificate covers, whether its proof leads to the group on the chain, and the signature that makes it a policy. */
export function CertificateView({ file }: { readonly file: CertificateFile }) {
  const t = useTranslations('groups.certificate');
  const words = useClaimWords();
  const format = useFormat();
  const now = useNow();
  const { chainId, at } = useChainReader();
  const { address } = useConnection();
  const { setOpen } = useWalletDialog();
  const { turn } = useGroupAct();
  const group = useCertificateGroup(file);
  const { data: version } = useProductVersion(group.data?.versionId ?? 1);
  const { certificate } = file;
  if (group.error !== null && group.data === undefined)
    return (
      <FailedFace
        error={new ApiFailure('chain-unreachable', 0)}
        onRetry={() => {
          void group.refetch();
        }}
      />
    );
  if (group.data === undefined || version?.versionId !== group.data.versionId) return <LoadingFace rows={4} />;
  const fault = findCertificateFault(file, { chainId, desk: at.groupDesk, standing: group.data, now });
  const endAt = certificate.startAt + certificate.termDays * DAY;
  return (
    <>
      <Section title={t('covered')} note={t('coveredNote')}>
        <div className="grid gap-4" data-testid="certificate" data-fault={fault ?? 'none'}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="text-18 font-medium">{words.product(version.productId)}</span>
            <Amount units={certificate.limitAssets} asset={version.asset} size="large" />
          </p>
          <p>{version.terms.coverages.map(({ label }) => words.coverage(label)).join(' · ')}</p>
          <FactList className="border-t border-line">
            <Fact label={t('holder')}>
              <Person address={certificate.holder} {...(certificate.holder === address ? { role: t('you') } : {})} />
            </Fact>
            <Fact label={t('cover')}>
              {t('fromTo', { from: format.date(certificate.startAt), to: format.date(endAt) })}
            </Fact>
            <Fact label={t('group')}>{t('groupOf', { group: file.groupId, people: group.data.certificates })}</Fact>
            <Fact label={t('paidBy')}>
              <Person address={group.data.sponsor} />
            </Fact>
            <Fact label={t('proof')}>
              <Hash hash={group.data.root} check={checkOf(fault, t('differs'))} />
            </Fact>
          </FactList>
        </div>
      </Section>
      <Section title={t('turn')} note={t('turnNote')}>
        {fault === undefined ? (
          <Button
            look="primary"
            size="large"
            onClick={() => {
              if (address === undefined) setOpen(true);
              else turn(file, version);
            }}
            data-testid="turn-certificate"
          >
            {t(address === undefined ? 'connect' : 'action')}
          </Button>
        ) : (
          <Notice tone={fault === 'used' ? 'note' : 'breach'}>{t(`fault.${fault}`)}</Notice>
        )}
      </Section>
    </>
  );
}

/** What is shown beside the root: of a group of elsewhere nothing was recomputed. */
function checkOf(fault: CertificateFault | undefined, detail: string): HashCheck {
  if (fault === 'elsewhere') return { state: 'unchecked' };
  return fault === 'proof' ? { state: 'differs', detail } : { state: 'same' };
}
