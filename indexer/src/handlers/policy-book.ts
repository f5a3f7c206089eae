import { and, eq } from 'ponder';
import { ponder, type Context } from 'ponder:registry';
import { claim, coverSuspension, lossPayee, policy, policyHolding, productVersion } from 'ponder:schema';
import type { Hex } from 'viem';

import { present } from '../../../domain/primitives/assert.ts';
import { zeroAddress } from '../../../domain/primitives/label.ts';
import { placeOf } from '../projections/event-place.ts';
import { endedCover, issuedPolicy, marked, namedPayees, type PolicyRow } from '../projections/policy.ts';
import { tellPolicy } from './tell-policy.ts';

/** Limits of a version's open policies and groups together. */
export async function addInsured(context: Context, versionId: number, assets: bigint): Promise<void> {
  await context.db
    .update(productVersion, { id: versionId })
    .set((version) => ({ insuredAssets: version.insuredAssets + assets }));
}

/** A copy: a found row is the store's own object and changes with it. */
async function policyOf(context: Context, id: number): Promise<PolicyRow> {
  return { ...present(await context.db.find(policy, { id }), `something of the unknown policy ${id}`) };
}

ponder.on('PolicyBook:PolicyIssued', async ({ event, context }) => {
  const { args } = event;
  const { policyId, holder, versionId, limitAssets } = args;
  const place = placeOf(event);
  const version = present(await context.db.find(productVersion, { id: versionId }), 'a policy of an unknown version');
  await context.db.insert(policy).values(issuedPolicy(args, version, place));
  await addInsured(context, versionId, limitAssets);
  await tellPolicy(context, event, { policyId, kind: 'Issued', actor: holder, assets: limitAssets });
});

ponder.on('PolicyBook:PolicyRenewed', async ({ event, context }) => {
  const { policyId } = event.args;
  await context.db.update(policy, { id: policyId }).set((row) => ({ marks: marked(row.marks, 'Renewed') }));
});

/* COVER */

ponder.on('PolicyBook:CoverEnded', async ({ event, context }) => {
  const { policyId, endAt } = event.args;
  await context.db.update(policy, { id: policyId }).set(endedCover(await policyOf(context, policyId), endAt));
  await tellPolicy(context, event, { policyId, kind: 'CoverEnded', actor: event.transaction.from });
});

ponder.on('PolicyBook:CoverSuspended', async ({ event, context }) => {
  const { policyId, fromAt } = event.args;
  const row = { policyId, fromAt, untilAt: null };
  await context.db.insert(coverSuspension).values(row).onConflictDoUpdate({ untilAt: null });
  await context.db.update(policy, { id: policyId }).set({ suspendsAt: fromAt });
  await tellPolicy(context, event, { policyId, kind: 'CoverSuspended', actor: event.transaction.from });
});

ponder.on('PolicyBook:CoverResumed', async ({ event, context }) => {
  const { policyId, resumedAt } = event.args;
  const { suspendsAt } = await policyOf(context, policyId);
  const fromAt = present(suspendsAt, `cover of policy ${policyId} is resumed and was never suspended`);
  await context.db.update(coverSuspension, { policyId, fromAt }).set({ untilAt: resumedAt });
  await context.db.update(policy, { id: policyId }).set({ suspendsAt: null });
  await tellPolicy(context, event, { policyId, kind: 'CoverResumed', actor: event.transaction.from });
});

ponder.on('PolicyBook:PolicyClosed', async ({ event, context }) => {
  const { policyId, freedAssets } = event.args;
  const closed = await policyOf(context, policyId);
  const marks = marked(closed.marks, 'Closed');
  await context.db.update(policy, { id: policyId }).set({ closedAt: placeOf(event).at, marks });
  await addInsured(context, closed.versionId, -closed.limitAssets);
  const actor = event.transaction.from;
  await tellPolicy(context, event, { policyId, kind: 'Closed', actor, assets: freedAssets });
});

/* HOLDER */

