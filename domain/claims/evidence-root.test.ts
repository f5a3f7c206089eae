import { expect } from 'chai';
import { concat, keccak256 } from 'viem';
import type { Hex } from 'viem';

import {
  emptyEvidenceRoot,
  evidenceCommitment,
  evidenceProof,
  evidenceRoot,
  verifyEvidenceProof,
} from './evidence-root.ts';
import { saltedCommitment } from './salted-commitment.ts';

const deps = { keccak256 };
const commitmentsOf = (count: number): readonly Hex[] =>
  Array.from({ length: count }, (_, place) => keccak256(Uint8Array.of(place, count)));
const pairOf = (one: Hex, other: Hex): Hex => keccak256(one < other ? concat([one, other]) : concat([other, one]));

describe('evidenceRoot', () => {
  describe('when there is no file', () => {
    it('is the empty root', () => {
      expect(evidenceRoot(deps, [])).to.equal(emptyEvidenceRoot);
    });
  });

  describe('when there is one file', () => {
    it('is the hash of its commitment, not the commitment itself', () => {
      const [commitment = '0x'] = commitmentsOf(1);
      expect(evidenceRoot(deps, [commitment])).to.equal(keccak256(commitment));
    });
  });

  describe('when there are two files', () => {
    it('is the hash of both leaves in ascending order', () => {
      const [one = '0x', other = '0x'] = commitmentsOf(2);
      expect(evidenceRoot(deps, [one, other])).to.equal(pairOf(keccak256(one), keccak256(other)));
    });
  });

  describe('when the files come in another order', () => {
    it('stays the same', () => {
      const commitments = commitmentsOf(7);
      expect(evidenceRoot(deps, commitments.toReversed())).to.equal(evidenceRoot(deps, commitments));
    });
  });

  describe('when a file is missing, added or replaced', () => {
    it('changes', () => {
      const commitments = commitmentsOf(5);
      const root = evidenceRoot(deps, commitments);
      expect(evidenceRoot(deps, commitments.slice(1))).not.to.equal(root);
      expect(evidenceRoot(deps, [...commitments, ...commitmentsOf(1)])).not.to.equal(root);
      expect(evidenceRoot(deps, [...commitments.slice(1), ...commitmentsOf(1)])).not.to.equal(root);
    });
  });
});

describe('evidenceProof', () => {
  for (const count of [1, 2, 3, 5, 8, 40]) {
    describe(`when there are ${count} files`, () => {
      it('leads from each of them to the root', () => {
        const commitments = commitmentsOf(count);
        const root = evidenceRoot(deps, commitments);
        for (const commitment of commitments) {
          const proof = evidenceProof(deps, commitments, commitment);
          expect(verifyEvidenceProof(deps, { root, commitment, proof })).to.equal(true);
        }
      });
    });
  }

  describe('when the commitment is not among them', () => {
    it('throws a RangeError', () => {
      expect(() => evidenceProof(deps, commitmentsOf(3), commitmentsOf(1)[0] ?? '0x')).to.throw(RangeError);
    });
  });

  describe('when an inner node is offered as a commitment', () => {
    it('does not lead to the root', () => {
      const commitments = commitmentsOf(4);
      const leaves = commitments.map((commitment) => keccak256(commitment)).sort();
      const [first = '0x', second = '0x', third = '0x', fourth = '0x'] = leaves;
      const root = evidenceRoot(deps, commitments);
      const sides: readonly (readonly [Hex, Hex])[] = [
        [pairOf(first, second), pairOf(third, fourth)],
        [pairOf(fourth, third), pairOf(second, first)],
      ];
      for (const [inner, sibling] of sides) {
        expect(verifyEvidenceProof(deps, { root, commitment: inner, proof: [sibling] })).to.equal(false);
      }
    });
  });
});

describe('evidenceCommitment', () => {
  const salt: Hex = `0x${'11'.repeat(32)}`;
  const payload = { contentHash: keccak256('0x01'), mediaType: 'image/jpeg', byteSize: 1, version: 1 };
  const input = { recordId: 'a draft', salt, payload };

  describe('when any part of it changes', () => {
    it('changes', () => {
      const changed = [
        { ...input, recordId: 'another draft' },
        { ...input, salt: `0x${'12'.repeat(32)}` as const },
        { ...input, payload: { ...payload, contentHash: keccak256('0x02') } },
        { ...input, payload: { ...payload, mediaType: 'image/png' } },
        { ...input, payload: { ...payload, byteSize: 2 } },
        { ...input, payload: { ...payload, version: 2 } },
      ].map((other) => evidenceCommitment(deps, other));
      expect(new Set([evidenceCommitment(deps, input), ...changed]).size).to.equal(changed.length + 1);
    });
  });

  describe('when it is repeated from its description', () => {
    it('is the hash of domain, record, salt and canonical JSON', () => {
      const utf8 = (text: string) => new TextEncoder().encode(text);
      const json = `{"byteSize":1,"contentHash":"${payload.contentHash}","mediaType":"image/jpeg","version":1}`;
      const head = concat([keccak256(utf8('makewhole.evidence.v1')), keccak256(utf8('a draft')), salt]);
      const expected = keccak256(Buffer.concat([Buffer.from(head.slice(2), 'hex'), utf8(json)]));
      expect(evidenceCommitment(deps, input)).to.equal(expected);
    });
  });

  describe('when the salt is short', () => {
    it('throws a RangeError', () => {
      expect(() => evidenceCommitment(deps, { ...input, salt: '0x11' })).to.throw(RangeError);
    });
  });
});

describe('saltedCommitment', () => {
  describe('when a number of the payload is not whole', () => {
    it('throws a RangeError', () => {
      const salt: Hex = `0x${'00'.repeat(32)}`;
      expect(() => saltedCommitment(deps, { domain: 'd', recordId: 'r', salt, payload: { share: 0.5 } })).to.throw(
        RangeError,
      );
    });
  });
});
