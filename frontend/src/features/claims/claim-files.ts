import type { ReactNode } from 'react';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { FilingEvidence } from './use-sign-filing.ts';

/** What a claimant brings files for, after the filing: documents asked for, the loss in new figures, more of a settled loss. */
export type FilesFor = 'documents' | 'revise' | 'supplementLoss';

/** Files for an act on a claim, with the place where they are chosen. */
export interface ClaimFiles extends FilingEvidence {
  readonly picker: ReactNode;
  /** Begins with none again, once these went out. */
  forget(): void;
}

/** Gives an act its own set of files; whoever composes the page brings the vault. */
export type WithClaimFiles = (claim: ClaimView, purpose: FilesFor, show: (files: ClaimFiles) => ReactNode) => ReactNode;
