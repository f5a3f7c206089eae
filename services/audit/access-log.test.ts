import { expect } from 'chai';
import { sql } from 'drizzle-orm';
import { onBothDatabases } from '../test-support/databases.ts';
import { createTestClock } from '../test-support/test-clock.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { AccessEvent } from './access-entry.ts';
import { listAccesses } from './list-accesses.ts';
import { recordAccess } from './record-access.ts';
import { verifyAccessLog } from './verify-access-log.ts';

const event: AccessEvent = {
  actor: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  verb: 'read',
  recordKind: 'claim',
  recordId: '65537',
  objectId: 'evidence',
  outcome: 'allowed',
};

onBothDatabases('recordAccess', (open) => {
  let database: OpenDatabase;
  const clock = createTestClock();
  beforeEach(async function () {
    this.timeout(60_000);
    database = await open();
    for (let count = 0; count < 5; count += 1) await recordAccess({ clock }, database.db, event);
  });
  afterEach(async () => await database.close());
  const lift = async (work: () => Promise<unknown>) => {
    // What only somebody with the database's own key could do.
    await database.db.execute(sql`alter table access_log disable trigger access_log_append_only`);
    await work();
    await database.db.execute(sql`alter table access_log enable trigger access_log_append_only`);
  };

  describe('when many write at once', () => {
    it('numbers every line once and links each to the one before', async () => {
      await Promise.all(Array.from({ length: 20 }, () => recordAccess({ clock }, database.db, event)));
      expect(await verifyAccessLog(database.db)).to.deep.include({ intact: true, entries: 25 });
    });
  });

  describe('when the transaction around it fails', () => {
    it('leaves no line', async () => {
      const fails = database.db.transaction(async (tx) => {
        await recordAccess({ clock }, tx, event);
        throw new Error('after the line');
      });
      expect(await fails.catch(() => 'failed')).to.equal('failed');
      expect(await verifyAccessLog(database.db)).to.deep.include({ intact: true, entries: 5 });
    });
  });

  describe('when somebody tries to change, delete or empty it', () => {
    it('is refused by the database', async () => {
      for (const attack of [
        sql`update access_log set actor = 'nobody'`,
        sql`delete from access_log`,
        sql`truncate access_log`,
      ]) {
        expect(
          await database.db.execute(attack).then(
            () => 'done',
            () => 'refused',
          ),
        ).to.equal('refused');
      }
      expect(await verifyAccessLog(database.db)).to.deep.include({ intact: true, entries: 5 });
    });
  });

  describe('given the database was changed from below', () => {
    it('finds a changed line', async () => {
      await lift(() => database.db.execute(sql`update access_log set outcome = 'refused' where seq = 3`));
      expect(await verifyAccessLog(database.db)).to.deep.equal({ intact: false, brokenAt: 3, why: 'changed' });
    });

    it('finds a missing line', async () => {
      await lift(() => database.db.execute(sql`delete from access_log where seq = 2`));
      expect(await verifyAccessLog(database.db)).to.deep.equal({ intact: false, brokenAt: 2, why: 'missing' });
    });

    it('finds a cut end', async () => {
      await lift(() => database.db.execute(sql`delete from access_log where seq = 5`));
      expect(await verifyAccessLog(database.db)).to.deep.equal({ intact: false, brokenAt: 5, why: 'head' });
    });
  });

  describe('when the lines of a claim are asked for', () => {
    it('gives those of the claim and its drafts, newest first, page by page', async () => {
      await recordAccess({ clock }, database.db, { ...event, recordKind: 'draft', recordId: 'mine' });
      await recordAccess({ clock }, database.db, { ...event, recordKind: 'draft', recordId: 'other' });
      const all = await listAccesses(database.db, { claimId: '65537', draftIds: ['mine'], limit: 10 });
      expect(all.map((entry) => entry.seq)).to.deep.equal([6, 5, 4, 3, 2, 1]);
      const page = await listAccesses(database.db, { claimId: '65537', draftIds: ['mine'], before: 5, limit: 2 });
      expect(page.map((entry) => entry.seq)).to.deep.equal([4, 3]);
    });
  });
});
