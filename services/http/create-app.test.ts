import { expect } from 'chai';
import { z } from 'zod';
import { openEmptyPglite } from '../test-support/databases.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { appOrigin, openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { languageOf } from './http-failure.ts';

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ summary: z.string().min(5), responses: z.record(z.string(), z.unknown()) })),
  ),
});

describe('createApp', () => {
  let world: TestApp;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite(), limits: { all: 300, signIn: 3, upload: 3 } });
  });
  after(async () => await world.close());
  beforeEach(() => world.clock.moveMs(60_000));

  describe('when the description is asked for', () => {
    it('is OpenAPI 3.1 with a summary for every route', async () => {
      const document = await readJson(await world.get('/openapi.json'), documentSchema);
      expect(document.openapi).to.equal('3.1.0');
      expect(Object.keys(document.paths).length).to.be.greaterThan(30);
    });

    it('has a page for people that lists them and runs nothing', async () => {
      const page = await (await world.get('/docs')).text();
      expect(page).to.contain('/v1/claims/{claimId}').and.not.to.contain('<script');
    });
  });

  describe('when an address does not exist', () => {
    it('answers ROUTE_NOT_FOUND in the shape of every refusal', async () => {
      const answer = await world.get('/v1/nothing');
      expect(answer.status).to.equal(404);
      const schema = z.object({
        chainId: z.number(),
        indexedBlock: z.string(),
        error: z.object({
          code: z.literal('ROUTE_NOT_FOUND'),
          requestId: z.uuid(),
          sentence: z.object({ en: z.string(), 'zh-CN': z.string() }),
        }),
      });
      await readJson(answer, schema);
    });
  });

  describe('when a body is no JSON, or larger than 64 kB', () => {
    it('refuses in words', async () => {
      const headers = { 'content-type': 'application/json' };
      const broken = await world.app.request('/v1/session', { method: 'POST', headers, body: '{"message":' });
      expect(await codeOf(broken)).to.equal('REQUEST_INVALID');
      const large = await world.app.request('/v1/session', {
        method: 'POST',
        headers,
        body: JSON.stringify({ message: 'x'.repeat(70_000), signature: '0x' }),
      });
      expect(large.status).to.equal(413);
      expect(await codeOf(large)).to.equal('BODY_TOO_LARGE');
    });
  });

  describe('when too many requests come from one place', () => {
    it('refuses with TOO_MANY_REQUESTS and says when to come back', async () => {
      const attempts = await Promise.all(
        Array.from({ length: 5 }, () =>
          world.send('POST', '/v1/session', undefined, { message: 'x', signature: '0x' }),
        ),
      );
      const refused = attempts.filter((answer) => answer.status === 429);
      expect(refused).to.have.length(2);
      expect(Number(refused[0]?.headers.get('retry-after'))).to.be.within(1, 60);
      world.clock.moveMs(60_000);
      expect((await world.send('POST', '/v1/session', undefined, { message: 'x', signature: '0x' })).status).to.equal(
        422,
      );
    });
  });

  describe('when a browser asks beforehand', () => {
    it('allows the dApp to send its cookie, and no other origin', async () => {
      const ask = async (origin: string) =>
        await world.app.request('/v1/session', {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type',
          },
        });
      const mine = await ask(appOrigin);
      expect(mine.headers.get('access-control-allow-origin')).to.equal(appOrigin);
      expect(mine.headers.get('access-control-allow-credentials')).to.equal('true');
      for (const origin of ['https://phish.example', 'null', `${appOrigin}.phish.example`, 'http://localhost:30000']) {
        expect((await ask(origin)).headers.get('access-control-allow-origin'), origin).to.equal(null);
      }
    });
  });

  describe('when any answer is given', () => {
    it('carries the headers that keep it from being taken for a page', async () => {
      const { headers } = await world.get('/healthz');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-frame-options')).to.equal('DENY');
      expect(headers.get('content-security-policy')).to.contain("default-src 'none'");
      expect(headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
    });
  });

  describe('given the index is down', () => {
    it('is alive, not ready, and says which part is missing', async () => {
      world.index.set('down');
      expect((await world.get('/healthz')).status).to.equal(200);
      const ready = await world.get('/readyz');
      expect(ready.status).to.equal(503);
      const { parts } = await readJson(ready, z.object({ parts: z.record(z.string(), z.string()) }));
      expect(parts).to.deep.equal({ database: 'up', chain: 'up', index: 'down' });
      world.index.set('up');
      expect((await world.get('/readyz')).status).to.equal(200);
    });
  });

  describe('when a signed-in wallet asks for what only its own page may change', () => {
    it('refuses a write from nowhere on the list, whatever the method', async () => {
      const cookie = await world.signIn(people.ana);
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const answer = await world.send(
          method,
          '/v1/claims/drafts/1',
          cookie,
          { body: {} },
          { origin: 'https://phish.example' },
        );
        expect(await codeOf(answer)).to.equal('ORIGIN_REFUSED');
      }
    });
  });
});

describe('languageOf', () => {
  describe('when languages are wished for', () => {
    it('takes the best of the two it speaks', () => {
      const wishes = ['zh-CN', 'zh', 'zh-TW,zh;q=0.9,en;q=0.8', 'en;q=0.2, zh;q=0.7', 'fr, zh;q=0.1', 'zh;q=0, en'].map(
        languageOf,
      );
      expect(wishes).to.deep.equal(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'en']);
      expect([undefined, '', 'fr', 'en-GB,zh;q=0.5', '*;q=;;,,'].map(languageOf)).to.deep.equal([
        'en',
        'en',
        'en',
        'en',
        'en',
      ]);
    });
  });
});
