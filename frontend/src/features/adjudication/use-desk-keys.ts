'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ClaimRow } from '@/lib/claim/claim-row.ts';
import { deskPath } from './desk-view.ts';
import type { Caseload } from './use-caseload.ts';

/** The keys of the desk, in the order of the legend. */
export const deskKeys = ['j', 'k', 'enter', 'a', 'd', 'r'] as const;

export interface DeskKeysInput extends Caseload {
  readonly rows: readonly ClaimRow[];
}

/** Down, up, open, assign to me, decide, release: on the row that is marked. @returns the row under the keyboard */
export function useDeskKeys({ rows, assign, release }: DeskKeysInput): { readonly selected: string | undefined } {
  const router = useRouter();
  const [selected, setSelected] = useState<string>();
  const place = rows.findIndex((row) => row.claimId.toString() === selected);

  useEffect(() => {
    const move = (to: number): void => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (row === undefined) return;
      setSelected(row.claimId.toString());
      document.querySelector(`[data-row="${row.claimId.toString()}"]`)?.scrollIntoView({ block: 'nearest' });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const row = rows[place];
      if (event.key === 'j') move(place + 1);
      else if (event.key === 'k') move(place === -1 ? 0 : place - 1);
      else if (row === undefined) return;
      else if (event.key === 'Enter' && event.target === document.body) router.push(deskPath(row.claimId));
      else if (event.key === 'd') router.push(`${deskPath(row.claimId)}#decision`);
      else if (event.key === 'a') assign(row.claimId);
      else if (event.key === 'r') release(row.claimId);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [rows, place, router, assign, release]);

  return { selected };
}

/** A key pressed in a field, in a dialog or with a modifier is not for the desk. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;
}
