import { erc20Abi, isAddressEqual, parseEventLogs, type Address, type Log, type PublicClient } from 'viem';

import { reservePoolAbi } from '../../domain/chain/abi/ReservePool.ts';
import type { PoolFacts } from './health-facts.ts';

/** What a pool is read from: every log of the deployment, and the state of one block. */
export interface ReadPoolInput {
  readonly pool: Address;
  readonly asset: Address;
  readonly block: bigint;
  readonly logs: readonly Log[];
}

/** Events of a pool that tell of money that leaves it. */
const OUTFLOWS = [
  'PaidOut',
  'CreditCollected',
  'InstructionSettled',
  'Withdraw',
  'FeesWithdrawn',
  'DepositWithdrawn',
] as const;

/** A pool's books, what its events tell, and what the asset says of it. */
export async function readPool(client: PublicClient, { pool, asset, block, logs }: ReadPoolInput): Promise<PoolFacts> {
  const own = parseEventLogs({ abi: reservePoolAbi, logs: [...logs] }).filter(({ address }) =>
    isAddressEqual(address, pool),
  );
  const moves = parseEventLogs({ abi: erc20Abi, logs: [...logs] }).filter(({ address }) =>
    isAddressEqual(address, asset),
  );
  const book = { address: pool, abi: reservePoolAbi, blockNumber: block } as const;
  const money = { address: asset, abi: erc20Abi, blockNumber: block } as const;
  const buckets = await client.readContract({ ...book, functionName: 'buckets' });
  const balanceAssets = await client.readContract({ ...money, functionName: 'balanceOf', args: [pool] });
  const payees = new Set(
    own.flatMap((log) => {
      if (log.eventName === 'CreditMoved') return [log.args.to];
      const isBooked =
        log.eventName === 'CreditBooked' || log.eventName === 'CreditHeld' || log.eventName === 'InstructionReturned';
      return isBooked ? [log.args.payee] : [];
    }),
  );
  const owners = new Set(own.flatMap((log) => (log.eventName === 'ExitRequested' ? [log.args.owner] : [])));
  const takers = new Set(
    moves.flatMap((log) =>
      log.eventName === 'Approval' && isAddressEqual(log.args.owner, pool) ? [log.args.spender] : [],
    ),
  );
  const told = (name: string): bigint =>
    own.reduce((sum, log) => (log.eventName === name && 'assets' in log.args ? sum + log.args.assets : sum), 0n);
  return {
    pool,
    balanceAssets,
    buckets: { ...buckets },
    credits: await askEach(payees, async (payee) => {
      const [heldAssets] = await client.readContract({ ...book, functionName: 'holdOf', args: [payee] });
      return heldAssets + (await client.readContract({ ...book, functionName: 'creditOf', args: [payee] }));
    }),
    instructedAssets: told('PaymentInstructed') - told('InstructionSettled') - told('InstructionReturned'),
    debtAssets: told('DebtBooked') - told('DebtPaid'),
    movedOutAssets: moves.reduce((sum, log) => {
      return log.eventName === 'Transfer' && isAddressEqual(log.args.from, pool) ? sum + log.args.value : sum;
    }, 0n),
    toldOutAssets: OUTFLOWS.reduce((sum, name) => sum + told(name), 0n),
    exits: await askEach(owners, async (owner) => {
      const shares = await client.readContract({ ...book, functionName: 'maxRedeem', args: [owner] });
      return await client.readContract({ ...book, functionName: 'previewRedeem', args: [shares] });
    }),
    allowances: await askEach(takers, async (taker) => {
      return await client.readContract({ ...money, functionName: 'allowance', args: [pool, taker] });
    }),
  };
}

async function askEach(
  addresses: ReadonlySet<Address>,
  ask: (address: Address) => Promise<bigint>,
): Promise<ReadonlyMap<Address, bigint>> {
  return new Map(await Promise.all([...addresses].map(async (address) => [address, await ask(address)] as const)));
}
