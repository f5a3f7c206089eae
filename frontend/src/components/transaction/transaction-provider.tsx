'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { dropPending, keepPending, type PendingTransaction, readPending } from '@/lib/pending-store.ts';
import { checkTransaction, followTransaction, sendTransaction } from '@/lib/run-transaction.ts';
import {
  isUnderWay,
  nextStage,
  type TransactionPlan,
  type TransactionEvent,
  type TransactionStage,
  waitsForWallet,
} from '@/lib/transaction.ts';
import { useToast } from '../toaster.tsx';
import { TransactionSheet } from './transaction-sheet.tsx';
import { useTransactionChain } from './use-transaction-chain.ts';

/** One undertaking as the sheet shows it; a resumed one has lost its plan but not its words. */
export interface Undertaking {
  readonly key: string;
  readonly title: string;
  readonly doneText: string;
  readonly plan: TransactionPlan | undefined;
  readonly stage: TransactionStage;
  readonly href: string | undefined;
}

export interface TransactionHandle {
  /** Opens the sheet for this plan, or the one already under way with the same key. */
  start(plan: TransactionPlan): void;
  /** What is on its way, for the mark in the header. */
  readonly underWay: readonly Undertaking[];
  /** Shows the sheet of something under way again. */
  reopen(key: string): void;
}

const TransactionContext = createContext<TransactionHandle | undefined>(undefined);

/** Starts writes: `const { start } = useTransaction(); start(planFileClaim(…))`. */
export function useTransaction(): TransactionHandle {
  const handle = useContext(TransactionContext);
  if (handle === undefined) throw new Error('useTransaction needs TransactionProvider around it');
  return handle;
}

/** Holds every undertaking of this page and the one sheet for all; finds again what was under way before a reload. */
export function TransactionProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('transaction');
  const chain = useTransactionChain();
  const latest = useRef(chain);
  const toast = useToast();
  const [list, setList] = useState<readonly Undertaking[]>([]);
  const [openKey, setOpenKey] = useState<string | undefined>(undefined);
  const openNow = useRef<string | undefined>(undefined);
  useEffect(() => {
    latest.current = chain;
    openNow.current = openKey;
  });

  const report = useCallback((key: string, event: TransactionEvent) => {
    setList((all) => all.map((one) => (one.key === key ? { ...one, stage: nextStage(one.stage, event) } : one)));
  }, []);

  const follow = useCallback(
    async (pending: PendingTransaction, plan: TransactionPlan | undefined) => {
      const hands = latest.current;
      const logs = await followTransaction(
        hands,
        pending,
        (event) => {
          report(pending.key, event);
        },
        undefined,
      );
      dropPending(hands.chainId, pending.hash);
      if (logs === undefined) {
        const see = {
          label: t('seeWhy'),
          run: () => {
            setOpenKey(pending.key);
          },
        };
        if (openNow.current !== pending.key)
          toast({ title: t('notThrough'), text: pending.title, tone: 'breach', action: see });
        return;
      }
      const href = plan?.next?.href(logs);
      setList((all) => all.map((one) => (one.key === pending.key ? { ...one, href } : one)));
      plan?.onRecorded?.(logs);
      if (openNow.current !== pending.key) toast({ title: pending.doneText, text: pending.title, tone: 'money' });
    },
    [report, t, toast],
  );

  useEffect(() => {
    const kept = readPending(latest.current.chainId);
    if (kept.length === 0) return;
    setList(
      kept.map((p) => ({
        key: p.key,
        title: p.title,
        doneText: p.doneText,
        plan: undefined,
        href: undefined,
        stage: { at: 'sent', hash: p.hash },
      })),
    );
    for (const pending of kept) void follow(pending, undefined);
  }, [follow]);

  const start = useCallback(
    (plan: TransactionPlan) => {
      setOpenKey(plan.key);
      const running = list.find((one) => one.key === plan.key);
      if (running !== undefined && (isUnderWay(running.stage) || waitsForWallet(running.stage))) return;
      const fresh: Undertaking = {
        key: plan.key,
        title: plan.title,
        doneText: plan.doneText,
        plan,
        stage: { at: 'checking' },
        href: undefined,
      };
      setList((all) => [...all.filter((one) => one.key !== plan.key), fresh]);
      void checkTransaction(latest.current, plan, (event) => {
        report(plan.key, event);
      });
    },
    [list, report],
  );

  const sign = useCallback(
    async (plan: TransactionPlan) => {
      const hands = latest.current;
      const sent = await sendTransaction(hands, plan, (event) => {
        report(plan.key, event);
      });
      if (sent === undefined) return;
      const pending = {
        key: plan.key,
        title: plan.title,
        doneText: plan.doneText,
        account: hands.account ?? '',
        hash: sent.hash,
        sentAt: Date.now(),
      };
      keepPending(hands.chainId, pending);
      await follow(pending, plan);
    },
    [follow, report],
  );

  const handle = useMemo(
    () => ({ start, underWay: list.filter((one) => isUnderWay(one.stage)), reopen: setOpenKey }),
    [start, list],
  );
  const shown = list.find((one) => one.key === openKey);
  return (
    <TransactionContext value={handle}>
      {children}
      {shown === undefined ? null : (
        <TransactionSheet
          undertaking={shown}
          closeNote={isUnderWay(shown.stage) ? t('safeToClose') : undefined}
          onClose={() => {
            setOpenKey(undefined);
          }}
          onCheck={() => {
            if (shown.plan !== undefined)
              void checkTransaction(latest.current, shown.plan, (event) => {
                report(shown.key, event);
              });
          }}
          onSign={() => {
            if (shown.plan !== undefined) void sign(shown.plan);
          }}
        />
      )}
    </TransactionContext>
  );
}
