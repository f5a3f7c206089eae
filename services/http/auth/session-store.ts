import { createHash } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import { getAddress } from 'viem';
import type { Address } from 'viem';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Randomness } from '../../platform/randomness.ts';
import { session, signInNonce } from './session-tables.ts';

/** What sign-in keeps its state with. */
export interface SessionDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** A wallet that is signed in. */
export interface Session {
  readonly address: Address;
  readonly expiresAtMs: number;
}

/** How long a nonce is good for, milliseconds. */
export const nonceLifeMs = 10 * 60 * 1_000;
/** How long a session lasts, milliseconds. */
export const sessionLifeMs = 12 * 60 * 60 * 1_000;

/** Gives out a nonce; forgets those that have expired. */
export async function issueNonce(deps: SessionDeps): Promise<{ readonly nonce: string; readonly expiresAtMs: number }> {
  const nowMs = deps.clock.nowMs();
  const nonce = Buffer.from(deps.randomness.bytes(16)).toString('hex');
  const expiresAtMs = nowMs + nonceLifeMs;
  await deps.db.transaction(async (tx) => {
    await tx.delete(signInNonce).where(lte(signInNonce.expiresAtMs, nowMs));
    await tx.insert(signInNonce).values({ nonce, issuedAtMs: nowMs, expiresAtMs });
  });
  return { nonce, expiresAtMs };
}

/** Takes a nonce out of the table. @returns whether it was there and still good; true once at most. */
export async function consumeNonce(deps: SessionDeps, nonce: string): Promise<boolean> {
  const taken = await deps.db.delete(signInNonce).where(eq(signInNonce.nonce, nonce)).returning();
  return taken.some((row) => row.expiresAtMs > deps.clock.nowMs());
}

/** Begins a session. @returns the cookie's secret, which is stored nowhere. */
export async function beginSession(
  deps: SessionDeps,
  address: Address,
  chainId: number,
): Promise<{ readonly token: string; readonly session: Session }> {
  const nowMs = deps.clock.nowMs();
  const token = Buffer.from(deps.randomness.bytes(32)).toString('base64url');
  const expiresAtMs = nowMs + sessionLifeMs;
  await deps.db.transaction(async (tx) => {
    await tx.delete(session).where(lte(session.expiresAtMs, nowMs));
    await tx.insert(session).values({ tokenHash: hashOf(token), address, chainId, createdAtMs: nowMs, expiresAtMs });
  });
  return { token, session: { address, expiresAtMs } };
}

/** The session of a cookie, if it is still good and was begun for this chain. */
export async function findSession(deps: SessionDeps, token: string, chainId: number): Promise<Session | undefined> {
  const [row] = await deps.db
    .select()
    .from(session)
    .where(
      and(
        eq(session.tokenHash, hashOf(token)),
        eq(session.chainId, chainId),
        gt(session.expiresAtMs, deps.clock.nowMs()),
      ),
    );
  return row === undefined ? undefined : { address: getAddress(row.address), expiresAtMs: row.expiresAtMs };
}

/** Ends a session at once. */
export async function endSession(deps: SessionDeps, token: string): Promise<void> {
  await deps.db.delete(session).where(eq(session.tokenHash, hashOf(token)));
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
