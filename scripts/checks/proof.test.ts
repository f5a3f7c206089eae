import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { prove } from '../solidity/prove.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const LEDGER = 'contracts/capital/Ledger.sol';
const CAPITAL = 'test/proofs/CapitalProof.sol';

/** The ledger with one line changed. */
function ledgerWith(take: string, put: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, LEDGER), 'utf8');
  expect(text.split(take), take).to.have.length(2);
  return new Map([[LEDGER, text.replace(take, put)]]);
}

describe('prove', () => {
  describe('given the ledger as it is', () => {
    it('proves every assertion on capital', function () {
      this.timeout(300_000);
      const { proved, unproved, faults } = prove({ root, file: CAPITAL });
      expect(faults).to.deep.equal([]);
      expect(unproved).to.deep.equal([]);
      expect(proved.length).to.be.greaterThan(0);
    });
  });

  describe('given a planted fault: a commitment that loses one unit', () => {
    it('does not prove it', function () {
      this.timeout(300_000);
      const instead = ledgerWith('capital.committedAssets += assets;', 'capital.committedAssets += assets - 1;');
      expect(prove({ root, file: CAPITAL, instead }).unproved).not.to.deep.equal([]);
    });
  });
});
