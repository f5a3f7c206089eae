import { z } from '@hono/zod-openapi';
import { asc, inArray, lte, and } from 'drizzle-orm';
import { authority, declaredInterest, roleMember, standIn, voidedSignature } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetsView, checksummed, instantView } from '../platform/views.ts';

/** How far one person reaches in one line, base units. */
export const authorityView = z.object({
  line: z.string(),
  payAssets: assetsView,
  cutAssets: assetsView,
  advanceAssets: assetsView,
  improveAssets: assetsView,
  reserveAssets: assetsView,
});

/** Somebody who can sit at the desk. */
export const deskPersonView = z.object({
  person: addressView,
  /** Holds the role now: adjusters take the first seat, senior adjusters either. */
  isAdjuster: z.boolean(),
  isSenior: z.boolean(),
  authorities: z.array(authorityView),
  /** Whom they declared an interest in. */
  interests: z.array(z.object({ party: addressView, declaredAt: instantView })),
  /** When they last took back every signature they had given. */
  voidedAt: instantView.nullable(),
});

/** Somebody standing in for somebody else. */
export const standInView = z.object({
  delegator: addressView,
  delegate: addressView,
  fromAt: instantView,
  untilAt: instantView,
  /** Who ended it before its day. */
  endedBy: addressView.nullable(),
});

export interface DeskPeople {
  readonly people: z.infer<typeof deskPersonView>[];
  readonly standIns: z.infer<typeof standInView>[];
}

/**
 * Everybody who holds a seat of the desk, with limits, interests and stand-ins.
 *
 * @param asked.at chain time, seconds; the roles by their ids on the chain
 */
export async function listDeskPeople(
  index: IndexReader,
  asked: { readonly at: number; readonly adjusterRole: string; readonly seniorRole: string },
): Promise<DeskPeople> {
  const { at, adjusterRole, seniorRole } = asked;
  const [members, authorities, interests, voided, lent] = await Promise.all([
    index.read((db) =>
      db
        .select()
        .from(roleMember)
        .where(and(inArray(roleMember.roleId, [adjusterRole, seniorRole]), lte(roleMember.since, at))),
    ),
    index.read((db) => db.select().from(authority).orderBy(asc(authority.line))),
    index.read((db) => db.select().from(declaredInterest).orderBy(asc(declaredInterest.declaredAt))),
    index.read((db) => db.select().from(voidedSignature)),
    index.read((db) => db.select().from(standIn).orderBy(asc(standIn.fromAt))),
  ]);
  const holds = (person: string, role: string) =>
    members.some(({ account, roleId }) => account === person && roleId === role);
  const everybody = [...new Set(members.map(({ account }) => account))].sort();
  return {
    people: everybody.map((person) => ({
      person: checksummed(person),
      isAdjuster: holds(person, adjusterRole),
      isSenior: holds(person, seniorRole),
      authorities: authorities.filter(({ adjuster }) => adjuster === person).map(toAuthority),
      interests: interests
        .filter(({ adjuster }) => adjuster === person)
        .map(({ party, declaredAt }) => ({ party: checksummed(party), declaredAt })),
      voidedAt: voided.find(({ adjuster }) => adjuster === person)?.voidedAt ?? null,
    })),
    standIns: lent.map(({ delegator, delegate, fromAt, untilAt, endedBy }) => ({
      delegator: checksummed(delegator),
      delegate: checksummed(delegate),
      fromAt,
      untilAt,
      endedBy: endedBy === null ? null : checksummed(endedBy),
    })),
  };
}

function toAuthority(row: typeof authority.$inferSelect): z.infer<typeof authorityView> {
  return {
    line: row.line,
    payAssets: row.payAssets.toString(),
    cutAssets: row.cutAssets.toString(),
    advanceAssets: row.advanceAssets.toString(),
    improveAssets: row.improveAssets.toString(),
    reserveAssets: row.reserveAssets.toString(),
  };
}
