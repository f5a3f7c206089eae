import { expect } from 'chai';
import { keccak256 } from 'viem';
import { z } from 'zod';
import { evidenceCommitment, evidenceRoot } from '../../domain/claims/evidence-root.ts';
import { evidenceDraft } from '../evidence/evidence-tables.ts';
import { maxOpenDrafts } from '../evidence/open-draft.ts';
import { maxFileBytes } from '../evidence/write-sealed-file.ts';
import { disguised, photo, photoOfSize, samples } from '../test-support/files.ts';
import { people } from '../test-support/people.ts';
import { onBothDatabases } from '../test-support/databases.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertClaim, insertPolicy } from '../test-support/rows.ts';
import { filesBelow } from '../test-support/files-below.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp, TestFile } from '../test-support/test-app.ts';
import { draftSchema, evidenceFileSchema } from './routes/evidence-views.ts';

const { ana, bo } = people;
const hex = z.templateLiteral(['0x', z.string()]);
const draftAnswer = z.object({ draft: draftSchema });
const fileAnswer = z.object({ file: evidenceFileSchema.extend({ contentHash: hex, salt: hex, commitment: hex }) });
const sealAnswer = z.object({ root: hex, files: z.array(z.object({ fileId: z.string(), commitment: hex })) });

onBothDatabases('POST /v1/evidence/drafts/{draftId}/files', (open) => {
  let world: TestApp;
  let cookie: string;
  let draftId: string;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await open() });
  });
  beforeEach(async () => {
    world.index.set('up');
    await world.index.clear();
    await insertPolicy(world.index, { id: 1, holder: ana.address });
    cookie = await world.signIn(ana);
    draftId = await openDraft();
  });
  afterEach(async () => {
    // An open draft counts against the wallet; the next test begins with none.
    await world.deps.db.update(evidenceDraft).set({ boundRoot: '0x00' });
  });
  after(async () => await world.close());

  const openDraft = async () =>
    (await readJson(await world.send('POST', '/v1/evidence/drafts', cookie, { policyId: 1 }), draftAnswer)).draft
      .draftId;
  const upload = async (file: TestFile, as: string | undefined = cookie) => await world.upload(draftId, as, file);
  const filesOnDisk = async () => (await filesBelow(`${world.dataDir}/evidence`)).length;

  describe('when the file is what it says', () => {
    for (const [mediaType, bytes] of Object.entries(samples)) {
      it(`stores ${mediaType} under the type its content has`, async () => {
        const answer = await upload({
          bytes,
          name: 'no-ending',
          type: 'application/x-wrong',
          statedHash: keccak256(bytes),
        });
        expect(answer.status).to.equal(201);
        const { file } = await readJson(answer, fileAnswer);
        expect(file).to.include({ mediaType, byteSize: bytes.length, contentHash: keccak256(bytes), version: 1 });
      });
    }

    it('commits to it with a salt that only the owner is told', async () => {
      const { file } = await readJson(await upload(photo(1)), fileAnswer);
      const { contentHash, mediaType, byteSize, version, salt, commitment } = file;
      const payload = { contentHash, mediaType, byteSize, version };
      expect(evidenceCommitment({ keccak256 }, { recordId: draftId, salt, payload })).to.equal(commitment);
    });

    it('keeps neither its bytes nor its name readable on the disk', async () => {
      const words = 'Ana-broken-screen-3f9a';
      const bytes = Buffer.concat([samples['image/jpeg'], Buffer.from(words)]);
      await upload({ bytes, name: `${words}.jpg`, statedHash: keccak256(bytes) });
      for (const content of await filesBelow(`${world.dataDir}/evidence`))
        expect(content.includes(words)).to.equal(false);
      const rows = JSON.stringify(
        await world.get(`/v1/evidence/drafts/${draftId}`, undefined).then((answer) => answer.json()),
      );
      expect(rows).not.to.contain(words);
      expect(world.log.join('\n')).not.to.contain(words).and.not.to.contain(ana.address);
    });
  });

  describe('when the file has exactly 25 MB', () => {
    it('stores it', async () => {
      const answer = await upload(photoOfSize(maxFileBytes));
      expect(answer.status).to.equal(201);
    }).timeout(60_000);
  });

  describe('when the file has one byte more', () => {
    it('refuses with 413 EVIDENCE_TOO_LARGE and leaves nothing on the disk', async () => {
      const before = await filesOnDisk();
      const answer = await upload(photoOfSize(maxFileBytes + 1));
      expect(answer.status).to.equal(413);
      expect(await codeOf(answer)).to.equal('EVIDENCE_TOO_LARGE');
      expect(await filesOnDisk()).to.equal(before);
    }).timeout(60_000);
  });

  for (const { what, bytes, name, type } of disguised) {
    describe(`when it is ${what}`, () => {
      it('refuses with 415 EVIDENCE_TYPE_REFUSED and leaves nothing on the disk', async () => {
        const before = await filesOnDisk();
        const answer = await upload({ bytes, name, type, statedHash: keccak256(bytes) });
        expect(answer.status).to.equal(415);
        expect(await codeOf(answer)).to.equal('EVIDENCE_TYPE_REFUSED');
        expect(await filesOnDisk()).to.equal(before);
      });
    });
  }

  describe('when the file is empty', () => {
    it('refuses with EVIDENCE_EMPTY', async () => {
      expect(await codeOf(await upload({ bytes: new Uint8Array(), statedHash: keccak256('0x') }))).to.equal(
        'EVIDENCE_EMPTY',
      );
    });
  });

  describe('when the hash stated is that of another file', () => {
    it('refuses with EVIDENCE_HASH_MISMATCH and says what arrived', async () => {
      const sent = photo(2);
      const answer = await upload({ ...sent, statedHash: keccak256('0x00') });
      expect(answer.status).to.equal(422);
      const { error } = await readJson(
        answer,
        z.object({ error: z.object({ code: z.string(), details: z.record(z.string(), z.string()) }) }),
      );
      expect(error.code).to.equal('EVIDENCE_HASH_MISMATCH');
      expect(error.details['computed']).to.equal(keccak256(sent.bytes));
    });
  });

  describe('when no hash is stated', () => {
    it('refuses with EVIDENCE_HASH_MISSING', async () => {
      expect(await codeOf(await upload({ ...photo(3), statedHash: undefined }))).to.equal('EVIDENCE_HASH_MISSING');
    });
  });

  describe('when the name tries to be a path or a header', () => {
    for (const name of [
      '../../../../etc/passwd',
      '..\\..\\boot.ini',
      '/dev/null',
      'a\u202Egpj.exe',
      'x".jpg',
      `${'long'.repeat(200)}.jpg`,
      '.htaccess',
    ]) {
      it(`stores ${JSON.stringify(name.slice(0, 24))} under an id and shows only a harmless name`, async () => {
        const { file } = await readJson(await upload({ ...photo(name.length), name }), fileAnswer);
        expect(file.name).to.match(/^[^/\\"\u202E\r\n]{1,120}$/);
        const served = await world.get(file.url, cookie);
        expect(served.status).to.equal(200);
        expect(served.headers.get('content-disposition')).to.match(
          /^attachment; filename="evidence-[0-9a-f]{8}\.jpg"; filename\*=UTF-8''[\w%.~!-]+$/,
        );
      });
    }
  });

  describe('when the same file is sent again', () => {
    it('answers 200 with the file that is there', async () => {
      const first = await readJson(await upload(photo(4)), fileAnswer);
      const second = await upload({ ...photo(4), name: 'other-name.jpg' });
      expect(second.status).to.equal(200);
      expect((await readJson(second, fileAnswer)).file).to.deep.equal(first.file);
    });

    it('keeps one of two that arrive together', async () => {
      const answers = await Promise.all([upload(photo(5)), upload(photo(5))]);
      expect(answers.map((answer) => answer.status).sort()).to.deep.equal([200, 201]);
    });
  });

  describe('when nobody is signed in', () => {
    it('refuses with SIGN_IN_REQUIRED', async () => {
      expect(await codeOf(await world.upload(draftId, undefined, photo(6)))).to.equal('SIGN_IN_REQUIRED');
    });
  });

  describe('when the draft is another wallet’s', () => {
    it('answers as if it did not exist', async () => {
      const stranger = await world.signIn(bo);
      const theirs = await upload(photo(7), stranger);
      const none = await world.upload('00000000-0000-4000-8000-000000000000', stranger, photo(7));
      expect([theirs.status, none.status]).to.deep.equal([404, 404]);
      expect(await codeOf(theirs)).to.equal('DRAFT_NOT_FOUND');
    });
  });

  describe('when the body is no multipart form', () => {
    it('refuses with UPLOAD_MALFORMED', async () => {
      const path = `/v1/evidence/drafts/${draftId}/files`;
      expect(await codeOf(await world.send('POST', path, cookie, { file: 'x' }))).to.equal('UPLOAD_MALFORMED');
      const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
      const cut = await world.app.request(path, {
        method: 'POST',
        headers,
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nhalf',
      });
      expect(await codeOf(cut)).to.equal('UPLOAD_MALFORMED');
      const empty = await world.app.request(path, { method: 'POST', headers, body: '--x--\r\n' });
      expect(await codeOf(empty)).to.equal('UPLOAD_MALFORMED');
    });
  });

  describe('given the index is down', () => {
    describe('when the holder gathers evidence', () => {
      it('stores it all the same', async () => {
        world.index.set('down');
        const draft = await world.send('POST', '/v1/evidence/drafts', cookie, { policyId: 1 });
        expect(draft.status).to.equal(201);
        const { indexedBlock } = await readJson(await upload(photo(8)), z.object({ indexedBlock: z.null() }));
        expect(indexedBlock).to.equal(null);
      });
    });
  });

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
      for (let count = 1; count < maxOpenDrafts; count += 1) await openDraft();
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
