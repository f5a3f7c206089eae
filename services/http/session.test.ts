import { expect } from 'chai';
import { getAddress } from 'viem';
import { z } from 'zod';
import { onBothDatabases } from '../test-support/databases.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { appOrigin, openTestApp, signInMessage } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { sessionLifeMs } from './auth/session-store.ts';

const { ana, bo } = people;
const whoSchema = z.object({ address: z.string().nullable(), seats: z.array(z.string()), seatsKnown: z.boolean() });
const walletContract = getAddress('0x00000000000000000000000000000000000c0de1');

onBothDatabases('GET /v1/session', (open) => {
  let world: TestApp;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await open(), wallets: new Map([[walletContract, bo.address]]) });
  });
  beforeEach(async () => {
    world.index.set('up');
    await world.index.clear();
  });
  after(async () => await world.close());

  describe('given a session', () => {
    describe('when twelve hours have passed', () => {
      it('has ended', async () => {
        const cookie = await world.signIn(ana);
        world.clock.moveMs(sessionLifeMs);
        expect(await codeOf(await world.get('/v1/policies', cookie))).to.equal('SIGN_IN_REQUIRED');
      });
    });

    describe('when the wallet signs out', () => {
      it('ends at once, also for a copy of the cookie', async () => {
        const cookie = await world.signIn(ana);
        expect((await world.send('DELETE', '/v1/session', cookie)).status).to.equal(200);
        expect((await readJson(await world.get('/v1/session', cookie), whoSchema)).address).to.equal(null);
        expect(await codeOf(await world.get('/v1/policies', cookie))).to.equal('SIGN_IN_REQUIRED');
      });
    });

    describe('when the wallet signs in again', () => {
      it('replaces the session before', async () => {
        const before = await world.signIn(ana);
        const message = await signInMessage(world.app, world.clock, ana.address);
        await world.send('POST', '/v1/session', before, { message, signature: await ana.signMessage({ message }) });
        expect((await readJson(await world.get('/v1/session', before), whoSchema)).address).to.equal(null);
      });
    });

    describe('when the cookie is changed by a letter', () => {
      it('is nobody’s', async () => {
        const cookie = await world.signIn(ana);
        const forged = cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A');
        expect((await readJson(await world.get('/v1/session', forged), whoSchema)).address).to.equal(null);
      });
    });

    describe('when headers claim to be somebody else', () => {
      it('believes the cookie alone', async () => {
        const headers = {
          'x-forwarded-user': ana.address,
          'x-middleware-subrequest': 'src/middleware',
          authorization: `Bearer ${ana.address}`,
          'x-original-url': '/healthz',
          'x-http-method-override': 'GET',
        };
        expect(await codeOf(await world.get('/v1/policies', undefined, headers))).to.equal('SIGN_IN_REQUIRED');
      });
    });

    describe('when a page that is not the dApp acts with it', () => {
      it('refuses with ORIGIN_REFUSED and grants no reading', async () => {
        const cookie = await world.signIn(ana);
        const answer = await world.send(
          'POST',
          '/v1/evidence/drafts',
          cookie,
          { policyId: 1 },
          { origin: 'https://phish.example' },
        );
        expect(answer.status).to.equal(403);
        expect(await codeOf(answer)).to.equal('ORIGIN_REFUSED');
        expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
      });
    });
  });

  describe('given the index is down', () => {
    describe('when somebody asks who they are', () => {
      it('answers, and says that the seats are not known', async () => {
        const cookie = await world.signIn(ana);
        world.index.set('down');
        const who = await readJson(await world.get('/v1/session', cookie), whoSchema);
        expect(who).to.deep.equal({ address: ana.address, seats: [], seatsKnown: false });
      });
    });
  });

  describe('when the dApp asks from its own origin', () => {
    it('may read the answer with credentials', async () => {
      const answer = await world.get('/v1/session', undefined, { origin: appOrigin });
      expect(answer.headers.get('access-control-allow-origin')).to.equal(appOrigin);
      expect(answer.headers.get('access-control-allow-credentials')).to.equal('true');
    });
  });
});
