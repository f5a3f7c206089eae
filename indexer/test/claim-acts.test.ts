import { expect } from 'chai';
import { describe, it } from 'mocha';

import { claimFlagBits } from '../../domain/claims/claim-flags.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { resumedClaim } from '../src/projections/claim-clocks.ts';
import * as handling from '../src/projections/claim-handling.ts';
import { filedClaim } from './claim-samples.ts';
import { after, at, clocked, filed, hash } from './clocked-claim.ts';

describe('a claim that is filed', () => {
  it('has its clocks from the filing', () => {
    expect(filed).to.include({ acknowledgeBy: 520, decideBy: 600, silentUntil: 600, interimFrom: 561 });
    expect(filed).to.include({ appealBy: null, evidenceClosesAt: null, ruleBy: null });
  });
  it('knows that it was acknowledged, extended, and to which event it belongs', () => {
    expect(after(filed, handling.acknowledgedClaim(filed, {}, at(510))).acknowledgedAt).to.equal(510);
    expect(after(filed, handling.extendedClaim(filed))).to.include({ extensions: 1, decideBy: 630, silentUntil: 630 });
    const eventCode = `0x${Buffer.from('TYPHOON-7').toString('hex').padEnd(64, '0')}` as const;
    expect(handling.eventAssignedClaim(filed, { eventCode })).to.deep.equal({ eventCode: 'TYPHOON-7' });
  });
  it('is paid on account, and keeps what the insurer says of its reserve', () => {
    const advanced = after(
      filed,
      handling.advancedClaim(filed, { paidAssets: 30n, interestAssets: 1n, reservedAssets: 70n }),
    );
    expect(advanced).to.include({ phase: 'Filed', paidAssets: 30n, interestAssets: 1n, reservedAssets: 70n });
    const revision = { determinedAssets: 20n, reservedAssets: 50n };
    const told = { determinedAssets: 20n, reservedAssets: 50n };
    expect(handling.reserveRevisedClaim(filed, { revision, reservedAssets: 50n })).to.deep.equal({
      ...told,
      flags: filed.flags,
    });
    const short = handling.reserveRevisedClaim(filed, { revision, reservedAssets: 49n });
    expect(short.flags, 'capital was short').to.equal(filed.flags | claimFlagBits.UNRESERVED);
  });
  it('CLM-6: gives a pause to the use of silence and not to the breach', () => {
    expect(clocked(filedClaim, [{ startsAt: 550, endsAt: 560 }])).to.include({ decideBy: 600, silentUntil: 610 });
  });
});

describe('a claim that waits for documents', () => {
  const awaiting = after(filed, handling.awaitingClaim(filed, { deliveredAt: 510, dueAt: 560, pauses: [] }, at(515)));

  it('stands from the delivery, at the longest to the end of the period', () => {
    expect(awaiting).to.include({ phase: 'AwaitingDocuments', stopAt: 510, stopEndsAt: 560, stops: 1 });
    expect(awaiting, 'as if it stood to the end').to.include({ decideBy: 650, silentUntil: 650 });
  });
  it('runs again when they come, and remembers how long it stood', () => {
    const supplied = after(awaiting, handling.suppliedClaim(awaiting, { evidenceRoot: hash }, at(530)));
    expect(supplied).to.include({ phase: 'Filed', stopEndsAt: 530, decideBy: 620 });
    expect(supplied.flags & claimFlagBits.EVIDENCE).to.equal(claimFlagBits.EVIDENCE);
    const bare = { ...awaiting, flags: 0 };
    expect(handling.suppliedClaim(bare, { evidenceRoot: zeroBytes32 }, at(530)).flags).to.equal(0);
    const again = after(
      supplied,
      handling.awaitingClaim(supplied, { deliveredAt: 540, dueAt: 590, pauses: [] }, at(540)),
    );
    expect(again).to.include({ stoppedSeconds: 20, stops: 2, decideBy: 670 });
  });
  it('is the insurer’s again by itself once the period is over', () => {
    expect(resumedClaim(awaiting, 560)).to.deep.equal({});
    expect(resumedClaim(awaiting, 561)).to.deep.equal({ phase: 'Filed' });
    expect(resumedClaim(filed, 9_999)).to.deep.equal({});
  });
  it('CLM-6: has the seconds of a pause on top', () => {
    const paused = clocked(awaiting, [{ startsAt: 520, endsAt: 527 }]);
    expect(paused).to.include({ stopEndsAt: 567, decideBy: 657, silentUntil: 657 });
  });
  it('CLM-6: remembers what was paused while the clock ran, and puts silence off by that alone', () => {
    const pauses = [
      { startsAt: 502, endsAt: 504 },
      { startsAt: 508, endsAt: 513 },
      { startsAt: 528, endsAt: 533 },
    ];
    const stood = clocked({
      ...filed,
      ...handling.awaitingClaim(filed, { deliveredAt: 510, dueAt: 560, pauses }, at(515)),
    });
    expect(stood.pausedSeconds).to.equal(4);
    const supplied = clocked({ ...stood, ...handling.suppliedClaim(stood, { evidenceRoot: hash }, at(530)) }, pauses);
    expect(supplied).to.include({ decideBy: 620, silentUntil: 620 + 4 + 3 });
  });
});

