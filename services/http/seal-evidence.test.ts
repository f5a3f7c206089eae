import { expect } from 'chai';
import { keccak256 } from 'viem';
import { z } from 'zod';
import { evidenceRoot } from '../../domain/claims/evidence-root.ts';
import { maxOpenDrafts } from '../evidence/open-draft.ts';
import { photo } from '../test-support/files.ts';
import { beginDraft, draftAnswer, fileAnswer, hex, openDraft } from '../test-support/begin-draft.ts';
import { people } from '../test-support/people.ts';
import { onBothDatabases } from '../test-support/databases.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertClaim, insertPolicy } from '../test-support/rows.ts';
import { filesBelow } from '../test-support/files-below.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp, TestFile } from '../test-support/test-app.ts';

const { ana, bo } = people;
const sealAnswer = z.object({ root: hex, files: z.array(z.object({ fileId: z.string(), commitment: hex })) });

onBothDatabases('POST /v1/evidence/drafts/{draftId}/seal', (open) => {
  let world: TestApp;
  let cookie: string;
  let draftId: string;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await open() });
  });
  beforeEach(async () => {
    ({ cookie, draftId } = await beginDraft(world));
  });
  after(async () => await world.close());

  const upload = async (file: TestFile, as: string | undefined = cookie) => await world.upload(draftId, as, file);
  const filesOnDisk = async () => (await filesBelow(`${world.dataDir}/evidence`)).length;

  describe('given a sealed set', () => {
    const seal = async () =>
      await readJson(await world.send('POST', `/v1/evidence/drafts/${draftId}/seal`, cookie), sealAnswer);

    describe('when it is sealed', () => {
      it('answers the root over the commitments of its files', async () => {
        await upload(photo(1));
        await upload(photo(2));
        const { root, files } = await seal();
        expect(files).to.have.length(2);
        expect(root).to.equal(
          evidenceRoot(
            { keccak256 },
            files.map((file) => file.commitment),
          ),
        );
        expect((await seal()).root).to.equal(root);
      });
    });

    describe('when a file is added after a rejected signature', () => {
      it('seals to another root, and whichever the chain shows decides which files belong to the claim', async () => {
        const first = await readJson(await upload(photo(1)), fileAnswer);
        const before = await seal();
        const second = await readJson(await upload(photo(2)), fileAnswer);
        expect((await seal()).root).not.to.equal(before.root);
        await insertClaim(world.index, { id: 65_537n, claimant: ana.address, evidenceRoot: before.root });
        const answer = await world.get('/v1/claims/1-1/evidence', cookie);
        const { files } = await readJson(answer, z.object({ files: z.array(z.object({ fileId: z.string() })) }));
        expect(files.map((file) => file.fileId)).to.deep.equal([first.file.fileId]);
        expect((await world.get(second.file.url, cookie)).status).to.equal(200);
      });
    });

    describe('when its root is on a claim of the policy', () => {
      it('belongs to the claim and takes no more files', async () => {
        await upload(photo(1));
        const { root } = await seal();
        await insertClaim(world.index, { id: 65_537n, claimant: ana.address, evidenceRoot: root });
        const { draft } = await readJson(await world.get(`/v1/evidence/drafts/${draftId}`, cookie), draftAnswer);
        expect(draft).to.include({ state: 'bound', claimId: '65537', evidenceRoot: root });
        expect(await codeOf(await upload(photo(2)))).to.equal('DRAFT_BOUND');
        const [file] = draft.files;
        const removal = await world.send('DELETE', `/v1/evidence/drafts/${draftId}/files/${file?.fileId}`, cookie);
        expect(await codeOf(removal)).to.equal('DRAFT_BOUND');
      });
    });

    describe('when somebody copied its root onto a claim of another policy', () => {
      it('stays unbound', async () => {
        await upload(photo(1));
        const { root } = await seal();
        await insertPolicy(world.index, { id: 2, holder: bo.address });
        await insertClaim(world.index, { id: 131_073n, claimant: bo.address, evidenceRoot: root });
        const thief = await world.signIn(bo);
        const { files } = await readJson(
          await world.get('/v1/claims/2-1/evidence', thief),
          z.object({ files: z.array(z.unknown()) }),
        );
        expect(files).to.deep.equal([]);
        const { draft } = await readJson(await world.get(`/v1/evidence/drafts/${draftId}`, cookie), draftAnswer);
        expect(draft.state).to.equal('open');
      });
    });

    describe('when somebody else who may file on the policy entered its root first', () => {
      it('stays unbound until its owner’s claim has it, and opens to that claim alone', async () => {
        const file = await readJson(await upload(photo(1)), fileAnswer);
        const { root } = await seal();
        await insertClaim(world.index, { id: 65_537n, claimant: bo.address, evidenceRoot: root });
        const thief = await world.signIn(bo);
        const filesOf = async (claim: string, reader: string) => {
          const answer = await world.get(`/v1/claims/${claim}/evidence`, reader);
          return (await readJson(answer, z.object({ files: z.array(z.object({ fileId: z.string() })) }))).files;
        };
        expect(await filesOf('1-1', thief)).to.deep.equal([]);
        await insertClaim(world.index, { id: 65_538n, claimant: ana.address, evidenceRoot: root });
        expect(await filesOf('1-2', cookie)).to.deep.equal([{ fileId: file.file.fileId }]);
        expect(await filesOf('1-1', thief)).to.deep.equal([]);
        expect((await world.get(file.file.url, thief)).status).to.equal(404);
      });
    });

    describe('when a delegate brings what they uploaded themselves to another’s claim', () => {
      it('belongs to that claim', async () => {
        await upload(photo(1));
        const { root } = await seal();
        const filing = { claimant: bo.address, filedBy: ana.address, evidenceRoot: root };
        await insertClaim(world.index, { id: 65_537n, ...filing });
        const { draft } = await readJson(await world.get(`/v1/evidence/drafts/${draftId}`, cookie), draftAnswer);
        expect(draft).to.include({ state: 'bound', claimId: '65537' });
      });
    });
  });

  describe('when there is nothing to seal', () => {
    it('refuses with DRAFT_EMPTY', async () => {
      expect(await codeOf(await world.send('POST', `/v1/evidence/drafts/${draftId}/seal`, cookie))).to.equal(
        'DRAFT_EMPTY',
      );
    });
  });

  describe('when a file is taken out again', () => {
    it('is gone from the set and from the disk, and may come back', async () => {
      const before = await filesOnDisk();
      const { file } = await readJson(await upload(photo(1)), fileAnswer);
      const removal = await world.send('DELETE', `/v1/evidence/drafts/${draftId}/files/${file.fileId}`, cookie);
      expect((await readJson(removal, draftAnswer)).draft.files).to.deep.equal([]);
      expect(await filesOnDisk()).to.equal(before);
      expect(await codeOf(await world.get(file.url, cookie))).to.equal('EVIDENCE_NOT_FOUND');
      expect((await upload(photo(1))).status).to.equal(201);
    });
  });

  describe('when a wallet begins more sets than it may', () => {
    it('refuses with DRAFT_LIMIT_REACHED', async () => {
      for (let count = 1; count < maxOpenDrafts; count += 1) await openDraft(world, cookie);
      expect(await codeOf(await world.send('POST', '/v1/evidence/drafts', cookie, { policyId: 1 }))).to.equal(
        'DRAFT_LIMIT_REACHED',
      );
    });
  });

  describe('when the policy is another wallet’s', () => {
    it('refuses with POLICY_NOT_FOUND, as for one that does not exist', async () => {
      const stranger = await world.signIn(bo);
      expect(await codeOf(await world.send('POST', '/v1/evidence/drafts', stranger, { policyId: 1 }))).to.equal(
        'POLICY_NOT_FOUND',
      );
      expect(await codeOf(await world.send('POST', '/v1/evidence/drafts', stranger, { policyId: 99 }))).to.equal(
        'POLICY_NOT_FOUND',
      );
    });
  });
});
