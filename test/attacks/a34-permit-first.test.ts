import { DAY } from '../../domain/primitives/time.ts';
import { buildCover } from '../support/builders.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFunded } from '../support/fixtures.ts';
import { signPermit } from '../support/permit.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { loadQuoted } from '../support/quote.ts';

const DESK = 'contracts/policies/SalesDesk.sol';

defineAttack({
  title: "A34, T36: somebody submits the buyer's permit first",
  build: buildFunded,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: DESK, take: '{} catch {}', put: '{} catch { revert(); }' }],
  attack: async (situation) => {
    const { contracts, addresses, people, versions } = situation;
    const { ana, bo } = people;
    const permit = await signPermit(situation, ana, dollars('500'));
    const { value, deadline, v, r, s } = permit;
    await contracts.testDollar.connect(bo).permit(ana, addresses.pools.PROPERTY, value, deadline, v, r, s);
    const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: ana.address });
    const bought = await succeeds(contracts.salesDesk.connect(ana).buyWithPermit(cover, dollars('500'), permit));
    return bought ? undefined : 'the permit was used up, and Ana cannot buy';
  },
});

defineAttack({
  title: 'T20: a policy for somebody is paid out of their allowance by a stranger',
  build: buildFunded,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: DESK, take: 'payer: buyer,', put: 'payer: cover.holder,' }],
  attack: async (situation) => {
    const { contracts, people, versions } = situation;
    const before = await contracts.testDollar.balanceOf(people.ana);
    const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: people.ana.address });
    await succeeds(contracts.salesDesk.connect(people.bo).buy(cover, dollars('500')));
    const after = await contracts.testDollar.balanceOf(people.ana);
    return after === before ? undefined : `Ana paid ${before - after} for what Bo bought`;
  },
});

defineAttack({
  title: 'A39: the smallest cover for the shortest time costs next to nothing',
  build: buildFunded,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: DESK, take: 'Math.max(premiumAssets, terms.tariff.minPremiumAssets)', put: 'premiumAssets' }],
  attack: async ({ contracts, versions }) => {
    const versionId = versions['phone'] ?? 0;
    const { tariff } = await contracts.productBook.saleTermsOf(versionId);
    const premium = await contracts.salesDesk.premiumOf(versionId, tariff.minLimitAssets, 1);
    return premium >= tariff.minPremiumAssets && premium > 0n ? undefined : `a day of cover costs ${premium}`;
  },
});

defineAttack({
  title: 'T10: an old offer is taken when it has become cheap',
  build: () => loadQuoted(),
  address: ({ addresses }) => addresses.salesDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(offeredAt <= quote.expiresAt, QuoteExpired(quote.expiresAt, offeredAt));',
      put: '',
    },
  ],
  attack: async ({ salesDesk, quote, signer, signature, network }) => {
    await network.networkHelpers.time.increase(30 * DAY);
    const bought = await succeeds(salesDesk.buyQuoted(quote, signer, signature));
    return bought ? 'an offer of a month ago was taken' : undefined;
  },
});

defineAttack({
  title: 'T10: somebody else takes the offer made to Ana',
  build: () => loadQuoted(),
  address: ({ addresses }) => addresses.salesDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(quote.buyer == caller, QuoteBuyerMismatch({buyer: quote.buyer, caller: caller}));',
      put: '',
    },
  ],
  attack: async ({ contracts, people, quote, signer, signature }) => {
    const bought = await succeeds(contracts.salesDesk.connect(people.bo).buyQuoted(quote, signer, signature));
    return bought ? "Bo took Ana's offer" : undefined;
  },
});

defineAttack({
  title: 'T10, A30: one word of a signed offer is changed',
  build: () => loadQuoted(),
  address: ({ addresses }) => addresses.salesDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(SignatureChecker.isValidSignatureNow(signer, digest, signature), QuoteSignatureInvalid(signer));',
      put: '',
    },
  ],
  attack: async ({ salesDesk, quote, signer, signature }) => {
    const cheap = { ...quote, premiumAssets: 1n };
    return (await succeeds(salesDesk.buyQuoted(cheap, signer, signature))) ? 'a year of cover for one unit' : undefined;
  },
});

defineAttack({
  title: 'A32: the other form of a signature is another offer',
  build: () => loadQuoted(),
  address: ({ addresses }) => addresses.salesDesk,
  twin: [
    {
      contract: DESK,
      take: '_useNonce(signer, quote.nonce);',
      put: '_useNonce(signer, uint256(keccak256(signature)));',
    },
    {
      contract: DESK,
      take: 'SignatureChecker.isValidSignatureNow(signer, digest, signature)',
      put: 'ecrecover(digest, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64])) == signer',
    },
  ],
  attack: async ({ salesDesk, quote, signer, signature, contracts }) => {
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const high = (order - BigInt(`0x${signature.slice(66, 130)}`)).toString(16).padStart(64, '0');
    const malleable = `${signature.slice(0, 66)}${high}${signature.endsWith('1b') ? '1c' : '1b'}`;
    await salesDesk.buyQuoted(quote, signer, signature);
    await succeeds(salesDesk.buyQuoted(quote, signer, malleable));
    const count = await contracts.policyBook.policyCount();
    return count === 1n ? undefined : `one offer in two forms sold ${count} policies`;
  },
});
