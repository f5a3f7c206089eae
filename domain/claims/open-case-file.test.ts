import { expect } from 'chai';

import { zeroBytes32 } from '../primitives/label.ts';
import { filedEventFrom, openCaseEntries, openCaseFile, type LaterEntry, type ToldEntry } from './open-case-file.ts';

const actor = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const filing = { policyId: 12, lossAt: 400, items: [], payees: [], evidenceRoot: zeroBytes32 };
const filed = { actor, filing, flags: 2, expectedAssets: 5n, reservedAssets: 4n } as const;
const entry = (seq: number, kind: 'Acknowledge' | 'Extend'): LaterEntry => ({
  seq,
  kind,
  actor,
  dataHash: zeroBytes32,
  at: seq,
});

describe('openCaseFile', () => {
  it('brings what was told at filing and every entry since, in order', () => {
    expect(openCaseFile(filed, [entry(3, 'Extend'), entry(2, 'Acknowledge')])).to.deep.equal({
      filing,
      filedBy: actor,
      flags: 2,
      expectedAssets: 5n,
      reservedAssets: 4n,
      later: [
        { kind: 2, actor, dataHash: zeroBytes32, enteredAt: 2 },
        { kind: 5, actor, dataHash: zeroBytes32, enteredAt: 3 },
      ],
    });
  });
  it('refuses a file with a gap', () => {
    expect(() => openCaseFile(filed, [entry(3, 'Extend')])).to.throw('entry 2');
    expect(() => openCaseFile(filed, [entry(2, 'Extend'), entry(2, 'Extend')])).to.throw('entry 3');
  });
  it('reads the arguments of ClaimFiled and nothing else', () => {
    expect(filedEventFrom({ ...filed, claimId: 1n, caseHead: zeroBytes32 })).to.deep.equal(filed);
    expect(() => filedEventFrom({ ...filed, filing: {} })).to.throw('ClaimFiled');
    expect(() => filedEventFrom({ ...filed, expectedAssets: '5' })).to.throw('ClaimFiled');
  });
});

describe('openCaseEntries', () => {
  const told = (seq: number, kind: ToldEntry['kind'], args: object = {}): ToldEntry => ({
    ...entry(seq, 'Extend'),
    kind,
    head: `0x${String(seq).padStart(64, '0')}`,
    args: { ...args },
  });
  const restatedFiling = { ...filing, lossAt: 401 };
  const file = [told(1, 'File', filed), told(2, 'Acknowledge'), told(3, 'Extend')];

  it('begins with the filing', () => {
    expect(openCaseEntries([...file].reverse())).to.deep.equal(
      openCaseFile(filed, [entry(2, 'Acknowledge'), entry(3, 'Extend')]),
    );
  });
  it('begins with the last restatement, which brings the head before it', () => {
    const restated = { ...filed, filing: restatedFiling, flags: 3 };
    const entries = [...file, told(4, 'Revise', filed), told(5, 'Revise', restated), told(6, 'Acknowledge')];
    const { later, ...rest } = openCaseEntries(entries);
    expect(rest).to.deep.equal({
      filing: restatedFiling,
      filedBy: actor,
      flags: 3,
      expectedAssets: 5n,
      reservedAssets: 4n,
    });
    expect(later).to.deep.equal([
      { kind: 9, actor, dataHash: `0x${'4'.padStart(64, '0')}`, enteredAt: 5 },
      { kind: 2, actor, dataHash: zeroBytes32, enteredAt: 6 },
    ]);
  });
  it('refuses a file with a gap, and one without entries', () => {
    expect(() => openCaseEntries([told(1, 'File', filed), told(3, 'Extend')])).to.throw('entry 2');
    expect(() => openCaseEntries([])).to.throw('without entries');
  });
});