/** Losses before stay with the one before. */
ponder.on('PolicyBook:PolicyMoved', async ({ event, context }) => {
  const { policyId, from, to, movedAt } = event.args;
  const seq = (await holdingsOf(context, policyId)).length + 1;
  await context.db.insert(policyHolding).values({ policyId, seq, holder: from, lastAt: movedAt });
  const before = await policyOf(context, policyId);
  const named = namedPayees(before, { beneficiary: null, lossPayees: await countLossPayees(context, policyId) });
  const marks = marked(named.marks ?? before.marks, 'Moved');
  await context.db.update(policy, { id: policyId }).set({ ...named, holder: to, marks });
  await tellPolicy(context, event, { policyId, kind: 'PolicyMoved', actor: from });
});

/** What was one key's is another's, in the past too. */
ponder.on('PolicyBook:PolicyRekeyed', async ({ event, context }) => {
  const { policyId, from, to } = event.args;
  for (const { seq, holder } of await holdingsOf(context, policyId)) {
    if (holder === from) await context.db.update(policyHolding, { policyId, seq }).set({ holder: to });
  }
  await context.db.update(policy, { id: policyId }).set((row) => ({
    holder: row.holder === from ? to : row.holder,
    insured: row.insured === from ? to : row.insured,
    marks: marked(row.marks, 'Moved'),
  }));
  const theirs = await context.db.sql
    .select({ id: claim.id })
    .from(claim)
    .where(and(eq(claim.policyId, policyId), eq(claim.claimant, from)));
  for (const { id } of theirs) await context.db.update(claim, { id }).set({ claimant: to });
  await tellPolicy(context, event, { policyId, kind: 'PolicyRekeyed', actor: to });
});

/** Past holders, the first one first. */
async function holdingsOf(context: Context, policyId: number) {
  const holdings: (typeof policyHolding.$inferSelect)[] = [];
  for (let seq = 1; ; seq += 1) {
    const row = await context.db.find(policyHolding, { policyId, seq });
    if (row === null) return holdings;
    holdings.push({ ...row });
  }
}

/** Who held a policy at an instant: whom a loss of that time pays. */
export async function holderAt(context: Context, covered: PolicyRow, instant: number): Promise<Hex> {
  const past = await holdingsOf(context, covered.id);
  return past.find(({ lastAt }) => instant <= lastAt)?.holder ?? covered.holder;
}

/* WHO IS PAID */

ponder.on('PolicyBook:BeneficiaryNamed', async ({ event, context }) => {
  const { policyId, holder } = event.args;
  const beneficiary = event.args.beneficiary === zeroAddress ? null : event.args.beneficiary;
  const named = { beneficiary, lossPayees: await countLossPayees(context, policyId) };
  await context.db.update(policy, { id: policyId }).set(namedPayees(await policyOf(context, policyId), named));
  await tellPolicy(context, event, { policyId, kind: 'BeneficiaryNamed', actor: holder });
});

ponder.on('PolicyBook:LossPayeeAdded', async ({ event, context }) => {
  const { policyId, payee, shareBps } = event.args;
  const namedIn = (await holdingsOf(context, policyId)).length;
  await context.db.insert(lossPayee).values({ policyId, payee, shareBps, addedAt: placeOf(event).at, namedIn });
  await context.db.update(policy, { id: policyId }).set((row) => ({ marks: marked(row.marks, 'Payees') }));
  await tellPolicy(context, event, { policyId, kind: 'LossPayeeAdded', actor: event.transaction.from });
});

ponder.on('PolicyBook:LossPayeeReleased', async ({ event, context }) => {
  const { policyId, payee } = event.args;
  await context.db.delete(lossPayee, { policyId, payee });
  const { beneficiary, ...before } = await policyOf(context, policyId);
  const named = { beneficiary, lossPayees: await countLossPayees(context, policyId) };
  await context.db.update(policy, { id: policyId }).set(namedPayees({ ...before, beneficiary }, named));
  await tellPolicy(context, event, { policyId, kind: 'LossPayeeReleased', actor: payee });
});

async function countLossPayees(context: Context, policyId: number): Promise<number> {
  const rows = await context.db.sql
    .select({ payee: lossPayee.payee })
    .from(lossPayee)
    .where(eq(lossPayee.policyId, policyId));
  return rows.length;
}
