import { expect } from 'chai';
import { encodeAbiParameters, keccak256, type Hex } from 'viem';

import { DAY } from '../primitives/time.ts';
import { commitmentOfSecret, drawOfClaim, isDrawnForAudit, secretOfDay } from './daily-secret.ts';
import { judgeFastTrack, passesFastTrack, type FastTrackFacts, type FastTrackGate } from './fast-track-gates.ts';
import { motorModel } from './motor-model.ts';
import { hashModel, riskFeatures } from './risk-model.ts';
import { scoreClaim } from './score-claim.ts';

const own = { causes: ['COLLISION'], coverages: ['COLLISION'], coveredFrom: 0, lossAt: 90 * DAY };

describe('scoreClaim', () => {
  describe('given the motor model', () => {
    it('adds up its parts, and ranks what was hit by another below the threshold of the product', () => {
      const hit = scoreClaim(motorModel, { ...own, causes: ['HIT_BY_OTHER'] });
      expect(hit.scoreBps).to.equal(1_666);
      expect(hit.parts.reduce((sum, { addsMilli }) => sum + addsMilli, motorModel.baseMilli)).to.equal(hit.oddsMilli);
      expect(scoreClaim(motorModel, own).scoreBps).to.equal(7_199);
      expect(scoreClaim(motorModel, { ...own, coverages: ['COMPREHENSIVE'] }).scoreBps).to.equal(9_960);
    });
    it('counts what is not known as the riskier case: one item of another cause, or none', () => {
      expect(scoreClaim(motorModel, { ...own, causes: ['HIT_BY_OTHER', 'OTHER'] }).scoreBps).to.equal(7_199);
      expect(scoreClaim(motorModel, { ...own, causes: [] }).scoreBps).to.equal(7_199);
    });
    it('calls a policy young up to thirty days, and not a second longer', () => {
      const at = (lossAt: number) => scoreClaim(motorModel, { ...own, lossAt }).parts.at(-1)?.present;
      expect([at(30 * DAY - 1), at(30 * DAY), at(30 * DAY + 1)]).to.deep.equal([true, true, false]);
    });
    it('gives the whole scale above every rank', () => {
      const model = { ...motorModel, ranks: [] };
      expect(scoreClaim(model, own).scoreBps).to.equal(10_000);
    });
  });
});

describe('hashModel', () => {
  describe('given the same figures in another order', () => {
    it('gives the same name; another weight gives another', () => {
      const turned = Object.fromEntries(Object.entries(motorModel).reverse());
      expect(hashModel(keccak256, { ...motorModel, ...turned })).to.equal(hashModel(keccak256, motorModel));
      const other = { ...motorModel, baseMilli: motorModel.baseMilli + 1 };
      expect(hashModel(keccak256, other)).not.to.equal(hashModel(keccak256, motorModel));
      expect(Object.keys(motorModel.weightsMilli)).to.deep.equal([...riskFeatures]);
    });
  });
});

describe('secretOfDay', () => {
  describe('given a key', () => {
    it('gives every day, chain and fast track its own, and the contract the commitment and draw it computes', () => {
      const key: Hex = `0x${'11'.repeat(32)}`;
      const place = { chainId: 31_337, fastTrack: `0x${'aa'.repeat(20)}`, key } as const;
      const secret = secretOfDay(keccak256, place, 20_000);
      const others = [
        secretOfDay(keccak256, place, 20_001),
        secretOfDay(keccak256, { ...place, chainId: 1 }, 20_000),
        secretOfDay(keccak256, { ...place, key: `0x${'12'.repeat(32)}` }, 20_000),
      ];
      expect(new Set([secret, ...others]).size).to.equal(4);
      const word = encodeAbiParameters([{ type: 'bytes32' }], [secret]);
      expect(commitmentOfSecret(keccak256, secret)).to.equal(keccak256(word));
      const both = encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint64' }], [secret, 65_537n]);
      expect(drawOfClaim(keccak256, secret, 65_537n)).to.equal(keccak256(both));
      const at = (draw: bigint) => isDrawnForAudit(`0x${draw.toString(16).padStart(64, '0')}`, 500);
      expect([at(499n), at(500n), at(10_499n), at(10_500n)]).to.deep.equal([true, false, true, false]);
    });
  });
});

const noon = 20_000 * DAY + DAY / 2;
const clean: FastTrackFacts = {
  now: noon,
  track: { halted: false, fromDay: 20_000, untilDay: 20_010, dueDay: 20_000 },
  model: { minAgeDays: 30, maxYearClaims: 2, drawBps: 500 },
  purse: { capAssets: 1_000n, spentAssets: 300n, day: 20_000 },
  terms: { limitAssets: 700n, scoreBps: 4_000 },
  claim: { isOpen: true, isOutOfTerms: false, filedAt: noon, expectedAssets: 700n, reservedAssets: 700n },
  coveredFrom: noon - 30 * DAY,
  filedAts: [noon - 365 * DAY, noon - 1, noon],
  scoreBps: 3_999,
  isDrawn: false,
};

describe('judgeFastTrack', () => {
  describe('given a claim that is just within every gate', () => {
    it('passes', () => {
      const findings = judgeFastTrack(clean);
      expect(findings.filter(({ outcome }) => outcome !== 'passed')).to.deep.equal([]);
      expect(passesFastTrack(findings)).to.equal(true);
    });
  });

  const beyond: readonly (readonly [FastTrackGate, Partial<FastTrackFacts>])[] = [
    ['running', { track: { ...clean.track, halted: true } }],
    ['running', { now: 20_001 * DAY + DAY / 2 + 1, filedAts: [] }],
    ['open', { claim: { ...clean.claim, isOpen: false } }],
    ['model', { model: undefined }],
    ['terms', { claim: { ...clean.claim, isOutOfTerms: true } }],
    ['amount', { terms: { ...clean.terms, limitAssets: 699n } }],
    ['amount', { claim: { ...clean.claim, expectedAssets: 0n } }],
    ['score', { scoreBps: 4_000 }],
    ['reserve', { claim: { ...clean.claim, reservedAssets: 699n } }],
    ['age', { coveredFrom: clean.coveredFrom + 1 }],
    ['claims', { filedAts: [noon - 365 * DAY + 1, noon - 1, noon] }],
    ['day', { track: { ...clean.track, fromDay: 20_001 } }],
    ['day', { track: { ...clean.track, untilDay: 19_999 } }],
    ['draw', { isDrawn: true }],
    ['cap', { purse: { ...clean.purse, spentAssets: 301n } }],
  ];
  for (const [gate, changes] of beyond) {
    describe(`given it is one beyond: ${gate}`, () => {
      it('is refused there', () => {
        const findings = judgeFastTrack({ ...clean, ...changes });
        const refused = findings.filter(({ outcome }) => outcome === 'refused').map((finding) => finding.gate);
        expect(refused).to.deep.equal([gate]);
        expect(passesFastTrack(findings)).to.equal(false);
      });
    });
  }

  describe('given nobody scored it and its draw is a secret', () => {
    it('says so', () => {
      const findings = judgeFastTrack({ ...clean, scoreBps: undefined, isDrawn: undefined });
      const unknown = findings.filter(({ outcome }) => outcome === 'unknown').map(({ gate }) => gate);
      expect(unknown).to.deep.equal(['score', 'draw']);
    });
  });

  describe('given the cap was spent on another day', () => {
    it('counts from nothing', () => {
      const purse = { ...clean.purse, spentAssets: 1_000n, day: 19_999 };
      expect(passesFastTrack(judgeFastTrack({ ...clean, purse }))).to.equal(true);
    });
  });
});
