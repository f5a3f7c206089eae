import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { addresses } from '../../domain/chain/addresses.ts';
import { liesOf, readSaid, type Said } from './check-against-chain.ts';
import { moneyLiesOf, nothingOfMoney, readMoneySaid, type MoneySaid } from './check-money-against-chain.ts';
import {
  nothingObserved,
  observationLiesOf,
  readObservationsSaid,
  type ObservationsSaid,
} from './check-observations-against-chain.ts';
import { nobody, peopleLiesOf, readPeopleSaid, type PeopleSaid } from './check-people-against-chain.ts';
import { noTrack, readTrackSaid, trackLiesOf, type TrackSaid } from './check-track-against-chain.ts';
import { borrowPostgres, type LentPostgres } from './lent-postgres.ts';
import { startLivedChain, type LocalChain } from './local-chain.ts';
import { differences, readTables, startIndex, type TableRows } from './local-index.ts';
import { endProcess } from './run-process.ts';

describe('the index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'makewhole-index-'));
  let chain: LocalChain;
  let first: ReadonlyMap<string, TableRows>;
  let second: ReadonlyMap<string, TableRows>;
  let said: Said;
  let money: MoneySaid;
  let people: PeopleSaid;
  let observed: ObservationsSaid;
  let track: TrackSaid;

  /** A build from nothing, read, and ended. */
  async function build(dataDir: string, databaseUrl = ''): Promise<ReadonlyMap<string, TableRows>> {
    const index = await startIndex(chain, dataDir, databaseUrl);
    const tables = await readTables(index.url);
    said = await readSaid(index.url);
    money = await readMoneySaid(index.url);
    people = await readPeopleSaid(index.url);
    observed = await readObservationsSaid(index.url);
    track = await readTrackSaid(index.url);
    expect(await endProcess(index.running), 'exit code after SIGTERM').to.equal(0);
    return tables;
  }

  before(async () => {
    chain = await startLivedChain(join(folder, 'one'));
    first = await build(join(folder, 'one'));
    second = await build(join(folder, 'two'));
  });

  after(async () => {
    await endProcess(chain.running);
    rmSync(folder, { recursive: true, force: true });
  });

  it('remembers every kind of thing that happened', () => {
    // Both are deleted once they are done with, or never come: no proposal stays, no delegate, nobody
    // declared an interest, went on holiday or took signatures back.
    const unused = new Set(['pauseProposal', 'delegation', 'declaredInterest', 'standIn', 'voidedSignature']);
    // These lives bring their disputes to a test arbitrator and not to the panel.
    for (const name of ['panelDispute', 'panelSeat', 'panelMember', 'panelEvent']) unused.add(name);
    const empty = [...first].filter(([name, rows]) => rows.length === 0 && !unused.has(name)).map(([name]) => name);
    expect(empty).to.deep.equal([]);
  });
  it('says what the chain says: policies, claims, case files, buckets', async () => {
    // More than twenty changed rows of one table, see src/api/read-own-tables.ts.
    expect(said.claims.length).to.be.greaterThan(20);
    expect(await liesOf(said, chain.rpcUrl)).to.deep.equal([]);
  });
  it('says what the pools and the desks say: credits, bank payments, exposure, capital, groups, plans', async () => {
    expect(await moneyLiesOf(money, chain.rpcUrl)).to.deep.equal([]);
  });
  it('says what they say of people: holders, payees, holds, authority, successors, findings', async () => {
    expect(await peopleLiesOf(people, chain.rpcUrl)).to.deep.equal([]);
  });
  it('says what was observed as the register, the feed and the trigger do: words, disputes, bonds, who was paid', async () => {
    expect(await observationLiesOf(observed, chain.rpcUrl)).to.deep.equal([]);
    const told = new Set(observed.observations.map(({ status }) => status));
    expect([...told].sort()).to.deep.equal(['Final', 'Unresolved']);
    expect(observed.rounds.map(({ confirmed }) => confirmed)).to.include.members([true, false, null]);
    expect(observed.bonds.map(({ status }) => status).sort()).to.deep.equal(['Forfeited', 'Released']);
    const triggered = said.entries.filter(({ event }) => event === 'ClaimTriggered').map(({ claimId }) => claimId);
    expect(observed.payments.map(({ claimId }) => claimId)).to.have.members(triggered);
    const paid = new Map(said.claims.map(({ id, paidAssets }) => [id, paidAssets]));
    for (const { claimId, paidAssets } of observed.payments) expect(paid.get(claimId)).to.equal(paidAssets);
  });
  it('says what the fast track says: models, caps and what was spent, secrets committed and shown', async () => {
    expect(await trackLiesOf(track, chain.rpcUrl)).to.deep.equal([]);
    expect(track.purses.some(({ spentAssets }) => spentAssets > 0n)).to.equal(true);
    expect(track.models.map(({ stoppedAt }) => stoppedAt === null)).to.have.members([true, false]);
  });
  it('would be caught in a lie about the fast track', async () => {
    const [state, model, purse, day] = [track.states[0], track.models[0], track.purses[0], track.days[0]];
    if (state === undefined || model === undefined || purse === undefined || day === undefined)
      throw new Error('These lives have a state, a model, a cap and a secret.');
    const lies: readonly TrackSaid[] = [
      { ...noTrack, states: [{ ...state, isHalted: !state.isHalted }] },
      { ...noTrack, models: [{ ...model, drawBps: model.drawBps + 1 }] },
      { ...noTrack, purses: [{ ...purse, capAssets: purse.capAssets + 1n }] },
      { ...noTrack, days: [{ ...day, commitment: day.secret ?? '0x' }] },
    ];
    for (const lie of lies) expect(await trackLiesOf(lie, chain.rpcUrl)).to.have.length(1);
  });
  it('would be caught in a lie', async () => {
    const nothing: Said = { policies: [], claims: [], entries: [], pools: [] };
    const [policies, claims, pools] = [said.policies.slice(0, 1), said.claims.slice(0, 1), said.pools.slice(0, 1)];
    const used = policies.map((policy) => ({ ...policy, claimCount: policy.claimCount + 1 }));
    const paid = claims.map((claim) => ({ ...claim, paidAssets: claim.paidAssets + 1n }));
    const forged = said.entries.map((entry) => ({ ...entry, actor: addresses[31_337].claimBook }));
    const bent = pools.map((pool) => ({ ...pool, lockedAssets: pool.lockedAssets + 1n }));
    const lies: readonly Said[] = [
      { ...nothing, policies: used },
      { ...nothing, claims: paid, entries: said.entries },
      { ...nothing, claims, entries: forged },
      { ...nothing, pools: bent },
    ];
    for (const lie of lies) expect(await liesOf(lie, chain.rpcUrl)).to.have.length(1);
  });
  it('would be caught in a lie about money or people', async () => {
    const more = <Row extends object>(rows: readonly Row[], wrong: Partial<Row>): readonly Row[] =>
      rows.slice(0, 1).map((row) => ({ ...row, ...wrong }));
    const lies: readonly MoneySaid[] = [
      { ...nothingOfMoney, credits: more(money.credits, { assets: 1n, heldAssets: 0n }) },
      { ...nothingOfMoney, instructions: more(money.instructions, { status: 'Lost' }) },
      { ...nothingOfMoney, zones: more(money.zones, { insuredAssets: 1n }) },
      { ...nothingOfMoney, positions: more(money.positions, { shares: 1n }) },
      { ...nothingOfMoney, versions: more(money.versions, { insuredAssets: 1n }) },
      { ...nothingOfMoney, groups: more(money.groups, { zone: 99 }) },
      { ...nothingOfMoney, plans: more(money.plans, { paidParts: 9 }) },
    ];
    for (const lie of lies) expect(await moneyLiesOf(lie, chain.rpcUrl)).not.to.be.empty;
    const wrongPeople: readonly PeopleSaid[] = [
      { ...nobody, policies: more(people.policies, { holder: addresses[31_337].claimBook }) },
      { ...nobody, lossPayees: more(people.lossPayees, { shareBps: 1 }) },
      { ...nobody, attestations: more(people.attestations, { until: 1 }) },
      { ...nobody, successors: more(people.successors, { successor: addresses[31_337].claimBook }) },
      { ...nobody, authorities: more(people.authorities, { payAssets: 1n }) },
      { ...nobody, assignments: more(people.assignments, { adjuster: addresses[31_337].claimBook }) },
      { ...nobody, findings: more(people.findings, { dueAt: 1 }) },
    ];
    const wrongWords: readonly ObservationsSaid[] = [
      { ...nothingObserved, operators: more(observed.operators, { signer: addresses[31_337].claimBook }) },
      { ...nothingObserved, sources: more(observed.sources, { quorum: 9 }) },
      { ...observed, observations: observed.observations.map((row) => ({ ...row, status: 'Disputed' })) },
      { ...observed, rounds: observed.rounds.map((row) => ({ ...row, reportedAt: 1 })) },
      { ...nothingObserved, credits: more(observed.credits, { amount: 1n }) },
      { ...nothingObserved, bonds: more(observed.bonds, { status: 'Open' }) },
    ];
    for (const lie of wrongWords) expect(await observationLiesOf(lie, chain.rpcUrl)).not.to.be.empty;
    for (const lie of wrongPeople) expect(await peopleLiesOf(lie, chain.rpcUrl)).not.to.be.empty;
  });
  it('is the same when it is built again from nothing', () => {
    expect(differences(first, second)).to.deep.equal([]);
  });

  describe('given a PostgreSQL', () => {
    let lent: LentPostgres;
    before(async function () {
      lent = await borrowPostgres();
      if ('url' in lent.words) return;
      process.stderr.write(`Skipped on PostgreSQL: ${lent.words.reason}\n`);
      this.skip();
    });
    after(async () => {
      lent.running.child.stdin?.end();
      await lent.running.ended;
    });

    it('is the same there, row by row, also when it goes on after a stop', async () => {
      const url = 'url' in lent.words ? lent.words.url : '';
      const built = await build(join(folder, 'three'), url);
      expect(differences(first, built)).to.deep.equal([]);
      expect(existsSync(join(folder, 'three', 'index')), 'a PGlite beside it').to.equal(false);
      expect(differences(first, await build(join(folder, 'three'), url))).to.deep.equal([]);
    });
  });

  it('would notice a row that is missing, changed or doubled', () => {
    const rows = [...(second.get('claimEvent') ?? [])];
    const changed = rows.map((row, place) => (place === 0 ? row.replace(/"seq":\d+/, '"seq":99') : row));
    const planted = [rows.slice(1), changed, [...rows, rows[0] ?? '']];
    const found = planted.map((claimEvent) => differences(first, new Map([...second, ['claimEvent', claimEvent]])));
    expect(found.map((lines) => lines.length)).to.deep.equal([1, 1, 1]);
  });
});
