import { del, get, set } from 'idb-keyval';
import { type FilingDraft, filingDraftSchema } from './filing-draft.ts';

/** Whose draft of which policy, on which chain: another wallet on this device must not see it. */
export interface DraftKey {
  readonly chainId: number;
  readonly holder: string;
  readonly policyId: number;
}

const nameOf = ({ chainId, holder, policyId }: DraftKey): string =>
  `makewhole.filing.${String(chainId)}.${holder.toLowerCase()}.${String(policyId)}`;

/** What this device keeps; unreadable remains of another version count as nothing. */
export async function readKeptDraft(key: DraftKey): Promise<FilingDraft | undefined> {
  try {
    const parsed = filingDraftSchema.safeParse(await get(nameOf(key)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when this browser keeps nothing (private window, full disk) */
export async function keepDraft(key: DraftKey, draft: FilingDraft): Promise<boolean> {
  try {
    await set(nameOf(key), draft);
    return true;
  } catch {
    return false;
  }
}

export async function dropKeptDraft(key: DraftKey): Promise<void> {
  try {
    await del(nameOf(key));
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}
