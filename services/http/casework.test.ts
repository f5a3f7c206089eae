import { expect } from 'chai';
import { sql } from 'drizzle-orm';
import { keccak256 } from 'viem';
import { z } from 'zod';
import { saltedCommitment } from '../../domain/claims/salted-commitment.ts';
import { readOutbox } from '../platform/outbox.ts';
import { sealedText } from '../claims/casework-tables.ts';
import { textDomain } from '../claims/sealed-text.ts';
import { onBothDatabases } from '../test-support/databases.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole, insertClaim, insertPolicy, insertVersion } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { noteView } from './routes/casework-contracts.ts';

const { ana, bo, adjuster, seniorAdjuster } = people;
const hex = z.templateLiteral(['0x', z.string()]);
const notesAnswer = z.object({ entries: z.array(noteView), intact: z.boolean() });

onBothDatabases('POST /v1/claims/{claimId}/notes', (open) => {
  let world: TestApp;
  let asAdjuster: string;
  let asSenior: string;
  let asAna: string;
  let claimNumber = 0;
  let path = '';
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await open() });
    await insertVersion(world.index);
    await insertPolicy(world.index, { id: 1, holder: ana.address });
    await grantRole(world.index, 'adjuster', adjuster.address);
    await grantRole(world.index, 'senior-adjuster', seniorAdjuster.address);
    asAdjuster = await world.signIn(adjuster);
    asSenior = await world.signIn(seniorAdjuster);
    asAna = await world.signIn(ana);
  });
  beforeEach(async () => {
    claimNumber += 1;
    path = `/v1/claims/1-${claimNumber}`;
    await insertClaim(world.index, { id: (1n << 16n) | BigInt(claimNumber), claimant: ana.address });
  });
  after(async () => await world.close());
  const write = async (cookie: string, body: string, after?: string) =>
    await world.send('POST', `${path}/notes`, cookie, { body, ...(after === undefined ? {} : { after }) });
  const notes = async () => await readJson(await world.get(`${path}/notes`, asAdjuster), notesAnswer);

  describe('when staff write', () => {
    it('links each note to the one before, also when two write at once', async () => {
      await write(asAdjuster, 'Called the holder.');
      await Promise.all([write(asAdjuster, 'Invoice asked for.'), write(asSenior, 'Looked at the photo.')]);
      const { entries, intact } = await notes();
      expect(entries.map((entry) => entry.seq)).to.deep.equal([1, 2, 3]);
      expect(entries[1]?.previousHash).to.equal(entries[0]?.hash);
      expect(entries[2]?.previousHash).to.equal(entries[1]?.hash);
      expect(intact).to.equal(true);
    });

    it('leaves a message for those who are to be told, without the words', async () => {
      await write(asAdjuster, 'Secret words of a note.');
      const outbox = await readOutbox(world.deps.db, 1_000);
      const mine = outbox.filter((row) => row.subject === `claim:${65_536 + claimNumber}`);
      expect(mine.map((row) => row.topic)).to.deep.equal(['casework.written']);
      expect(JSON.stringify(outbox)).not.to.contain('Secret');
    });
  });

  describe('when the author has not read the last note', () => {
    it('refuses with NOTE_STALE', async () => {
      await write(asAdjuster, 'One.');
      const [first] = (await notes()).entries;
      await write(asSenior, 'Two.');
      const late = await write(asAdjuster, 'Three.', first?.hash);
      expect(late.status).to.equal(409);
      expect(await codeOf(late)).to.equal('NOTE_STALE');
      expect((await notes()).entries).to.have.length(2);
    });
  });

  describe('when somebody changes a note from below', () => {
    it('is refused by the database', async () => {
      await write(asAdjuster, 'One.');
      const attack = world.deps.db.execute(sql`update casework_entry set author = 'somebody else'`);
      expect(
        await attack.then(
          () => 'done',
          () => 'refused',
        ),
      ).to.equal('refused');
    });
  });

  describe('when the words of a note are erased', () => {
    it('keeps the chain of hashes whole', async () => {
      await write(asAdjuster, 'To be forgotten.');
      const [entry] = (await notes()).entries;
      await world.deps.db.delete(sealedText).where(sql`commitment = ${entry?.commitment}`);
      const after = await notes();
      expect(after.entries[0]?.body).to.equal(null);
      expect(after.intact).to.equal(true);
    });
  });

  describe('when a holder leaves the cause of a sensitive claim', () => {
    it('answers a commitment that anyone with the words and the salt can repeat', async () => {
      const body = { policyId: 1, kind: 'cause', text: 'appendicitis' };
      const answer = await world.send('POST', '/v1/commitments', asAna, body);
      const { commitment, salt, recordId } = await readJson(
        answer,
        z.object({ commitment: hex, salt: hex, recordId: z.string() }),
      );
      const payload = { kind: 'cause', text: 'appendicitis' };
      expect(saltedCommitment({ keccak256 }, { domain: textDomain, recordId, salt, payload })).to.equal(commitment);
      const stored = await world.deps.db.select().from(sealedText);
      expect(JSON.stringify(stored)).not.to.contain('appendicitis');
      expect((await world.get(`/v1/commitments/${commitment}`, asAna)).status).to.equal(200);
      expect((await world.get(`/v1/commitments/${commitment}`, await world.signIn(bo))).status).to.equal(404);
    });
  });

  describe('when a claim form is kept', () => {
    it('comes back to its owner alone, sealed in between, and can be forgotten', async () => {
      const form = { step: 2, loss: 'screen', words: 'fell from the balcony' };
      await world.send('PUT', '/v1/claims/drafts/1', asAna, { body: form });
      const schema = z.object({ draft: z.object({ body: z.unknown() }).nullable() });
      expect((await readJson(await world.get('/v1/claims/drafts/1', asAna), schema)).draft?.body).to.deep.equal(form);
      expect((await readJson(await world.get('/v1/claims/drafts/1', asAdjuster), schema)).draft).to.equal(null);
      const rows = await world.deps.db.execute(sql`select * from filing_draft`);
      expect(JSON.stringify(rows)).not.to.contain('balcony');
      await world.send('DELETE', '/v1/claims/drafts/1', asAna);
      expect((await readJson(await world.get('/v1/claims/drafts/1', asAna), schema)).draft).to.equal(null);
    });

    it('refuses one larger than 16 kB', async () => {
      const answer = await world.send('PUT', '/v1/claims/drafts/1', asAna, { body: { words: 'x'.repeat(16_385) } });
      expect(await codeOf(answer)).to.equal('REQUEST_INVALID');
    });
  });
});
