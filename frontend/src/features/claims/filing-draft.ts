import { z } from 'zod';

const itemSchema = z.object({
  /** Place of the coverage in the version; unset until chosen. */
  coverage: z.number().int().nullable(),
  /** Cause-of-loss code; empty until chosen. */
  cause: z.string().max(32),
  /** As typed. */
  amount: z.string().max(40),
  days: z.string().max(6),
});

const payeeSchema = z.object({ to: z.string().max(64), percent: z.string().max(8) });

/** What a person has told so far, as typed; survives closing the page. Nothing here is checked yet. */
export const filingDraftSchema = z.object({
  form: z.literal(1),
  /** "2026-03-01", in the reader's zone; empty until chosen. */
  lossDate: z.string().max(10),
  /** "14:30"; empty when the hour is not known. */
  lossTime: z.string().max(5),
  items: z.array(itemSchema).min(1).max(8),
  payees: z.array(payeeSchema).max(4),
  evidenceDraftId: z.string().nullable(),
  /** Device time, milliseconds. */
  savedAt: z.number(),
});

export type FilingDraft = z.output<typeof filingDraftSchema>;
export type DraftItem = FilingDraft['items'][number];
export type DraftPayee = FilingDraft['payees'][number];

export const emptyItem: DraftItem = { coverage: null, cause: '', amount: '', days: '' };

export const emptyDraft: FilingDraft = {
  form: 1,
  lossDate: '',
  lossTime: '',
  items: [emptyItem],
  payees: [],
  evidenceDraftId: null,
  savedAt: 0,
};

/** True while nothing has been told yet: such a draft is not worth keeping. */
export function isUntouched(draft: FilingDraft): boolean {
  const { savedAt: a, ...told } = draft;
  const { savedAt: b, ...blank } = emptyDraft;
  return a >= b && JSON.stringify(told) === JSON.stringify(blank);
}

/** The newer of two, by the time it was kept. */
export function newerDraft(one: FilingDraft | undefined, other: FilingDraft | undefined): FilingDraft | undefined {
  if (one === undefined) return other;
  return other === undefined || one.savedAt >= other.savedAt ? one : other;
}
