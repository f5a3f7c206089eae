import { claimOfficeAbi } from '@makewhole/domain/chain/abi/ClaimOffice.ts';
import { createPublicClient, custom, decodeFunctionData, encodeAbiParameters, erc20Abi } from 'viem';
import { describe, expect, it } from 'vitest';
import { claimIdFrom } from '@/lib/claim/values.ts';
import { recordRecoveryCall, recoveryPermission } from './record-recovery.ts';

const office = '0x1111111111111111111111111111111111111111';
const asset = '0x2222222222222222222222222222222222222222';
const payer = '0x3333333333333333333333333333333333333333';
const pool = '0x4444444444444444444444444444444444444444';
const none = '0x0000000000000000000000000000000000000000000000000000000000000000';
const claimId = claimIdFrom((7n << 16n) | 1n);
const filed = {
  filing: { policyId: 7, lossAt: 90, items: [], payees: [], evidenceRoot: none },
  filedBy: payer,
  flags: 0,
  expectedAssets: 300n,
  reservedAssets: 300n,
  later: [],
} as const;

const withAllowance = (allowance: bigint) => {
  const request = () => Promise.resolve(encodeAbiParameters([{ type: 'uint256' }], [allowance]));
  return createPublicClient({ transport: custom({ request }) });
};

describe('recordRecoveryCall', () => {
  it('brings the claim, its case file, the amount and the label of the reason', () => {
    const { to, data } = recordRecoveryCall(office, { claimId, filed, assets: 120n, kind: 'SALVAGE' });
    expect(to).toBe(office);
    const { functionName, args } = decodeFunctionData({ abi: claimOfficeAbi, data });
    expect(functionName).toBe('recordRecovery');
    expect(args).toEqual([
      claimId,
      filed,
      { assets: 120n, kind: '0x53414c5641474500000000000000000000000000000000000000000000000000' },
    ]);
  });
});

describe('recoveryPermission', () => {
  const input = { asset, payer, pool, assets: 120n } as const;
  it('asks for exactly the amount when the pool may take less', async () => {
    const permission = await recoveryPermission(withAllowance(119n), input);
    if (permission?.kind !== 'approve') throw new Error('an approval was expected');
    expect(permission.call.to).toBe(asset);
    expect(decodeFunctionData({ abi: erc20Abi, data: permission.call.data })).toEqual({
      functionName: 'approve',
      args: [pool, 120n],
    });
  });
  it('asks for nothing when it may take as much', async () => {
    expect(await recoveryPermission(withAllowance(120n), input)).toBeUndefined();
  });
});
