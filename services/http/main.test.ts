import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createSiweMessage } from 'viem/siwe';
import { z } from 'zod';
import { photo } from '../test-support/files.ts';
import { people } from '../test-support/people.ts';
import { startServices } from '../test-support/start-services.ts';
import type { RunningServices } from '../test-support/start-services.ts';

const { ana } = people;
const draftSchema = z.object({
  draft: z.object({ draftId: z.string(), files: z.array(z.object({ contentHash: z.string(), url: z.string() })) }),
});

describe('the services as a process', function () {
  // One life told in order, because every start takes seconds: begun, joined, killed, begun again, stopped, robbed of its key.
  this.timeout(180_000);
  let dataDir: string;
  let running: RunningServices;
  let cookie = '';
  let draftId = '';
  const acknowledged: number[] = [];

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'makewhole-process-'));
    running = await startServices(dataDir);
    cookie = await signIn();
    draftId = (await readDraft('POST', '/v1/evidence/drafts', JSON.stringify({ policyId: 1 }))).draftId;
  });
  after(async () => {
    await running.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  const signIn = async () => {
    const { nonce } = z
      .object({ nonce: z.string() })
      .parse(await (await fetch(`${running.url}/v1/session/nonce`)).json());
    const domain = { domain: 'localhost:3000', uri: 'http://localhost:3000' };
    const message = createSiweMessage({ address: ana.address, chainId: 31_337, ...domain, version: '1', nonce });
    const body = JSON.stringify({ message, signature: await ana.signMessage({ message }) });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${running.url}/v1/session`, { method: 'POST', headers, body });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const readDraft = async (method: string, path: string, body?: string) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${running.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    return draftSchema.parse(await answer.json()).draft;
  };
  const upload = async (bytes: Uint8Array, contentHash = '') => {
    const form = new FormData();
    form.set('file', new File([Uint8Array.from(bytes)], 'photo.jpg'));
    form.set('contentHash', contentHash);
    const path = `${running.url}/v1/evidence/drafts/${draftId}/files`;
    return await fetch(path, { method: 'POST', headers: { cookie }, body: form });
  };

  describe('given a variable is wrong', () => {
    it('names it in a sentence and ends with code 2', async () => {
      const services = await startServices(dataDir, { MAKEWHOLE_INDEX_URL: 'the index' });
      expect(services.process.exitCode).to.equal(2);
      expect(services.output()).to.contain('MAKEWHOLE_INDEX_URL must be an address such as');
    });
  });

  describe('given another process works in the same folder', () => {
    it('says so in a sentence and ends with code 1; the first goes on', async () => {
      const second = await startServices(dataDir);
      expect(second.process.exitCode).to.equal(1);
      expect(second.output()).to.match(/already in use by another Makewhole process\. Stop that process, or set/);
      expect((await fetch(`${running.url}/healthz`)).status).to.equal(200);
    });
  });

  describe('when a file of 60 MB arrives', () => {
    it('answers 413 in words instead of breaking the connection', async () => {
      expect((await upload(new Uint8Array(60 * 1024 * 1024))).status).to.equal(413);
    });
  });

  describe('given uploads are under way when the process is killed', () => {
    before(async () => {
      const pending = Array.from({ length: 24 }, async (_, number) => {
        const { bytes, statedHash } = photo(number);
        const answer = await upload(bytes, statedHash).catch(() => undefined);
        if (answer?.status === 201) acknowledged.push(number);
        if (acknowledged.length === 8) void running.kill('SIGKILL');
      });
      await Promise.all(pending);
      await running.kill('SIGKILL');
      running = await startServices(dataDir);
    });

    it('begins again in the same folder, with the session', async () => {
      expect((await readDraft('GET', `/v1/evidence/drafts/${draftId}`)).draftId).to.equal(draftId);
    });

    it('has lost none of those that it acknowledged', async () => {
      const { files } = await readDraft('GET', `/v1/evidence/drafts/${draftId}`);
      const kept = files.map((file) => file.contentHash);
      expect(acknowledged.length).to.be.greaterThan(7);
      for (const number of acknowledged) expect(kept).to.include(photo(number).statedHash);
    });

    it('has no file that cannot be opened', async () => {
      const { files } = await readDraft('GET', `/v1/evidence/drafts/${draftId}`);
      for (const file of files) {
        expect((await fetch(`${running.url}${file.url}`, { headers: { cookie } })).status).to.equal(200);
      }
    });
  });

  describe('when it is asked to stop', () => {
    it('ends with code 0', async () => {
      expect(await running.kill('SIGTERM')).to.equal(0);
    });
  });

  describe('given the key file is gone', () => {
    it('refuses to start over evidence that it could not read, and says which key is missing', async () => {
      rmSync(join(dataDir, 'keys'), { recursive: true });
      const next = await startServices(dataDir);
      expect(next.process.exitCode).to.equal(1);
      expect(next.output()).to.contain('Put the right key file back');
    });
  });
});
