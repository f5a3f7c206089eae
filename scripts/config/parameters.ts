import { dollars } from './amounts.ts';
import type { Line } from './lines.ts';
import type { Staff } from './people.ts';

/** How far one signature reaches in a line, base units; above it a second, senior person signs the same decision. */
export interface AuthorityRow {
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
}

/** Authority of the adjuster, by line. */
export const adjusterAuthority: Readonly<Record<Line, AuthorityRow>> = {
  PROPERTY: { payAssets: dollars('2500'), cutAssets: dollars('2500') },
  MOTOR: { payAssets: dollars('5000'), cutAssets: dollars('5000') },
  HEALTH: { payAssets: dollars('3000'), cutAssets: dollars('3000') },
  TRAVEL: { payAssets: dollars('2000'), cutAssets: dollars('2000') },
};

/** Authority of the senior adjuster, alone or as the second seat: the largest limit sold in the line. */
export const seniorAuthority: Readonly<Record<Line, AuthorityRow>> = {
  PROPERTY: { payAssets: dollars('350000'), cutAssets: dollars('350000') },
  MOTOR: { payAssets: dollars('1000000'), cutAssets: dollars('1000000') },
  HEALTH: { payAssets: dollars('18000'), cutAssets: dollars('18000') },
  TRAVEL: { payAssets: dollars('500000'), cutAssets: dollars('500000') },
};

/** Capital the demo's provider brings into each pool. */
export const demoCapital: Readonly<Record<Line, bigint>> = {
  PROPERTY: dollars('2500000'),
  MOTOR: dollars('750000'),
  HEALTH: dollars('400000'),
  TRAVEL: dollars('600000'),
};

/** Most that the insurer's silence approves in one pool on one day. */
export const silencePerDay: Readonly<Record<Line, bigint>> = {
  PROPERTY: dollars('10000'),
  MOTOR: dollars('25000'),
  HEALTH: dollars('5000'),
  TRAVEL: dollars('10000'),
};

/** Whose bank accounts pay claims on the bank rail, and who is paid back once that is attested. */
export const payingAgent: Staff = 'carrier';
