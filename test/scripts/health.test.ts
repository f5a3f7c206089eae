import { expect } from 'chai';
import { createPublicClient, custom, getAddress, type Address } from 'viem';

import { DAY } from '../../domain/primitives/time.ts';
import { demoStory, STORY_DAYS } from '../../scripts/demo/demo-story.ts';
import { liveStory } from '../../scripts/demo/live-story.ts';
import { createChainClock } from '../../scripts/deploy/chain-clock.ts';
import type { ClaimFacts, HealthFacts, PolicyFacts, PoolFacts } from '../../scripts/ops/health-facts.ts';
import { judgeHealth } from '../../scripts/ops/judge-health.ts';
import { readHealth } from '../../scripts/ops/read-health.ts';
import { loadDeployment } from '../support/fixtures.ts';
import type { TestDeployment } from '../support/test-deployment.ts';

const STRANGER = '0x000000000000000000000000000000000000dEaD';

describe('the health of a live book', () => {
  let deployment: TestDeployment;
  let facts: HealthFacts;

  before(async function () {
    this.timeout(300_000);
    deployment = await loadDeployment();
    await liveDemo(deployment);
    facts = await read(deployment);
  });

  it('holds after the demo, and every invariant looked at something', () => {
    for (const { name, looked, faults } of judgeHealth(facts)) {
      expect(faults, name).to.deep.equal([]);
      expect(looked, name).to.be.greaterThan(0);
    }
    expect(facts.policies.length).to.be.at.least(demoStory.filter(({ kind }) => kind === 'buy').length);
  });

  it('sees money in credits, an allowance and an exit, and holds', async () => {
    const { provider } = deployment.network.ethers;
    const pool = facts.pools[0]?.pool ?? STRANGER;
    await provider.send('hardhat_impersonateAccount', [pool]);
    await provider.send('hardhat_setBalance', [pool, '0xde0b6b3a7640000']);
    const asPool = await deployment.network.ethers.getSigner(pool);
    await deployment.contracts.testDollar.connect(asPool).approve(STRANGER, 5n);
    expect(broken(await read(deployment))).to.deep.equal(['CAP-7']);
    await deployment.contracts.testDollar.connect(asPool).approve(STRANGER, 0n);
    expect(broken(await read(deployment))).to.deep.equal([]);
    await deployment.contracts.testDollar.connect(asPool).transfer(STRANGER, 1n);
    expect(broken(await read(deployment))).to.deep.equal(['CAP-1', 'ACC-3']);
  });

  const pool = (lie: (pool: PoolFacts) => Partial<PoolFacts>) => (one: HealthFacts) => ({
    ...one,
    pools: one.pools.map((true_, at) => (at === 0 ? { ...true_, ...lie(true_) } : true_)),
  });
  const policy = (lie: (policy: PolicyFacts) => Partial<PolicyFacts>) => (one: HealthFacts) => ({
    ...one,
    policies: one.policies.map((true_, at) => (at === 0 ? { ...true_, ...lie(true_) } : true_)),
  });
  const claim = (lie: (claim: ClaimFacts) => Partial<ClaimFacts>) => (one: HealthFacts) => ({
    ...one,
    claims: one.claims.map((true_, at) => (at === 0 ? { ...true_, ...lie(true_) } : true_)),
  });
  const more = (name: string) =>
    pool(({ buckets }) => ({ buckets: { ...buckets, [name]: (buckets[name] ?? 0n) + 1n } }));
  const someone: Address = STRANGER;

  for (const [name, what, lie] of [
    ['CAP-1', 'a balance that is short', pool(({ balanceAssets }) => ({ balanceAssets: balanceAssets - 1n }))],
    ['CAP-2', 'a lock no policy has', more('lockedAssets')],
    ['CAP-3', 'a reserve no claim has', more('reservedAssets')],
    ['CAP-4', 'a payable nobody waits for', more('payableAssets')],
    ['CAP-4', 'a debt nobody booked', more('owedAssets')],
    ['CAP-5', 'an exit beyond what is free', pool(() => ({ exits: new Map([[someone, 2n ** 96n]]) }))],
    ['CAP-7', 'a standing allowance', pool(() => ({ allowances: new Map([[someone, 1n]]) }))],
    [
      'POL-1',
      'terms nobody published',
      (one: HealthFacts) => ({
        ...one,
        versions: one.versions.map((version) => ({ ...version, publishedHash: undefined })),
      }),
    ],
    ['POL-2', 'used cover no claim explains', policy(({ usedAssets }) => ({ usedAssets: usedAssets + 1n }))],
    ['POL-2', 'more used than the limit', policy(({ limitAssets }) => ({ usedAssets: limitAssets + 1n }))],
    ['POL-3', 'a wrong count of open claims', policy(({ openClaims }) => ({ openClaims: openClaims + 1 }))],
    ['CLM-1', 'a phase its entries do not lead to', claim(() => ({ phase: 'Appealed' }))],
    [
      'CLM-1',
      'an arrow that is not drawn',
      claim(({ file }) => ({ file: file.map((entry) => ({ ...entry, kind: 'Rule' })) })),
    ],
    [
      'CLM-4',
      'an entry by somebody else',
      claim(({ file }) => ({ file: file.map((entry) => ({ ...entry, actor: someone })) })),
    ],
    ['CLM-4', 'an entry that is missing', claim(({ entries }) => ({ entries: entries + 1 }))],
    [
      'ACC-3',
      'money that left without a word',
      pool(({ movedOutAssets }) => ({ movedOutAssets: movedOutAssets + 1n })),
    ],
  ] as const) {
    it(`would notice ${what} (${name})`, () => {
      expect(broken(lie(facts))).to.include(name);
    });
  }
});

function broken(facts: HealthFacts): readonly string[] {
  return judgeHealth(facts).flatMap(({ name, faults }) => (faults.length > 0 ? [name] : []));
}

async function read({ network, addresses }: TestDeployment): Promise<HealthFacts> {
  const { provider } = network.ethers;
  const transport = custom({
    request: async ({ method, params }): Promise<unknown> => {
      const answer: unknown = await provider.send(method, params ?? []);
      return answer;
    },
  });
  const { asset, productBook, policyBook, groupDesk, claimBook, lens, pools } = addresses;
  const at = (address: string): Address => getAddress(address);
  return await readHealth(createPublicClient({ transport }), {
    startBlock: 0n,
    asset: at(asset),
    productBook: at(productBook),
    policyBook: at(policyBook),
    groupDesk: at(groupDesk),
    claimBook: at(claimBook),
    lens: at(lens),
    pools: Object.values(pools).map(at),
  });
}

async function liveDemo({ network, contracts, addresses, versions, people }: TestDeployment): Promise<void> {
  const { provider } = network.ethers;
  const clock = createChainClock(provider, (method, params) => provider.send(method, params));
  const present = (await clock.now()) + (STORY_DAYS + 1) * DAY;
  const workshop = '0x000000000000000000000000000000000000bEEF';
  const book = {
    contracts,
    addresses,
    versions,
    walletOf: (person: keyof typeof people) => people[person],
    workshop,
    clock,
    present,
  };
  await liveStory(
    book,
    (method, params) => provider.send(method, params),
    () => undefined,
  );
}
