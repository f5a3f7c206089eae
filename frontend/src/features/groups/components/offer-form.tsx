'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddressInput } from '@/components/address-input.tsx';
import { Button } from '@/components/button.tsx';
import { LoadingFace } from '@/components/faces.tsx';
import { AmountInput, Field, Select, TextInput } from '@/components/field.tsx';
import { Notice } from '@/components/section.tsx';
import { shortAddress } from '@/components/person.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { saveFile } from '@/lib/save-file.ts';
import { type OfferGap, type OfferState, useOffer } from '../use-offer.ts';
import { MemberPreview } from './member-preview.tsx';
import { TextDrop } from './text-drop.tsx';

const template = 'holder,limit,insured,days,object\n';

/** The underwriter's offer for a group: the file of members first, then term and price, then one sentence and one signature. */
export function OfferForm() {
  const t = useTranslations('groups.offer');
  const words = useClaimWords();
  const state = useOffer();
  const [asked, setAsked] = useState(false);
  const { draft, versions, read, quote, gaps, change } = state;
  if (versions === undefined) return <LoadingFace rows={4} />;
  const asset = state.version?.asset ?? versions[0]?.asset;
  if (asset === undefined) return <Notice>{t('noProduct')}</Notice>;
  const gapOf = (gap: OfferGap): string | undefined => (asked && gaps.includes(gap) ? t(`missing.${gap}`) : undefined);
  return (
    <div className="grid gap-6 sm:max-w-2xl" data-testid="group-offer">
      <div className="grid gap-2">
        <TextDrop
          accept=".csv,text/csv"
          action={t('choose')}
          hint={draft.fileName === '' ? t('hint') : t('chosen', { name: draft.fileName })}
          testId="group-csv"
          onText={(csv, fileName) => {
            change({ csv, fileName });
          }}
        />
        <Button
          look="quiet"
          size="small"
          className="justify-self-start"
          icon={<Download aria-hidden strokeWidth={1.5} className="size-4" />}
          onClick={() => {
            saveFile('members.csv', 'text/csv', template);
          }}
        >
          {t('template')}
        </Button>
        {gapOf('members') !== undefined && read === undefined ? (
          <p role="alert" className="text-13 text-breach">
            {gapOf('members')}
          </p>
        ) : null}
      </div>
      {read === undefined ? null : <MemberPreview read={read} quote={quote} asset={asset} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('product')} error={gapOf('product')}>
          {(control) => (
            <Select
              {...control}
              value={draft.versionId}
              onChange={(event) => {
                change({ versionId: event.target.value });
              }}
            >
              <option value="">{t('choosePlease')}</option>
              {versions.map(({ versionId, productId }) => (
                <option key={versionId} value={versionId}>
                  {words.product(productId)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('premium')} error={gapOf('premium')}>
          {(control) => (
            <AmountInput
              {...control}
              symbol={asset.symbol}
              value={draft.premium}
              onChange={(event) => {
                change({ premium: event.target.value });
              }}
            />
          )}
        </Field>
        <Field label={t('start')} hint={t('startHint')} error={gapOf('start')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              className="figure"
              value={draft.start}
              onChange={(event) => {
                change({ start: event.target.value });
              }}
            />
          )}
        </Field>
        <Field label={t('days')} hint={t('daysHint')} error={gapOf('days')}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              className="figure"
              value={draft.days}
              onChange={(event) => {
                change({ days: event.target.value });
              }}
            />
          )}
        </Field>
        <Field label={t('sponsor')} hint={t('sponsorHint')} error={gapOf('sponsor')} className="sm:col-span-2">
          {(control) => (
            <AddressInput
              {...control}
              value={draft.sponsor}
              onValue={(sponsor) => {
                change({ sponsor });
              }}
            />
          )}
        </Field>
      </div>
      <SignOffer
        state={state}
        onAsk={() => {
          setAsked(true);
        }}
      />
    </div>
  );
}

/** The whole offer in a sentence, and the signature. */
function SignOffer({ state, onAsk }: { readonly state: OfferState; readonly onAsk: () => void }) {
  const t = useTranslations('groups.offer');
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { quote, gaps, version, sign } = state;
  const press = (): void => {
    onAsk();
    setFailed(false);
    if (gaps.length > 0) return;
    setBusy(true);
    sign()
      .catch(() => {
        setFailed(true);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <div className="grid gap-4">
      {quote === undefined || version === undefined || gaps.length > 0 ? null : (
        <Notice title={t('confirm')}>
          <p>
            {t('sentence', {
              sponsor: shortAddress(quote.sponsor),
              people: quote.certificates,
              total: format.money(quote.totalAssets, version.asset),
              premium: format.money(quote.premiumAssets, version.asset),
              start: format.date(quote.startAt),
              days: quote.termDays,
            })}
          </p>
        </Notice>
      )}
      <Button look="primary" busy={busy} className="justify-self-start" onClick={press} data-testid="sign-group">
        {t('sign')}
      </Button>
      {failed ? (
        <p role="alert" className="text-13 text-breach">
          {t('failed')}
        </p>
      ) : null}
      <p className="text-13 text-quiet">{t('note')}</p>
    </div>
  );
}
