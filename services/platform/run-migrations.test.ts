import { expect } from 'chai';
import { sql } from 'drizzle-orm';
import { onBothDatabases } from '../test-support/databases.ts';
import type { OpenDatabase } from './database.ts';
import { runMigrations } from './run-migrations.ts';

onBothDatabases('runMigrations', (open) => {
  let database: OpenDatabase;
  before(async function () {
    this.timeout(60_000);
    database = await open();
  });
  after(async () => await database.close());
  const step = (id: number, text: string) => ({ id, name: `000${id}-test.sql`, text });

  describe('given the tables are up to date', () => {
    describe('when it runs again', () => {
      it('applies nothing', async () => {
        expect(await runMigrations(database.db)).to.equal(0);
      });

      it('applies nothing twice when several processes start together', async () => {
        const extra = [step(901, 'create table once (id integer)')];
        const counts = await Promise.all([1, 2, 3].map(() => runMigrations(database.db, extra)));
        expect(counts.sort()).to.deep.equal([0, 0, 1]);
      });
    });

    describe('when an applied step was changed since', () => {
      it('throws and names it', async () => {
        await runMigrations(database.db, [step(902, 'create table kept (id integer)')]);
        const error = await runMigrations(database.db, [step(902, 'create table kept (id bigint)')]).catch(
          (thrown: unknown) => thrown,
        );
        expect(String(error)).to.contain('000902-test.sql was changed');
      });
    });

    describe('when a later step fails', () => {
      it('undoes the steps before it too', async () => {
        const steps = [step(903, 'create table half (id integer)'), step(904, 'create table broken (')];
        expect(await runMigrations(database.db, steps).catch(() => 'failed')).to.equal('failed');
        const rows = await database.db.execute(sql`select to_regclass('half') is null as absent`);
        expect(JSON.stringify(rows)).to.contain('"absent":true');
      });
    });
  });
});
