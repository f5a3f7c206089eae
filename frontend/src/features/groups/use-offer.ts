'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useConnection, useSignTypedData } from 'wagmi';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useProducts } from '@/lib/catalogue/get-products.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { parseAddress } from '@/lib/parse-address.ts';
import { certificatesOf, type GroupQuote, quoteFor, quoteTypedData } from './group-file.ts';
import { emptyDraft, keepOfferDraft, type OfferDraft, readOfferDraft, useKeptGroups } from './keep-groups.ts';
import { readMembers, type ReadMembers } from './read-members.ts';

/** What still stands in the way of an offer; each has a sentence in `groups.offer.missing`. */
export type OfferGap = 'product' | 'members' | 'sponsor' | 'premium' | 'start' | 'days';

export interface OfferState {
  readonly draft: OfferDraft;
  /** What can be offered to groups: sold now, and not bound to a place. */
  readonly versions: readonly ProductVersion[] | undefined;
  readonly version: ProductVersion | undefined;
  readonly read: ReadMembers | undefined;
  readonly quote: GroupQuote | undefined;
  readonly gaps: readonly OfferGap[];
  change(patch: Partial<OfferDraft>): void;
  /** Signs the offer and keeps the whole group on this device. */
  sign(): Promise<void>;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** How far ahead a group may begin, seconds; the desk's own limit. */
const MAX_AHEAD = 90 * 86_400;
const MAX_DAYS = 3_660;

/** An offer as it is being made: kept on this device at every change. */
export function useOffer(): OfferState {
  const { data: products } = useProducts();
  const { address } = useConnection();
  const reader = useChainReader();
  const now = useNow();
  const { mutateAsync: signTypedData } = useSignTypedData();
  const { keep } = useKeptGroups();
  const [draft, setDraft] = useState<OfferDraft>(emptyDraft);
  const [nonce, setNonce] = useState(newNonce);
  useEffect(() => {
    void readOfferDraft().then(setDraft);
  }, []);
  const change = useCallback((patch: Partial<OfferDraft>) => {
    setDraft((before) => {
      const next = { ...before, ...patch };
      void keepOfferDraft(next);
      return next;
    });
  }, []);
  const versions = useMemo(
    () => products?.filter(({ status, terms }) => status === 'on-sale' && !terms.tariff.needsZone),
    [products],
  );
  const version = versions?.find(({ versionId }) => String(versionId) === draft.versionId);
  const { csv } = draft;
  const asset = version?.asset ?? versions?.[0]?.asset;
  const read = useMemo(() => (csv === '' || asset === undefined ? undefined : readMembers(csv, asset)), [csv, asset]);
  const startAt = DATE.test(draft.start) ? Date.parse(`${draft.start}T00:00:00Z`) / 1_000 : 0;
  const termDays = /^\d{1,4}$/.test(draft.days) ? Number(draft.days) : 0;
  const leaves = useMemo(
    () =>
      read === undefined || read.problems.length > 0 || startAt === 0 || termDays === 0
        ? undefined
        : certificatesOf(read.members, { startAt, termDays }),
    [read, startAt, termDays],
  );
  const sponsor = parseAddress(draft.sponsor);
  const premiumAssets = asset === undefined ? undefined : parseAmount(draft.premium, asset);
  const versionId = version?.versionId;
  const quote = useMemo(
    () =>
      leaves === undefined
        ? undefined
        : quoteFor(leaves, {
            startAt,
            termDays,
            nonce,
            versionId: versionId ?? 0,
            sponsor: sponsor ?? '0x',
            premiumAssets: premiumAssets ?? 0n,
          }),
    [leaves, startAt, termDays, nonce, versionId, sponsor, premiumAssets],
  );
  const total = quote?.totalAssets ?? 0n;
  const longest = leaves?.every((leaf) => leaf.termDays <= termDays) ?? true;
  const checks: ReadonlyArray<readonly [OfferGap, boolean]> = [
    ['product', version !== undefined],
    ['members', read !== undefined && read.problems.length === 0],
    ['sponsor', sponsor !== undefined],
    ['premium', premiumAssets !== undefined && premiumAssets > 0n && (total === 0n || premiumAssets <= total)],
    ['start', startAt > now && startAt <= now + MAX_AHEAD],
    ['days', termDays > 0 && termDays <= MAX_DAYS && longest],
  ];
  const gaps = checks.flatMap(([gap, filled]) => (filled ? [] : [gap]));
  const sign = async (): Promise<void> => {
    if (quote === undefined || leaves === undefined || address === undefined) return;
    const { chainId, at } = reader;
    const desk = at.groupDesk;
    const signature = await signTypedData(quoteTypedData(chainId, desk, quote));
    const file = { chainId, desk, quote, signer: address, signature, leaves: [...leaves], groupId: null };
    await keep({ kind: 'makewhole.group.v1', ...file });
    change(emptyDraft);
    setNonce(newNonce());
  };
  return { draft, versions, version, read, quote, gaps, change, sign };
}

/** A number nobody has used, in a bitmap that costs nothing extra wherever it lies. */
function newNonce(): bigint {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (BigInt(high) << 32n) | BigInt(low);
}
