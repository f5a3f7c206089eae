import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { roleMember } from '../../indexer/ponder.schema.ts';
import { onBothDatabases } from '../test-support/databases.ts';
import { photo } from '../test-support/files.ts';
import { matrix, wallet } from '../test-support/claim-matrix.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole, insertClaim, insertPolicy, insertVersion } from '../test-support/rows.ts';
import { now } from '../test-support/now.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo, chen, adjuster, seniorAdjuster, auditor, claimsManager, capitalProvider, stranger } = people;
const claimPath = '/v1/claims/1-1';

onBothDatabases('who may see a claim', (open) => {
  let world: TestApp;
  let filePath: string;
  let looseFilePath: string;

  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await open(), wallets: new Map([[wallet, chen.address]]) });
    await insertVersion(world.index);
    await insertPolicy(world.index, { id: 1, holder: ana.address });
    await insertPolicy(world.index, { id: 2, holder: bo.address });
    await grantRole(world.index, 'adjuster', adjuster.address);
    await grantRole(world.index, 'senior-adjuster', seniorAdjuster.address);
    await grantRole(world.index, 'claims-manager', claimsManager.address);
    await grantRole(world.index, 'auditor', auditor.address);
    await grantRole(world.index, 'treasurer', capitalProvider.address);
    await grantRole(world.index, 'adjuster', stranger.address, now + 86_400);

    const cookie = await world.signIn(ana);
    const opened = await world.send('POST', '/v1/evidence/drafts', cookie, { policyId: 1 });
    const { draftId } = (await readJson(opened, z.object({ draft: z.object({ draftId: z.string() }) }))).draft;
    const upload = async (number: number) =>
      (
        await readJson(
          await world.upload(draftId, cookie, photo(number)),
          z.object({ file: z.object({ url: z.string() }) }),
        )
      ).file.url;
    filePath = await upload(1);
    const seal = await world.send('POST', `/v1/evidence/drafts/${draftId}/seal`, cookie);
    const { root } = await readJson(seal, z.object({ root: z.templateLiteral(['0x', z.string()]) }));
    looseFilePath = await upload(2);
    const payees = [
      { to: ana.address, shareBps: 6_000 },
      { to: wallet, shareBps: 4_000 },
    ];
    await insertClaim(world.index, { id: 65_537n, claimant: ana.address, payees, evidenceRoot: root });
    await world.get('/v1/claims/1-1/evidence', cookie);
  });
  after(async () => await world.close());

  for (const { who, person, as, sees, reads, writes } of matrix) {
    describe(`when ${who} asks`, () => {
      let cookie: string | undefined;
      before(async () => {
        cookie = person === undefined ? undefined : await world.signIn(person, as);
      });
      const refusedStatus = person === undefined ? 401 : 404;

      it(`${sees ? 'shows' : 'hides'} the claim`, async () => {
        for (const path of [claimPath, `${claimPath}/evidence`, `${claimPath}/accesses`]) {
          const answer = await world.get(path, cookie);
          expect(answer.status, path).to.equal(sees ? 200 : refusedStatus);
          if (!sees && person !== undefined) expect(await codeOf(answer)).to.equal('CLAIM_NOT_FOUND');
        }
      });

      it(`${sees ? 'gives' : 'refuses'} the bytes of its evidence`, async () => {
        const answer = await world.get(filePath, cookie);
        expect(answer.status).to.equal(sees ? 200 : 404);
        if (sees) {
          expect(new Uint8Array(await answer.arrayBuffer())).to.deep.equal(photo(1).bytes);
          expect(answer.headers.get('content-type')).to.equal('image/jpeg');
          expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
          expect(answer.headers.get('content-security-policy')).to.contain('sandbox');
        } else expect(await codeOf(answer)).to.equal('EVIDENCE_NOT_FOUND');
      });

      it(`${person === ana ? 'gives' : 'refuses'} a file that was never part of the claim`, async () => {
        expect((await world.get(looseFilePath, cookie)).status).to.equal(person === ana ? 200 : 404);
      });

      it(`${reads ? 'shows' : 'hides'} the notes of staff`, async () => {
        expect((await world.get(`${claimPath}/notes`, cookie)).status).to.equal(reads ? 200 : refusedStatus);
      });

      it(`${writes ? 'takes' : 'refuses'} a note`, async () => {
        const answer = await world.send('POST', `${claimPath}/notes`, cookie, { body: `A note of ${who}.` });
        expect(answer.status).to.equal(writes ? 201 : refusedStatus);
      });

      it(`${writes ? 'takes' : 'refuses'} a rationale`, async () => {
        const body = { policyId: 1, claimId: '1-1', kind: 'rationale', text: 'Covered by clause 2.1.' };
        expect((await world.send('POST', '/v1/commitments', cookie, body)).status).to.equal(
          writes ? 201 : refusedStatus,
        );
      });

      it('refuses to touch the files', async () => {
        const draftId = '00000000-0000-4000-8000-000000000001';
        const fileId = filePath.split('/').at(-1);
        const answer = await world.send('DELETE', `/v1/evidence/drafts/${draftId}/files/${fileId}`, cookie);
        expect(answer.status).to.equal(refusedStatus);
      });

      it(`${reads ? 'shows' : 'hides'} queue, population and reserves`, async () => {
        for (const path of [
          '/v1/desk/queue',
          '/v1/desk/summary',
          '/v1/audit/population',
          '/v1/audit/exceptions',
          '/v1/audit/sla',
          '/v1/audit/claims.csv',
        ]) {
          const answer = await world.get(path, cookie);
          expect(answer.status, path).to.equal(reads ? 200 : refusedStatus);
        }
      });

      it(`${reads || person === ana ? 'shows' : 'hides'} the cover of the holder`, async () => {
        const answer = await world.get(`/v1/policies?holder=${ana.address}`, cookie);
        expect(answer.status).to.equal(reads || person === ana ? 200 : refusedStatus);
        expect((await world.get('/v1/policies/1', cookie)).status).to.equal(
          reads || person === ana ? 200 : refusedStatus,
        );
      });
    });
  }

  describe('when a stranger asks for a claim that exists and for one that does not', () => {
    it('answers the same but for the request id', async () => {
      const cookie = await world.signIn(bo);
      const strip = (text: string) => text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
      const [theirs, none] = await Promise.all(
        ['/v1/claims/1-1', '/v1/claims/77-1'].map(async (path) => strip(await (await world.get(path, cookie)).text())),
      );
      expect(theirs).to.equal(none);
    });
  });

  describe('given all of these attempts', () => {
    it('has each of them in an unbroken access log that the holder can read', async () => {
      const cookie = await world.signIn(ana);
      const schema = z.object({
        entries: z.array(
          z.object({ actor: z.string(), verb: z.string(), outcome: z.string(), role: z.string().nullable() }),
        ),
      });
      const { entries } = await readJson(await world.get(`${claimPath}/accesses?limit=500`, cookie), schema);
      const has = (actor: string, verb: string, outcome: string) =>
        entries.some((entry) => entry.actor === actor && entry.verb === verb && entry.outcome === outcome);
      expect(has(auditor.address, 'read', 'allowed')).to.equal(true);
      expect(has(bo.address, 'read', 'refused')).to.equal(true);
      expect(has('anonymous', 'read', 'refused')).to.equal(true);
      expect(has(auditor.address, 'write', 'refused')).to.equal(true);
      expect(has(adjuster.address, 'write', 'allowed')).to.equal(true);
      expect(entries.find((entry) => entry.actor === wallet)?.role).to.equal('party');
      const proof = await world.get('/v1/audit/access-log', await world.signIn(auditor));
      expect(
        (await readJson(proof, z.object({ proof: z.object({ intact: z.boolean(), entries: z.number() }) }))).proof
          .intact,
      ).to.equal(true);
    });

    it('has no address, name or signature in the log of the process', () => {
      const log = world.log.join('\n').toLowerCase();
      for (const person of [ana, bo, adjuster]) expect(log).not.to.contain(person.address.toLowerCase());
      expect(log).not.to.contain('photo-1').and.not.to.contain('makewhole_session');
    });
  });

  describe('given a role that has been revoked', () => {
    it('shows nothing any more, in the same session', async () => {
      const cookie = await world.signIn(seniorAdjuster);
      expect((await world.get(claimPath, cookie)).status).to.equal(200);
      await world.index.db.delete(roleMember).where(eq(roleMember.roleId, '7'));
      expect((await world.get(claimPath, cookie)).status).to.equal(404);
      expect((await world.get(filePath, cookie)).status).to.equal(404);
    });
  });
});