describe('a claim stated anew', () => {
  const told = { flags: 2, expectedAssets: 80n, reservedAssets: 80n, claimedAssets: 90n, pauses: [] };
  const items = [{ coverage: 0, cause: zeroBytes32, claimedAssets: 90n, claimedDays: 0 }];
  const filing = { policyId: 12, lossAt: 400, items, payees: [], evidenceRoot: hash };
  const extended = after(filed, { ...handling.extendedClaim(filed), determinedAssets: 5n });

  it('begins the insurer’s time again when the loss is another', () => {
    const revised = after(extended, handling.revisedClaim(extended, { ...told, filing }, at(580)));
    expect(revised).to.include({ claimedAssets: 90n, expectedAssets: 80n, reservedAssets: 80n, evidenceRoot: hash });
    expect(revised).to.include({ revisions: 1, clockFrom: 580, extensions: 0, determinedAssets: 0n, decideBy: 680 });
  });
  it('keeps its clock when only the payees are others', () => {
    const same = [{ coverage: 0, cause: zeroBytes32, claimedAssets: 100n, claimedDays: 0 }];
    const payees = [{ to: zeroAddress, shareBps: 10_000 } as const];
    const moved = { ...told, filing: { ...filing, items: same, payees } };
    const revised = after(extended, handling.revisedClaim(extended, moved, at(580)));
    expect(revised).to.include({ revisions: 1, clockFrom: 500, extensions: 1, decideBy: 630 });
    expect(revised.payees).to.deep.equal(payees);
  });
  it('stands from now to the same end when documents are awaited', () => {
    const awaiting = after(filed, handling.awaitingClaim(filed, { deliveredAt: 510, dueAt: 560, pauses: [] }, at(515)));
    const revised = after(awaiting, handling.revisedClaim(awaiting, { ...told, filing }, at(540)));
    expect(revised).to.include({ clockFrom: 540, stopAt: 540, stopEndsAt: 560, stops: 1, decideBy: 660 });
  });
  it('CLM-6: keeps what pauses gave the documents', () => {
    const pauses = [{ startsAt: 530, endsAt: 545 }];
    const awaiting = after(filed, handling.awaitingClaim(filed, { deliveredAt: 510, dueAt: 560, pauses: [] }, at(515)));
    const revised = { ...awaiting, ...handling.revisedClaim(awaiting, { ...told, filing, pauses }, at(540)) };
    expect(clocked(revised, pauses)).to.include({ stopAt: 540, documentsDueAt: 570, stopEndsAt: 575, decideBy: 675 });
  });
});
