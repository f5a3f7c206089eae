import { expect } from 'chai';
import { ContractFactory } from 'ethers';
import hre from 'hardhat';

import { plant } from '../checks/plant.ts';
import { compileSources } from '../solidity/compile-sources.ts';
import { readUnit } from '../solidity/read-unit.ts';
import { coverageOf, gapsOf, tableOf, wordsOf } from './coverage-report.ts';
import { HITS_FILE, hitsSource } from './hits-source.ts';
import { instrument } from './instrument.ts';

const PATH = 'contracts/Small.sol';
const TEXT = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// → arrows are three bytes long
contract Small {
    error TooMuch(uint256 offered);

    function clip(uint256 number) external pure returns (uint256) {
        require(number < 100, TooMuch(number));
        if (number > 10) return 10;
        for (uint256 i = 0; i < 2; ++i) number += i;
        return number == 1 ? _one() : number;
    }

    function _one() private pure returns (uint256) { return 1; }
}
`;

/** Plants the contract, has it count, calls it with the numbers and tells what nothing reached. */
async function gapsAfter(...numbers: readonly number[]): Promise<readonly string[]> {
  const planted = plant({ [PATH]: TEXT });
  const hits = new Set<string>();
  const handlers = {
    onCoverageData: (_context: unknown, tags: readonly string[]): Promise<void> => {
      for (const tag of tags) hits.add(tag);
      return Promise.resolve();
    },
  };
  hre.hooks.registerHandlers('network', handlers);
  try {
    const [file] = readUnit(planted.root, [PATH]).files;
    if (file === undefined) throw new Error('the planted file was not read');
    let last = 0;
    const { text, points } = instrument(file, () => (last += 2));
    const instead = new Map([[HITS_FILE, hitsSource]]);
    const settings = { evmVersion: 'cancun', outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } };
    const { contracts, errors } = compileSources({ root: planted.root, sources: { [PATH]: text }, settings, instead });
    expect(errors).to.deep.equal([]);
    const { ethers } = await hre.network.create();
    const [signer] = await ethers.getSigners();
    const abi = ['function clip(uint256) view returns (uint256)'];
    const factory = new ContractFactory(abi, contracts[PATH]?.['Small']?.evm?.bytecode?.object ?? '', signer);
    const small = await factory.deploy();
    await small.waitForDeployment();
    for (const number of numbers) await small.getFunction('clip').staticCall(number).catch(() => undefined);
    const wasHit = (id: number): boolean => hits.has(id.toString(16).padStart(64, '0'));
    const [row] = coverageOf(points, wasHit);
    if (row !== undefined) expect(tableOf([row])).to.include(`\`${PATH}\``);
    return gapsOf(points, wasHit).map((gap) => wordsOf(gap).replace(`${PATH}:`, ''));
  } finally {
    hre.hooks.unregisterHandlers('network', handlers);
    planted.remove();
  }
}

describe('the coverage of a contract', () => {
  it('is whole when every way was gone', async () => {
    expect(await gapsAfter(0, 5, 11, 100)).to.deep.equal([]);
  });

  it('knows a refusal that never came, although every line was run', async () => {
    expect(await gapsAfter(0, 5, 11)).to.deep.equal(['9 Small.clip branch never false: number < 100']);
  });

  it('knows a function that nobody called', async () => {
    expect(await gapsAfter(5, 11, 100)).to.deep.equal([
      '12 Small.clip branch never true: number == 1',
      '15 Small._one function: function _one() private pure returns (uint256) { return 1; }',
      '15 Small._one statement: return 1',
    ]);
  });

  it('knows a statement behind a condition that never held', async () => {
    const gaps = await gapsAfter(0, 5, 100);
    expect(gaps).to.include('10 Small.clip branch never true: number > 10');
    expect(gaps.join()).to.include('10 Small.clip statement: return 10');
  });
});
