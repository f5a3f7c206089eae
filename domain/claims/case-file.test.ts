import { expect } from 'chai';
import fc from 'fast-check';
import { encodeAbiParameters, keccak256, parseAbiItem, type Hex } from 'viem';

import { claimIdOf, policyIdOf } from '../primitives/ids.ts';
import { eventDataHash, genesisHead, nextHead, verifyCaseFile, type RecordedEntry } from './case-file.ts';
import { claimActions } from './claim-types.ts';

const place = {
  chainId: 31_337,
  claimBook: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
  claimId: claimIdOf(policyIdOf(12), 1),
} as const;
const recover = 'Recover' as const;
const actor = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

function hashOf(index: number): Hex {
  return `0x${index.toString(16).padStart(64, '0')}`;
}

function fileOf(length: number): readonly RecordedEntry[] {
  let head = genesisHead(place);
  return Array.from({ length }, (_, index) => {
    const kind = claimActions[index % claimActions.length] ?? 'File';
    const entry = { seq: index + 1, kind, actor, dataHash: hashOf(index + 7), at: 1_700_000_000 + index } as const;
    head = nextHead(head, entry);
    return { ...entry, head };
  });
}

describe('CLM-4: the case-file head', () => {
  it('begins with domain, chain, contract and claim', () => {
    const other = { ...place, chainId: 1 };
    expect(genesisHead(place)).to.not.equal(genesisHead(other));
    const types = [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'address' }, { type: 'uint64' }] as const;
    const domain = keccak256('0x6d616b6577686f6c652e636173652d66696c652e7631');
    expect(genesisHead(place)).to.equal(
      keccak256(encodeAbiParameters(types, [domain, 31_337n, place.claimBook, 786_433n])),
    );
  });
  it('is intact when nothing was touched, in whatever order entries come', () => {
    const entries = fileOf(5);
    const head = entries[4]?.head;
    expect(verifyCaseFile(place, entries.toReversed())).to.deep.equal({ intact: true, head, entries: 5 });
  });
  it('names the entry that was changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('actor', 'at', 'dataHash', 'kind', 'head'),
        (seq, field) => {
          const changed = fileOf(9).map((entry) => {
            if (entry.seq !== seq) return entry;
            if (field === 'actor') return { ...entry, actor: place.claimBook };
            if (field === 'at') return { ...entry, at: entry.at + 1 };
            if (field === 'kind') return { ...entry, kind: recover };
            return field === 'head' ? { ...entry, head: hashOf(1) } : { ...entry, dataHash: hashOf(1) };
          });
          const check = verifyCaseFile(place, changed);
          expect(check).to.include({ intact: false, code: 'ENTRY_DIFFERS', seq });
        },
      ),
    );
  });
  it('says which entry is missing', () => {
    const check = verifyCaseFile(
      place,
      fileOf(5).filter((entry) => entry.seq !== 3),
    );
    expect(check).to.deep.equal({ intact: false, code: 'SEQ_BROKEN', seq: 3, found: 4 });
  });
  it('notices a file that was cut at the end', () => {
    const [whole, cut] = [fileOf(5), fileOf(4)];
    const kept = { head: whole[4]?.head ?? hashOf(0), entries: 5 };
    expect(verifyCaseFile(place, cut, kept)).to.include({ intact: false, code: 'HEAD_DIFFERS', entries: 5 });
    expect(verifyCaseFile(place, whole, kept)).to.include({ intact: true });
  });
});

describe('eventDataHash', () => {
  const event = parseAbiItem(
    'event ClaimWithdrawn(uint64 indexed claimId, address indexed actor, uint96 releasedAssets, bytes32 caseHead)',
  );
  it('covers every field but the head', () => {
    const args = { claimId: 786_433n, actor, releasedAssets: 5n, caseHead: hashOf(1) };
    const types = [{ type: 'uint64' }, { type: 'address' }, { type: 'uint96' }] as const;
    const expected = keccak256(encodeAbiParameters(types, [786_433n, actor, 5n]));
    expect(eventDataHash(event, args)).to.equal(expected);
    expect(eventDataHash(event, { ...args, caseHead: hashOf(2) })).to.equal(expected);
    expect(eventDataHash(event, { ...args, releasedAssets: 6n })).to.not.equal(expected);
  });
  it('refuses an event that is no entry, and an argument that is missing', () => {
    const other = parseAbiItem('event PolicyClosed(uint48 indexed policyId, uint96 freedAssets)');
    expect(() => eventDataHash(other, { policyId: 1, freedAssets: 1n })).to.throw('no entry of a case file');
    expect(() => eventDataHash(event, { claimId: 1n, actor })).to.throw('without releasedAssets');
  });
});
