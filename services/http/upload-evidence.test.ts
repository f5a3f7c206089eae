import { expect } from 'chai';
import { keccak256 } from 'viem';
import { z } from 'zod';
import { evidenceCommitment } from '../../domain/claims/evidence-root.ts';
import { maxFileBytes } from '../evidence/write-sealed-file.ts';
import { disguised, photo, photoOfSize, samples } from '../test-support/files.ts';
import { beginDraft, fileAnswer } from '../test-support/begin-draft.ts';
import { people } from '../test-support/people.ts';
import { onBothDatabases } from '../test-support/databases.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { filesBelow } from '../test-support/files-below.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp, TestFile } from '../test-support/test-app.ts';

const { ana } = people;

onBothDatabases('POST /v1/evidence/drafts/{draftId}/files', (open) => {
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
});
