import { expect } from 'chai';
import { ContractFunctionExecutionError, ContractFunctionRevertedError, HttpRequestError, zeroHash } from 'viem';
import { fastTrackAbi } from '../../domain/chain/abi/FastTrack.ts';
import { createLogger } from '../platform/logger.ts';
import type { FreshClaim } from './assess-claim.ts';
import { createRiskRound } from './run-risk.ts';

const silence = new HttpRequestError({ url: 'http://127.0.0.1:1' });
const refusal = new ContractFunctionExecutionError(
  new ContractFunctionRevertedError({ abi: fastTrackAbi, functionName: 'revealDraw', data: '0x12345678' }),
  { abi: fastTrackAbi, functionName: 'revealDraw', args: [zeroHash] },
);

/** Claims by block, and what meets each question about one: `undefined` for an answer. */
function roundOf(filings: Readonly<Record<number, bigint>>, meets: (claimId: bigint) => Error | undefined, head = 10) {
  const heard: { spans: string[]; asked: bigint[] } = { spans: [], asked: [] };
  const freshOf = (claimId: bigint): FreshClaim => ({
    claimId,
    caseHead: zeroHash,
    filed: {
      filing: { policyId: 1, lossAt: 0, items: [], payees: [], evidenceRoot: zeroHash },
      filedBy: '0x0000000000000000000000000000000000000001',
      flags: 0,
      expectedAssets: 0n,
      reservedAssets: 0n,
      later: [],
    },
  });
  const round = createRiskRound(
    {
      startBlock: 1n,
      keepSecrets: () => Promise.resolve([]),
      head: () => Promise.resolve(BigInt(head)),
      filedBetween: (from, to) => {
        heard.spans.push(`${from}-${to}`);
        const within = Object.entries(filings).filter(([block]) => BigInt(block) >= from && BigInt(block) <= to);
        return Promise.resolve(within.map(([, claimId]) => freshOf(claimId)));
      },
      approveIfClear: ({ claimId }) => {
        heard.asked.push(claimId);
        const met = meets(claimId);
        return met === undefined ? Promise.resolve() : Promise.reject(met);
      },
    },
    createLogger('silent'),
  );
  return { heard, round };
}

describe('createRiskRound', () => {
  it('asks once for each claim, in spans of two thousand blocks', async () => {
    const { heard, round } = roundOf({ 3: 11n, 2_500: 12n }, () => undefined, 4_100);
    await round();
    await round();
    expect(heard).to.deep.equal({ spans: ['1-2000', '2001-4000', '4001-4100'], asked: [11n, 12n] });
  });
  it('asks again for a claim the chain gave no answer about, and for no other', async () => {
    let isDown = true;
    const { heard, round } = roundOf({ 3: 11n, 4: 12n }, (claimId) =>
      isDown && claimId === 11n ? silence : undefined,
    );
    const thrown: unknown = await round().catch((caught: unknown) => caught);
    expect(thrown).to.equal(silence);
    isDown = false;
    await round();
    await round();
    expect(heard.asked).to.deep.equal([11n, 12n, 11n]);
  });
  it('leaves a claim that was refused, or cannot be read, to people', async () => {
    const { heard, round } = roundOf({ 3: 11n, 4: 12n }, (claimId) =>
      claimId === 11n ? refusal : new Error('unreadable'),
    );
    await round();
    await round();
    expect(heard.asked).to.deep.equal([11n, 12n]);
  });
});
