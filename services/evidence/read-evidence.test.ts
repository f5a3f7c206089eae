import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import type { Address } from 'viem';
import { openEmptyPglite } from '../test-support/databases.ts';
import { photo } from '../test-support/files.ts';
import { people } from '../test-support/people.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { evidenceDraft, evidenceFile } from './evidence-tables.ts';
import { openDraft } from './open-draft.ts';
import { readEvidence } from './read-evidence.ts';
import { storeEvidence } from './store-evidence.ts';

const { ana, bo } = people;

describe('readEvidence', () => {
  let world: TestApp;
  beforeEach(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
  });
  afterEach(async () => await world.close());

  const keep = async (owner: Address, number: number) => {
    const draft = await openDraft(world.evidence, { owner, policyId: '1' });
    const file = photo(number);
    const draftId = draft.ok ? draft.value.id : '';
    const stored = await storeEvidence(world.evidence, {
      actor: owner,
      draftId,
      fileName: 'photo.jpg',
      source: (async function* () {
        yield file.bytes;
      })(),
      statedHash: async () => file.statedHash,
    });
    return { draftId, fileId: stored.ok ? stored.value.file.id : '' };
  };
  const read = async (fileId: string, actor: Address) =>
    await readEvidence(world.evidence, { actor, fileId, mayReadClaim: async () => false });
  const pathOf = (fileId: string) => join(world.dataDir, 'evidence', fileId.slice(0, 2), `${fileId}.sealed`);
  const throwsOf = async (fileId: string) =>
    await read(fileId, ana.address).then(
      () => 'opened',
      () => 'threw',
    );

  describe('when nothing was touched', () => {
    it('gives the bytes that were uploaded', async () => {
      const { fileId } = await keep(ana.address, 1);
      const opened = await read(fileId, ana.address);
      expect(opened.ok && opened.value.bytes).to.deep.equal(photo(1).bytes);
    });
  });

  describe('given the sealed files of two claims were swapped on the disk', () => {
    it('opens neither', async () => {
      const [mine, theirs] = [await keep(ana.address, 1), await keep(bo.address, 2)];
      const [one, other] = [await readFile(pathOf(mine.fileId)), await readFile(pathOf(theirs.fileId))];
      await writeFile(pathOf(mine.fileId), other);
      await writeFile(pathOf(theirs.fileId), one);
      expect(await throwsOf(mine.fileId)).to.equal('threw');
    });
  });

  describe('given two files of one claim were swapped on the disk', () => {
    it('opens neither, although they lie under one key', async () => {
      const first = await keep(ana.address, 1);
      const file = photo(2);
      const second = await storeEvidence(world.evidence, {
        actor: ana.address,
        draftId: first.draftId,
        fileName: 'x',
        source: (async function* () {
          yield file.bytes;
        })(),
        statedHash: async () => file.statedHash,
      });
      const secondId = second.ok ? second.value.file.id : '';
      await writeFile(pathOf(first.fileId), await readFile(pathOf(secondId)));
      expect(await throwsOf(first.fileId)).to.equal('threw');
    });
  });

  describe('given the wrapped key of another claim was put in the row', () => {
    it('does not open', async () => {
      const [mine, theirs] = [await keep(ana.address, 1), await keep(bo.address, 2)];
      const [row] = await world.deps.db.select().from(evidenceDraft).where(eq(evidenceDraft.id, theirs.draftId));
      await world.deps.db
        .update(evidenceDraft)
        .set({ wrappedKey: row?.wrappedKey ?? '' })
        .where(eq(evidenceDraft.id, mine.draftId));
      expect(await throwsOf(mine.fileId)).to.equal('threw');
    });
  });

  describe('given a row was pointed at another claim’s draft', () => {
    it('does not open for its owner', async () => {
      const [mine, theirs] = [await keep(ana.address, 1), await keep(bo.address, 2)];
      await world.deps.db.update(evidenceFile).set({ draftId: mine.draftId }).where(eq(evidenceFile.id, theirs.fileId));
      expect(await throwsOf(theirs.fileId)).to.equal('threw');
    });
  });

  describe('given a single byte on the disk has changed', () => {
    it('gives out nothing at all', async () => {
      const { fileId } = await keep(ana.address, 1);
      const bytes = await readFile(pathOf(fileId));
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      await writeFile(pathOf(fileId), bytes);
      const answer = await world.get(`/v1/evidence/files/${fileId}`, await world.signIn(ana));
      expect(answer.status).to.equal(500);
      expect(await answer.text()).not.to.contain('JFIF');
    });
  });

  describe('given the data key was destroyed', () => {
    it('leaves neither bytes, name nor salt to be read', async () => {
      const { draftId, fileId } = await keep(ana.address, 1);
      await world.deps.db.update(evidenceDraft).set({ wrappedKey: '' }).where(eq(evidenceDraft.id, draftId));
      expect(await throwsOf(fileId)).to.equal('threw');
    });
  });
});
