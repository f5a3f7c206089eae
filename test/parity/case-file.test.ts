import { expect } from 'chai';
import type { AbiEvent } from 'viem';

import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { eventDataHash, headOf, type CaseEntry } from '../../domain/claims/case-file.ts';
import { hasClaimFlag } from '../../domain/claims/claim-flags.ts';
import { claimActionAt, claimActions, type ClaimAction } from '../../domain/claims/claim-types.ts';
import { openCaseFile } from '../../domain/claims/open-case-file.ts';
import { claimIdOf, policyIdOf } from '../../domain/primitives/ids.ts';
import { present } from '../../domain/primitives/assert.ts';
import { loadHarness } from './load-harness.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 20_260_302;
const CASES = 150;
const abiEvents: readonly AbiEvent[] = claimBookAbi.filter((entry) => entry.type === 'event');
const filedEvent = present(
  abiEvents.find(({ name }) => name === 'ClaimFiled'),
  'ClaimBook has ClaimFiled',
);

function sampleFile(random: Random) {
  const claimId = claimIdOf(policyIdOf(random.whole(1, 2 ** 31)), random.whole(1, 65_535));
  const items = Array.from({ length: random.whole(1, 8) }, (_, coverage) => ({
    coverage,
    cause: random.bytes32(),
    claimedAssets: random.amount(96),
    claimedDays: random.whole(0, 500),
  }));
  const payees = Array.from({ length: random.whole(0, 4) }, () => ({
    to: random.address(),
    shareBps: random.whole(0, 10_000),
  }));
  const filing = {
    policyId: random.whole(1, 2 ** 31),
    lossAt: random.whole(0, 2 ** 31),
    items,
    payees,
    evidenceRoot: random.bytes32(),
  };
  const filed = {
    actor: random.address(),
    filing,
    flags: random.whole(0, 255),
    expectedAssets: random.amount(96),
    reservedAssets: random.amount(96),
  };
  const later = Array.from({ length: random.whole(0, 6) }, (_, place) => ({
    seq: place + 2,
    kind: claimActionAt(random.whole(0, claimActions.length - 1)),
    actor: random.address(),
    dataHash: random.bytes32(),
    at: random.whole(0, 2 ** 31),
  }));
  return { claimId, filed, later, filedAt: random.whole(1, 2 ** 31) };
}

/** The act that began a case file, by the flags of its first entry. */
function kindOf(flags: number): ClaimAction {
  if (hasClaimFlag(flags, 'LINKED')) return 'SupplementLoss';
  return hasClaimFlag(flags, 'NOTIFIED') ? 'Notify' : 'File';
}

describe('parity of CaseFile', () => {
  it(`CLM-4: comes to the same head over ${CASES} random case files, every field covered`, async () => {
    const [harness, random] = [await loadHarness(), createRandom(SEED)];
    for (let place = 0; place < CASES; place += 1) {
      const { claimId, filed, later, filedAt } = sampleFile(random);
      const claimBook = random.address();
      const dataHash = eventDataHash(filedEvent, { claimId, ...filed });
      const kind = kindOf(filed.flags);
      const first: CaseEntry = { seq: 1, kind, actor: filed.actor, dataHash, at: filedAt };
      const head = headOf({ chainId: 31_337, claimBook, claimId }, [first, ...later]);
      const opened = openCaseFile(filed, later);
      const brought = { ...opened, later: [...opened.later], filing: { ...filed.filing } };
      expect(await harness.headOf(claimBook, claimId, brought, filedAt), `case ${place} of seed ${SEED}`).to.equal(
        head,
      );
    }
  });
});
