import { salesDeskAbi } from '@makewhole/domain/chain/abi/SalesDesk.ts';
import {
  createPublicClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  erc20Abi,
  type Hex,
  padHex,
  type PublicClient,
  toFunctionSelector,
} from 'viem';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buyCall, type BuyPolicyInput, buyPermission } from './buy-policy.ts';

const holder = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const pool = '0x5FC8d32690cc91D4c39d9d3abcBD16989F875707';
const asset = '0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512';
const salesDesk = '0x610178dA211FEF7D417bC0e6FeD39F05609AD788';
const input: BuyPolicyInput = {
  salesDesk,
  pool,
  asset,
  buyer: holder,
  holders: [holder],
  chainId: 31337,
  versionId: 1,
  limitAssets: 1_000_000_000n,
  termDays: 365,
  zone: 852,
  premiumAssets: 161_880_000n,
  permitDeadline: 1_900_000_000,
};

const word = (value: bigint): Hex => padHex(`0x${value.toString(16)}`, { size: 32 });
const domain = encodeAbiParameters(
  [
    { type: 'bytes1' },
    { type: 'string' },
    { type: 'string' },
    { type: 'uint256' },
    { type: 'address' },
    { type: 'bytes32' },
    { type: 'uint256[]' },
  ],
  ['0x0f', 'Test Dollar', '1', 31337n, asset, word(0n), []],
);
const callSchema = z.array(z.unknown()).min(1);
const toSchema = z.object({ data: z.string() });

/** A node on which the token answers what the test says; what it does not know reverts. */
function nodeWith(answers: {
  readonly allowance: bigint;
  readonly permit: boolean;
  readonly holderCode?: Hex;
}): PublicClient {
  const known = new Map<string, Hex>([[toFunctionSelector('allowance(address,address)'), word(answers.allowance)]]);
  if (answers.permit)
    known.set(toFunctionSelector('nonces(address)'), word(7n)).set(toFunctionSelector('eip712Domain()'), domain);
  return createPublicClient({
    transport: custom(
      {
        request: ({ method, params }: { readonly method: string; readonly params: unknown }) => {
          const [first] = callSchema.parse(params);
          if (method === 'eth_getCode')
            return Promise.resolve(first === holder ? (answers.holderCode ?? '0x') : '0x60');
          const answer = known.get(toSchema.parse(first).data.slice(0, 10));
          return answer === undefined
            ? Promise.reject(Object.assign(new Error('execution reverted'), { code: 3, data: '0x' }))
            : Promise.resolve(answer);
        },
      },
      { retryCount: 0 },
    ),
  });
}

describe('buyPermission', () => {
  it('asks for nothing when the pool may take the premium already', async () => {
    expect(await buyPermission(nodeWith({ allowance: input.premiumAssets, permit: true }), input)).toBeUndefined();
  });
  it('asks for a permit of exactly the premium', async () => {
    const permission = await buyPermission(nodeWith({ allowance: 0n, permit: true }), input);
    expect(permission).toMatchObject({
      kind: 'permit',
      data: {
        owner: holder,
        spender: pool,
        token: asset,
        value: 161_880_000n,
        nonce: 7n,
        name: 'Test Dollar',
        version: '1',
        chainId: 31337,
        deadline: 1_900_000_000n,
      },
    });
  });
  it('falls back to an approval of exactly the premium when the token knows no permit', async () => {
    const permission = await buyPermission(nodeWith({ allowance: 0n, permit: false }), input);
    if (permission?.kind !== 'approve') throw new Error('expected an approval');
    expect(permission.call.to).toBe(asset);
    expect(decodeFunctionData({ abi: erc20Abi, data: permission.call.data })).toEqual({
      functionName: 'approve',
      args: [pool, 161_880_000n],
    });
  });
  it('approves for several policies at once, which take no permit', async () => {
    const several = { ...input, holders: [holder, pool] } as const;
    expect((await buyPermission(nodeWith({ allowance: 0n, permit: true }), several))?.kind).toBe('approve');
  });
  it('approves for a contract wallet, whose signature a permit would not take', async () => {
    const permission = await buyPermission(nodeWith({ allowance: 0n, permit: true, holderCode: '0x6080' }), input);
    expect(permission?.kind).toBe('approve');
  });
});

describe('buyCall', () => {
  const permit = { value: 161_880_000n, deadline: 1_900_000_000n, v: 27, r: word(1n), s: word(2n) };
  it('names the price on the screen as the most to be paid, for the holder, from now', () => {
    const { functionName, args } = decodeFunctionData({ abi: salesDeskAbi, data: buyCall(input, undefined).data });
    expect(functionName).toBe('buy');
    expect(args?.[0]).toMatchObject({
      versionId: 1,
      holder,
      limitAssets: 1_000_000_000n,
      startAt: 0,
      termDays: 365,
      zone: 852,
    });
    expect(args?.[1]).toBe(161_880_000n);
  });
  it('writes a policy for each of several holders, for one price', () => {
    const several = { ...input, holders: [pool, asset] } as const;
    const { functionName, args } = decodeFunctionData({ abi: salesDeskAbi, data: buyCall(several, undefined).data });
    expect(functionName).toBe('buyMany');
    expect(args?.[0]).toMatchObject([{ holder: pool }, { holder: asset }]);
    expect(args?.[1]).toBe(161_880_000n);
  });
  it('carries the permit in the same transaction', () => {
    const { functionName, args } = decodeFunctionData({ abi: salesDeskAbi, data: buyCall(input, permit).data });
    expect(functionName).toBe('buyWithPermit');
    expect(args?.[2]).toEqual(permit);
  });
});
