import { expect } from 'chai';
import { keccak256, zeroAddress, zeroHash } from 'viem';
import type { Address, Hex } from 'viem';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { commitmentOfSecret, drawOfClaim, secretOfDay } from '../../domain/risk/daily-secret.ts';
import type { FastTrackGate } from '../../domain/risk/fast-track-gates.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { hashModel } from '../../domain/risk/risk-model.ts';
import { assessClaim } from './assess-claim.ts';
import type { AssessChain, FreshClaim } from './assess-claim.ts';

const today = 20_000;
const noon = today * DAY + DAY / 2;
const pool: Address = `0x${'aa'.repeat(20)}`;
const head: Hex = `0x${'cc'.repeat(32)}`;
const claimId = (7n << 16n) | 2n;
const secrets = { chainId: 31_337, fastTrack: zeroAddress, key: `0x${'11'.repeat(32)}` } as const;
const MOTOR = labelToBytes32('MOTOR');

/** A dent by somebody else of 700 units, filed at noon as the second claim on a policy of forty days. */
const fresh: FreshClaim = {
  claimId,
  caseHead: head,
  filed: {
    filing: {
      policyId: 7,
      lossAt: noon - 60,
      items: [{ coverage: 0, cause: labelToBytes32('HIT_BY_OTHER'), claimedAssets: 700n, claimedDays: 0 }],
      payees: [],
      evidenceRoot: zeroHash,
    },
    filedBy: zeroAddress,
    flags: 0,
    expectedAssets: 700n,
    reservedAssets: 700n,
    later: [],
  },
};
const track = { halted: false, fromDay: today, untilDay: today + 10, dueDay: today };
const model = { state: 1, minAgeDays: 30, maxYearClaims: 2, drawBps: 0 };
const purse = { capAssets: 1_000n, spentAssets: 0n, day: today };
const terms = { pool, line: MOTOR, limitAssets: 700n, scoreBps: 4_000, pinned: true };
const cover = { versionId: 3, waitingFrom: noon - 40 * DAY, claimCount: 2 };

const secretOf = (day: number) => secretOfDay(keccak256, secrets, day);
const committedTo = (day: number) => commitmentOfSecret(keccak256, secretOf(day));

/** A chain that lets the dent through; what differs is given. */
function chainOf(changes: Partial<AssessChain> = {}): AssessChain {
  return {
    now: () => Promise.resolve(noon + 60),
    track: () => Promise.resolve(track),
    drawOf: (day) => Promise.resolve([committedTo(day), zeroHash]),
    modelOf: (line, hash) =>
      Promise.resolve(line === MOTOR && hash === hashModel(keccak256, motorModel) ? model : { ...model, state: 0 }),
    purseOf: (at) => Promise.resolve(at === pool ? purse : { ...purse, capAssets: 0n }),
    standingOf: (id) =>
      Promise.resolve([1, id === claimId ? noon : noon - DAY, 700n, id === claimId ? head : zeroHash]),
    coverOf: () => Promise.resolve(cover),
    fastTrackTermsOf: () => Promise.resolve(terms),
    termsOf: () => Promise.resolve({ coverages: [{ code: labelToBytes32('COLLISION') }] }),
    ...changes,
  };
}

const assess = (changes: Partial<AssessChain> = {}, claim: FreshClaim = fresh) =>
  assessClaim({ chain: chainOf(changes), models: [motorModel], secrets }, claim);

