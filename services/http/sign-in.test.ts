import { expect } from 'chai';
import { getAddress } from 'viem';
import { z } from 'zod';
import { onBothDatabases } from '../test-support/databases.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { openTestApp, signInMessage } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { grantRole } from '../test-support/rows.ts';
import { nonceLifeMs } from './auth/session-store.ts';

const { ana, bo, adjuster } = people;
const whoSchema = z.object({ address: z.string().nullable(), seats: z.array(z.string()), seatsKnown: z.boolean() });
const walletContract = getAddress('0x00000000000000000000000000000000000c0de1');

onBothDatabases('POST /v1/session', (open) => {
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

  const trySignIn = async (overrides: Parameters<typeof signInMessage>[3], person = ana) => {
    const message = await signInMessage(world.app, world.clock, ana.address, overrides);
    const signature = await person.signMessage({ message });
    return await world.send('POST', '/v1/session', undefined, { message, signature });
  };

  describe('when a wallet signs the message', () => {
    it('begins a session in an HttpOnly, SameSite=Strict cookie', async () => {
      const answer = await trySignIn({});
      expect(answer.status).to.equal(200);
      const cookie = answer.headers.get('set-cookie') ?? '';
      expect(cookie).to.match(/^makewhole_session=[\w-]{43};/);
      expect(cookie).to.contain('HttpOnly').and.to.contain('SameSite=Strict').and.to.contain('Path=/');
    });

    it('knows the wallet and its roles afterwards', async () => {
      await grantRole(world.index, 'adjuster', adjuster.address);
      const who = await readJson(await world.get('/v1/session', await world.signIn(adjuster)), whoSchema);
      expect(who).to.deep.equal({ address: adjuster.address, seats: ['adjuster'], seatsKnown: true });
    });
  });

  describe('when a contract wallet says that it signed', () => {
    it('begins a session for the contract', async () => {
      const who = await readJson(await world.get('/v1/session', await world.signIn(bo, walletContract)), whoSchema);
      expect(who.address).to.equal(walletContract);
    });
  });

  describe('when another key signed', () => {
    it('refuses with SIGN_IN_SIGNATURE_INVALID and sets no cookie', async () => {
      const answer = await trySignIn({}, bo);
      expect(answer.status).to.equal(422);
      expect(await codeOf(answer)).to.equal('SIGN_IN_SIGNATURE_INVALID');
      expect(answer.headers.get('set-cookie')).to.equal(null);
    });
  });

  describe('when the message is used a second time', () => {
    it('refuses with SIGN_IN_NONCE_INVALID', async () => {
      const message = await signInMessage(world.app, world.clock, ana.address);
      const body = { message, signature: await ana.signMessage({ message }) };
      expect((await world.send('POST', '/v1/session', undefined, body)).status).to.equal(200);
      expect(await codeOf(await world.send('POST', '/v1/session', undefined, body))).to.equal('SIGN_IN_NONCE_INVALID');
    });

    it('lets only one of two through that arrive together', async () => {
      const message = await signInMessage(world.app, world.clock, ana.address);
      const body = { message, signature: await ana.signMessage({ message }) };
      const answers = await Promise.all([1, 2, 3].map(() => world.send('POST', '/v1/session', undefined, body)));
      expect(answers.map((answer) => answer.status).sort()).to.deep.equal([200, 422, 422]);
    });
  });

  describe('when a wrong signature has spent the nonce', () => {
    it('refuses the right one too', async () => {
      const message = await signInMessage(world.app, world.clock, ana.address);
      await world.send('POST', '/v1/session', undefined, { message, signature: await bo.signMessage({ message }) });
      const second = await world.send('POST', '/v1/session', undefined, {
        message,
        signature: await ana.signMessage({ message }),
      });
      expect(await codeOf(second)).to.equal('SIGN_IN_NONCE_INVALID');
    });
  });

  describe('when the nonce is older than ten minutes', () => {
    it('refuses with SIGN_IN_NONCE_INVALID', async () => {
      const message = await signInMessage(world.app, world.clock, ana.address);
      world.clock.moveMs(nonceLifeMs);
      const answer = await world.send('POST', '/v1/session', undefined, {
        message,
        signature: await ana.signMessage({ message }),
      });
      expect(await codeOf(answer)).to.equal('SIGN_IN_NONCE_INVALID');
    });
  });

  describe('when the nonce was never given out', () => {
    it('refuses with SIGN_IN_NONCE_INVALID', async () => {
      expect(await codeOf(await trySignIn({ nonce: '0123456789abcdef0123456789abcdef' }))).to.equal(
        'SIGN_IN_NONCE_INVALID',
      );
    });
  });

  const wrong: readonly (readonly [string, Parameters<typeof signInMessage>[3]])[] = [
    ['the domain of another site', { domain: 'makewhole.example' }],
    ['the right domain but the address of another site', { uri: 'https://phish.example/' }],
    ['another site with matching domain and address', { domain: 'phish.example', uri: 'https://phish.example' }],
    ['another chain', { chainId: 1 }],
    ['an expiry in the past', { expirationTime: new Date(Date.UTC(2026, 2, 1, 11)) }],
    ['a beginning in the future', { notBefore: new Date(Date.UTC(2026, 5, 1)) }],
    ['an issue in the future', { issuedAt: new Date(Date.UTC(2026, 5, 2)) }],
  ];
  for (const [what, overrides] of wrong) {
    describe(`when the message names ${what}`, () => {
      it('refuses with SIGN_IN_MESSAGE_INVALID', async () => {
        const answer = await trySignIn(overrides);
        expect(answer.status).to.equal(422);
        expect(await codeOf(answer)).to.equal('SIGN_IN_MESSAGE_INVALID');
      });
    });
  }

  describe('when words were added around the message', () => {
    it('refuses with SIGN_IN_MESSAGE_INVALID', async () => {
      for (const change of [
        (text: string) => `${text}\nResources:\n- x y`,
        (text: string) => `Hello\n${text}`,
        (text: string) => `${text}\n`,
      ]) {
        const message = change(await signInMessage(world.app, world.clock, ana.address));
        const answer = await world.send('POST', '/v1/session', undefined, {
          message,
          signature: await ana.signMessage({ message }),
        });
        expect(await codeOf(answer)).to.equal('SIGN_IN_MESSAGE_INVALID');
      }
    });
  });

  describe('when the signature is no hexadecimal', () => {
    it('refuses with SIGN_IN_SIGNATURE_INVALID', async () => {
      const message = await signInMessage(world.app, world.clock, ana.address);
      const answer = await world.send('POST', '/v1/session', undefined, { message, signature: 'please' });
      expect(await codeOf(answer)).to.equal('SIGN_IN_SIGNATURE_INVALID');
    });
  });
});
