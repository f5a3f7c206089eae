import {
  type EvidenceCommitmentInput,
  evidenceCommitment,
  evidenceRoot,
} from '@makewhole/domain/claims/evidence-root.ts';
import { type Hex, keccak256 } from 'viem';
import type { EvidenceFile } from './api/evidence-file.ts';

export type RootCheck =
  | { readonly state: 'same'; readonly root: Hex }
  | { readonly state: 'differs'; readonly what: 'commitment' | 'root'; readonly computed: Hex; readonly offered: Hex };

export interface RootCheckInput {
  readonly draftId: string;
  readonly files: readonly EvidenceFile[];
  /** What the vault, or the chain, says the root is. */
  readonly root: Hex;
}

/** Recomputes every commitment whose salt we know, then the root over all of them. */
export function checkEvidenceRoot({ draftId, files, root }: RootCheckInput): RootCheck {
  for (const file of files) {
    const computed =
      file.salt === null || file.salt === undefined ? file.commitment : commitmentOf(draftId, file, file.salt);
    if (computed !== file.commitment)
      return { state: 'differs', what: 'commitment', computed, offered: file.commitment };
  }
  const computed = evidenceRoot(
    { keccak256 },
    files.map((file) => file.commitment),
  );
  return computed === root ? { state: 'same', root } : { state: 'differs', what: 'root', computed, offered: root };
}

function commitmentOf(draftId: string, file: EvidenceFile, salt: Hex): Hex {
  const input: EvidenceCommitmentInput = {
    recordId: draftId,
    salt,
    payload: {
      contentHash: file.contentHash,
      mediaType: file.mediaType,
      byteSize: file.byteSize,
      version: file.version,
    },
  };
  return evidenceCommitment({ keccak256 }, input);
}