describe('assessClaim', () => {
  it('makes an assessment of a claim that passes every gate: its head, its score, the true draw, an hour', async () => {
    const assessed = await assess();
    expect(assessed?.findings.every(({ outcome }) => outcome === 'passed')).to.equal(true);
    expect(assessed?.assessment).to.deep.equal({
      claimId,
      caseHead: head,
      modelHash: hashModel(keccak256, motorModel),
      scoreBps: 1_666,
      draw: drawOfClaim(keccak256, secretOf(today), claimId),
      expiresAt: noon + 60 + 3_600,
    });
  });
  it('draws by the secret its day was committed to, where that was mined a day late', async () => {
    const late: AssessChain['drawOf'] = (day) =>
      Promise.resolve([day < today ? zeroHash : committedTo(day - 1), zeroHash]);
    const assessed = await assess({ drawOf: late });
    expect(assessed?.assessment?.draw).to.equal(drawOfClaim(keccak256, secretOf(today - 1), claimId));
  });

  const filed = (changes: Partial<FreshClaim['filed']>): FreshClaim => ({
    ...fresh,
    filed: { ...fresh.filed, ...changes },
  });
  const refused: readonly (readonly [FastTrackGate, string, Partial<AssessChain>, FreshClaim?])[] = [
    ['running', 'the track is halted', { track: () => Promise.resolve({ ...track, halted: true }) }],
    ['open', 'it is decided', { standingOf: () => Promise.resolve([2, noon, 700n, head]) }],
    ['open', 'something was entered since', { standingOf: () => Promise.resolve([1, noon, 700n, zeroHash]) }],
    ['terms', 'the loss is out of terms', {}, filed({ flags: 1 })],
    [
      'amount',
      'it is above the product’s limit',
      { fastTrackTermsOf: () => Promise.resolve({ ...terms, limitAssets: 699n }) },
    ],
    [
      'score',
      'its score is at the product’s threshold',
      { fastTrackTermsOf: () => Promise.resolve({ ...terms, scoreBps: 1_666 }) },
    ],
    ['reserve', 'less is reserved than expected', { standingOf: () => Promise.resolve([1, noon, 699n, head]) }],
    [
      'age',
      'the policy is younger than the model asks',
      { modelOf: () => Promise.resolve({ ...model, minAgeDays: 41 }) },
    ],
    [
      'claims',
      'the policy had more claims in a year',
      { modelOf: () => Promise.resolve({ ...model, maxYearClaims: 1 }) },
    ],
    [
      'day',
      'the day of its filing has no secret',
      { track: () => Promise.resolve({ ...track, fromDay: today + 1, dueDay: today + 1 }) },
    ],
    ['draw', 'it is drawn for people', { modelOf: () => Promise.resolve({ ...model, drawBps: 10_000 }) }],
    ['draw', 'its day was committed to a secret of another key', { drawOf: () => Promise.resolve([head, zeroHash]) }],
    [
      'draw',
      'the secret of its day comes out with an earlier day',
      { drawOf: (day) => Promise.resolve([committedTo(Math.min(day, today - 1)), zeroHash]) },
    ],
    ['cap', 'the day’s cap is spent', { purseOf: () => Promise.resolve({ ...purse, spentAssets: 301n }) }],
  ];
  for (const [gate, why, changes, claim = fresh] of refused) {
    it(`signs nothing when ${why}: the gate “${gate}” refuses it and no other`, async () => {
      const assessed = await assess(changes, claim);
      expect(assessed?.assessment).to.equal(undefined);
      const findings = assessed?.findings.filter(({ outcome }) => outcome !== 'passed') ?? [];
      expect(findings.map((finding) => [finding.gate, finding.outcome])).to.deep.equal([[gate, 'refused']]);
    });
  }

  it('signs nothing for a model that is not registered, or was stopped', async () => {
    for (const state of [0, 2]) {
      const assessed = await assess({ modelOf: () => Promise.resolve({ ...model, state }) });
      expect(assessed?.assessment).to.equal(undefined);
      const refusedGates = assessed?.findings.filter(({ outcome }) => outcome === 'refused') ?? [];
      expect(refusedGates.map(({ gate }) => gate)).to.deep.equal(['model']);
    }
  });

  it('scores a cause it does not know as the riskier case', async () => {
    const items = fresh.filed.filing.items.map((item) => ({ ...item, cause: labelToBytes32('ACCIDENTAL_DAMAGE') }));
    const assessed = await assess({}, filed({ filing: { ...fresh.filed.filing, items } }));
    expect(assessed?.findings.find(({ gate }) => gate === 'score')).to.deep.include({
      outcome: 'refused',
      found: 7_199n,
    });
  });

  it('counts the claims of the last year alone', async () => {
    const standingOf: AssessChain['standingOf'] = (id) =>
      Promise.resolve([1, id === claimId ? noon : noon + 60 - 365 * DAY, 700n, id === claimId ? head : zeroHash]);
    const assessed = await assess({ standingOf, modelOf: () => Promise.resolve({ ...model, maxYearClaims: 1 }) });
    expect(assessed?.assessment?.claimId).to.equal(claimId);
  });

  it('leaves a line without a model, and a version without fast track, to people', async () => {
    const other = { ...terms, line: labelToBytes32('HEALTH') };
    expect(await assess({ fastTrackTermsOf: () => Promise.resolve(other) })).to.equal(undefined);
    const unpinned = { ...terms, pinned: false };
    expect(await assess({ fastTrackTermsOf: () => Promise.resolve(unpinned) })).to.equal(undefined);
  });
});
