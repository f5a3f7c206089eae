import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import pg from 'pg';

import { openIndexStore } from '../start/index-store.ts';
import { borrowPostgres, type BorrowedPostgres } from './borrow-postgres.ts';
import { findPostgres } from './find-postgres.ts';
import { openSchema } from './own-schema.ts';

describe('an installed PostgreSQL', () => {
  it('is not looked for when that is switched off', () => {
    expect(findPostgres({ MAKEWHOLE_TEST_POSTGRES: 'off' })).to.deep.equal({
      kind: 'missing',
      reason: 'MAKEWHOLE_TEST_POSTGRES is off.',
    });
  });
  it('is missed with the places that were looked at', () => {
    const found = findPostgres({ PATH: '/nowhere' }, '/nowhere/else');
    expect(found.kind === 'missing' ? found.reason : '').to.include('/nowhere/else');
  });
  it('is the newest of several', () => {
    const folder = mkdtempSync(join(tmpdir(), 'makewhole-find-pg-'));
    try {
      for (const version of ['9', '15', '18']) plantPrograms(join(folder, version, 'bin'));
      rmSync(join(folder, '18', 'bin', 'initdb'));
      const found = findPostgres({ PATH: '' }, folder);
      expect(found.kind === 'found' ? found.bin : found.reason).to.match(/15[/\\]bin$|no user postgres/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a PostgreSQL that does not answer', () => {
  it('is told in one sentence, without its password', async () => {
    const schema = openSchema('postgresql://me:secret@127.0.0.1:1/db', 'makewhole');
    const error = await schema.exists().catch((thrown: unknown) => thrown);
    expect(String(error)).to.include('that DATABASE_URL names does not answer').and.not.to.include('secret');
  });
});

describe('the index in a PostgreSQL', () => {
  let lent: BorrowedPostgres;
  let url = '';
  before(async function () {
    lent = await borrowPostgres();
    if ('url' in lent) url = lent.url;
    else {
      process.stderr.write(`Skipped on PostgreSQL: ${lent.reason}\n`);
      this.skip();
    }
  });
  after(async () => await lent.giveBack());
  const query = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(text).finally(async () => await client.end());
  };

  it('keeps beside its tables what they were made from', async () => {
    const store = openIndexStore('unused', url);
    expect(await store.exists()).to.equal(false);
    expect(await store.readStamp()).to.equal(undefined);
    await store.writeStamp("0xgenesis it's");
    expect(await openIndexStore('elsewhere', url).readStamp()).to.equal("0xgenesis it's");
    await store.writeStamp(undefined);
    expect([await store.exists(), await store.readStamp()]).to.deep.equal([true, undefined]);
  });
  it('is forgotten with all its tables, and nothing else with it', async () => {
    await query('create table makewhole.policy (id text); create table public.other (id text)');
    await openIndexStore('unused', url).forget();
    expect(await openIndexStore('unused', url).exists()).to.equal(false);
    await query('select * from public.other');
  });
  it('is not taken from another index that is at work in it', async function () {
    this.timeout(60_000);
    const beat = Date.now() + 60_000;
    await query(`create schema makewhole; create table makewhole._ponder_meta (key text, value jsonb);
      insert into makewhole._ponder_meta values ('app', '{"is_locked": 1, "heartbeat_at": ${beat}}')`);
    const error = await openIndexStore('unused', url, 500)
      .forget()
      .catch((thrown: unknown) => thrown);
    expect(String(error)).to.include('Another index is at work');
    expect(await openIndexStore('unused', url).exists()).to.equal(true);
    await query(`update makewhole._ponder_meta set value = value || '{"is_locked": 0}'`);
    await openIndexStore('unused', url).forget();
    expect(await openIndexStore('unused', url).exists()).to.equal(false);
  });
  it('lets a schema be set aside under another name', async () => {
    const schema = openSchema(url, 'makewhole_services');
    await schema.writeStamp('0xold');
    await schema.setAside('makewhole_services_2026');
    expect(await schema.exists()).to.equal(false);
    expect(await openSchema(url, 'makewhole_services_2026').readStamp()).to.equal('0xold');
  });
});

describe('the lender of a PostgreSQL', () => {
  it('leaves neither server nor folder behind', async function () {
    const lent = await borrowPostgres();
    if (!('url' in lent)) return this.skip();
    const folder = new URL(lent.url).searchParams.get('host') ?? '';
    expect(existsSync(folder)).to.equal(true);
    await lent.giveBack();
    expect(existsSync(folder)).to.equal(false);
  });
});

function plantPrograms(bin: string): void {
  mkdirSync(bin, { recursive: true });
  for (const name of ['initdb', 'postgres']) writeFileSync(join(bin, name), '');
}
