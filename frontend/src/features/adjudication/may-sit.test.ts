import { describe, expect, it } from 'vitest';
import type { DeskPerson, StandIn } from './api/get-desk-people.ts';
import { type SittingInput, sittingOf } from './may-sit.ts';

const first = '0x0000000000000000000000000000000000000001';
const senior = '0x0000000000000000000000000000000000000002';
const lender = '0x0000000000000000000000000000000000000003';
const claimant = '0x0000000000000000000000000000000000000009';
const limits = {
  line: 'PROPERTY',
  payAssets: 100n,
  cutAssets: 50n,
  advanceAssets: 0n,
  improveAssets: 0n,
  reserveAssets: 0n,
};
const person: DeskPerson = {
  person: senior,
  isAdjuster: true,
  isSenior: true,
  authorities: [limits],
  interests: [],
  voidedAt: null,
};
const rich: DeskPerson = { ...person, person: lender, authorities: [{ ...limits, payAssets: 500n }] };
const holiday: StandIn = { delegator: lender, delegate: senior, fromAt: 10, untilAt: 20, endedBy: null };
const asked: SittingInput = {
  desk: { people: [person, rich], standIns: [] },
  person,
  first,
  parties: [claimant],
  payees: [],
  line: 'PROPERTY',
  payAssets: 100n,
  cutAssets: 50n,
  now: 15,
};

describe('sittingOf', () => {
  it('lets a senior person sit who reaches far enough, and nobody who took the first seat or is no senior', () => {
    expect(sittingOf(asked)).toEqual({ kind: 'may' });
    expect(sittingOf({ ...asked, first: senior })).toEqual({ kind: 'first' });
    expect(sittingOf({ ...asked, person: { ...person, isSenior: false } })).toEqual({ kind: 'junior' });
  });
  it('says with whom the conflict is', () => {
    expect(sittingOf({ ...asked, parties: [senior] })).toEqual({ kind: 'conflict', party: senior });
    const interested: DeskPerson = { ...person, interests: [{ party: claimant, declaredAt: 1 }] };
    expect(sittingOf({ ...asked, person: interested })).toEqual({ kind: 'conflict', party: claimant });
  });
  it('lets whoever is only named to be paid refuse, and pay nothing, a base unit neither', () => {
    const named: SittingInput = { ...asked, payees: [senior], payAssets: 1n };
    expect(sittingOf(named)).toEqual({ kind: 'conflict', party: senior });
    expect(sittingOf({ ...named, payAssets: 0n })).toEqual({ kind: 'may' });
    expect(sittingOf({ ...named, payAssets: 0n, parties: [senior] })).toEqual({ kind: 'conflict', party: senior });
    const desk = { ...asked.desk, standIns: [holiday] };
    const lent: SittingInput = { ...asked, desk, payees: [lender], person: { ...person, authorities: [] } };
    expect(sittingOf(lent)).toEqual({ kind: 'conflict', party: lender });
    expect(sittingOf({ ...lent, payAssets: 0n })).toEqual({ kind: 'borrowed', lender });
  });
  it('takes two people tied by a stand-in for one pair of eyes, until it is over', () => {
    const tie: StandIn = { delegator: first, delegate: senior, fromAt: 30, untilAt: 40, endedBy: null };
    const desk = { ...asked.desk, standIns: [tie] };
    expect(sittingOf({ ...asked, desk })).toEqual({ kind: 'tied', other: first });
    expect(sittingOf({ ...asked, desk, now: 40 })).toEqual({ kind: 'may' });
  });
  it('is short a unit above the limit, unless the days of a stand-in run and the lender reaches', () => {
    const above = { ...asked, payAssets: 101n };
    expect(sittingOf(above)).toEqual({ kind: 'short' });
    expect(sittingOf({ ...asked, cutAssets: 51n })).toEqual({ kind: 'short' });
    const desk = { ...asked.desk, standIns: [holiday] };
    expect(sittingOf({ ...above, desk })).toEqual({ kind: 'borrowed', lender });
    expect(sittingOf({ ...above, desk, now: 20 })).toEqual({ kind: 'short' });
    expect(sittingOf({ ...above, desk, parties: [lender] })).toEqual({ kind: 'conflict', party: lender });
  });
});
