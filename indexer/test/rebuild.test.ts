import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';

import { addresses } from '../../domain/chain/addresses.ts';
import { liesOf, readSaid, type Said } from './check-against-chain.ts';
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

  /** A build from nothing, read, and ended. */
  async function build(dataDir: string, databaseUrl = ''): Promise<ReadonlyMap<string, TableRows>> {
    const index = await startIndex(chain, dataDir, databaseUrl);
    const tables = await readTables(index.url);
    said = await readSaid(index.url);
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
    const unused = new Set([
      ...['holidayYear', 'pauseProposal', 'declaredInterest', 'credit', 'paymentHold', 'bankInstruction'],
      ...[
        'claimWant',
        'poolZone',
        'policyHolding',
        'coverSuspension',
        'instalmentPlan',
        'insuranceGroup',
        'certificate',
      ],
    ]);
    const empty = [...first].filter(([name, rows]) => rows.length === 0 && !unused.has(name)).map(([name]) => name);
    expect(empty).to.deep.equal([]);
  });
  it('says what the chain says: policies, claims, case files, buckets', async () => {
    expect(said.claims.length).to.be.greaterThan(3);
    expect(await liesOf(said, chain.rpcUrl)).to.deep.equal([]);
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
