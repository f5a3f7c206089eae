import { expect } from 'chai';
import { z } from 'zod';
import { photo } from '../test-support/files.ts';
import { beginDraft, fileAnswer } from '../test-support/begin-draft.ts';
import { people } from '../test-support/people.ts';
import { onBothDatabases } from '../test-support/databases.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp, TestFile } from '../test-support/test-app.ts';

const { bo } = people;

onBothDatabases('receiveUpload, POST /v1/evidence/drafts/{draftId}/files', (open) => {
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
});
