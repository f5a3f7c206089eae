import type { HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buildCover } from '../support/builders.ts';
import { defineAttack, deployHelper, succeeds } from '../support/attack.ts';
import { buildFunded } from '../support/fixtures.ts';
import { buildFundedPool, payOrder, poolDefaults, type PoolSituation } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';

defineAttack({
  title: 'A26, T17: whoever receives a policy acts in the middle of the sale',
  build: async () => {
    const situation = await buildFunded();
    const holder = await deployHelper(situation.network, 'CuriousHolder');
    return { ...situation, holder };
  },
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    { contract: 'contracts/policies/PolicyBook.sol', take: '_mint(cover.holder,', put: '_safeMint(cover.holder,' },
  ],
  attack: async ({ contracts, people, versions, holder }) => {
    const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: await holder.getAddress() });
    await contracts.salesDesk.connect(people.ana).buy(cover, dollars('500'));
    const calls: unknown = await holder.getFunction('calls').staticCall();
    return calls === 0n ? undefined : 'the receiver was called before the premium was there';
  },
});

/** Bo's account at a token that calls back is prepared to call the pool; what came of it is told. */
async function prepare({ pool, token, people }: PoolSituation, data: string): Promise<void> {
  const prepared = token.contract.getFunction('prepare');
  await prepared.send(people.bo.address, await pool.getAddress(), data, false);
}

/** Whether the call back went through, in the block just made. */
async function calledBack(token: PoolSituation['token'], network: HardhatNetwork): Promise<boolean> {
  const fromBlock = await network.ethers.provider.getBlockNumber();
  const events = await token.contract.queryFilter('CalledBack', fromBlock);
  return events.some((event) => 'args' in event && event.args.getValue('success') === true);
}

const unguarded = [
  {
    contract: POOL,
    take: 'function collectCredit(address payee, address to) external nonReentrant',
    put: 'function collectCredit(address payee, address to) external',
  },
] as const;

defineAttack({
  title: 'A27, T16: a payee whose hook runs collects a credit in the middle of a payment',
  build: async () => {
    const situation = await buildFundedPool('CallbackToken');
    const { pool, token, claimBook, people } = situation;
    // Bo refuses once, so that a credit waits for him.
    const nowhere = await token.contract.getAddress();
    await token.contract.getFunction('prepare').send(people.bo.address, nowhere, '0xdeadbeef', true);
    const payees = [{ to: people.bo.address, shareBps: 10_000 }];
    await pool.connect(claimBook).settle(payOrder(situation, { payees, assets: dollars('50') }));
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: unguarded,
  attack: async (situation) => {
    const { pool, token, claimBook, people, network } = situation;
    await prepare(
      situation,
      pool.interface.encodeFunctionData('collectCredit', [people.bo.address, people.bo.address]),
    );
    const payees = [{ to: people.bo.address, shareBps: 10_000 }];
    await succeeds(pool.connect(claimBook).settle(payOrder(situation, { payees, assets: dollars('10') })));
    return (await calledBack(token, network)) ? 'money moved while money moved' : undefined;
  },
});

defineAttack({
  title: 'A10: a credit is collected twice',
  build: async () => {
    const situation = await buildFundedPool('FalseToken');
    const { pool, token, claimBook, people } = situation;
    for (const who of [people.ana, people.bo]) await token.contract.getFunction('refuse').send(who.address, true);
    const payees = [people.ana, people.bo].map(({ address }) => ({ to: address, shareBps: 5_000 }));
    await pool.connect(claimBook).settle(payOrder(situation, { payees, assets: dollars('100') }));
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [{ contract: 'contracts/capital/Payouts.sol', linkedTo: POOL, take: 'credit.assets = 0;', put: '' }],
  attack: async ({ pool, token, people }) => {
    const before = await token.balanceOf(people.chen.address);
    for (let time = 0; time < 2; time += 1) {
      await succeeds(pool.connect(people.ana).collectCredit(people.ana, people.chen));
    }
    const got = (await token.balanceOf(people.chen.address)) - before;
    return got === dollars('50') ? undefined : `Ana collected ${got} of a credit of 50`;
  },
});

defineAttack({
  title: "T20, CLM-8: a stranger sends somebody's credit elsewhere",
  build: async () => {
    const situation = await buildFundedPool('FalseToken');
    const { pool, token, claimBook, people } = situation;
    await token.contract.getFunction('refuse').send(people.ana.address, true);
    await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('100') }));
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: 'contracts/capital/Payouts.sol',
      linkedTo: POOL,
      take: 'msg.sender == payee || to == payee',
      put: 'true',
    },
  ],
  attack: async ({ pool, people }) => {
    const taken = await succeeds(pool.connect(people.bo).collectCredit(people.ana, people.bo));
    return taken ? `Bo took what waits for Ana, ${poolDefaults.claimId}` : undefined;
  },
});

defineAttack({
  title: 'A27: the price is read in the middle of a deposit',
  build: async () => {
    const situation = await buildFundedPool('CallbackToken');
    const reader = await deployHelper(situation.network, 'PriceReader', await situation.pool.getAddress());
    return { ...situation, reader };
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: POOL,
      file: 'contracts/capital/PoolShares.sol',
      take: 'super._deposit(caller, receiver, assets, shares);',
      put: '_books.capital = Ledger.addFree(_books.capital, uint96(assets)); super._deposit(caller, receiver, assets, shares); _books.capital = Ledger.takeFree(_books.capital, uint96(assets));',
    },
  ],
  attack: async ({ pool, token, people, reader }) => {
    const data = reader.interface.encodeFunctionData('read');
    await token.contract.getFunction('prepare').send(people.bo.address, await reader.getAddress(), data, true);
    const before = await pool.convertToAssets(10n ** 12n);
    await pool.connect(people.bo).deposit(dollars('5000'), people.bo);
    const seen: unknown = await reader.getFunction('seen').staticCall();
    return seen === before
      ? undefined
      : `a share showed ${String(seen)} instead of ${before} while the money was on its way`;
  },
});
