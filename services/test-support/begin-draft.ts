import { z } from 'zod';

import { evidenceDraft } from '../evidence/evidence-tables.ts';
import { draftSchema, evidenceFileSchema } from '../http/routes/evidence-views.ts';
import { people } from './people.ts';
import { readJson } from './read-json.ts';
import { insertPolicy } from './rows.ts';
import type { TestApp } from './test-app.ts';

export const hex = z.templateLiteral(['0x', z.string()]);
export const draftAnswer = z.object({ draft: draftSchema });
export const fileAnswer = z.object({
  file: evidenceFileSchema.extend({ contentHash: hex, salt: hex, commitment: hex }),
});

/** An empty index but for ana's policy; she is signed in and has one open draft of evidence for it. */
export async function beginDraft(world: TestApp): Promise<{ readonly cookie: string; readonly draftId: string }> {
  world.index.set('up');
  await world.index.clear();
  await insertPolicy(world.index, { id: 1, holder: people.ana.address });
  // An open draft counts against the wallet; this test begins with none.
  await world.deps.db.update(evidenceDraft).set({ boundRoot: '0x00' });
  const cookie = await world.signIn(people.ana);
  return { cookie, draftId: await openDraft(world, cookie) };
}

/** Opens one more draft for the policy. */
export async function openDraft(world: TestApp, cookie: string): Promise<string> {
  const answer = await world.send('POST', '/v1/evidence/drafts', cookie, { policyId: 1 });
  return (await readJson(answer, draftAnswer)).draft.draftId;
}
