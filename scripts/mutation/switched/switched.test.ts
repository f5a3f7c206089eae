import { expect } from 'chai';
import { ContractFactory, toQuantity } from 'ethers';
import hre from 'hardhat';

import { plant } from '../../checks/plant.ts';
import { compileSources } from '../../solidity/compile-sources.ts';
import { readUnit } from '../../solidity/read-unit.ts';
import { makeMutants } from '../make-mutants.ts';
import type { Mutant } from '../mutant.ts';
import { buildSwitched, type Switched } from './build-switched.ts';
import { LISTENING, SWITCH_ACCOUNT } from './switch-source.ts';

const PATH = 'contracts/capital/Small.sol';
const TEXT = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// → arrows are three bytes long
contract Small {
    error TooMuch(uint256 offered, uint256 limit);
    uint256 private constant MOST = 7 days;
    uint256 public total;
    modifier once() { require(total == 0); _; }

    function add(uint256 part, uint256 count) external once returns (bool) {
        uint256 sum = part * count;
        require(sum <= MOST, TooMuch(sum, MOST));
        for (uint256 i = 0; i < 2; ++i) total += sum;
        return true;
    }

    function odd(uint256 number) external pure returns (bool) { return number % 2 == 1; }
}
`;

async function withSwitched<Result>(
  ask: (switched: Switched, mutants: readonly Mutant[], bytecode: string) => Result | Promise<Result>,
): Promise<Result> {
  const planted = plant({ [PATH]: TEXT });
  try {
    const unit = readUnit(planted.root, [PATH]);
    const mutants = unit.files.flatMap(makeMutants);
    const switched = buildSwitched(planted.root, unit, mutants, () => undefined);
    const settings = { evmVersion: 'cancun', outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } };
    const sources = { [PATH]: switched.instead.get(PATH) ?? '' };
    const { contracts, errors } = compileSources({ root: planted.root, sources, settings, instead: switched.instead });
    expect(errors).to.deep.equal([]);
    return await ask(switched, mutants, contracts[PATH]?.['Small']?.evm?.bytecode?.object ?? '');
  } finally {
    planted.remove();
  }
}

/** Deploys the code and answers calls with a fault on. */
async function openSmall(bytecode: string) {
  const network = await hre.network.create();
  const [signer] = await network.ethers.getSigners();
  const abi = [
    'function add(uint256, uint256) returns (bool)',
    'function odd(uint256) pure returns (bool)',
    'function total() view returns (uint256)',
  ];
  const small = await new ContractFactory(abi, bytecode, signer).deploy();
  await small.waitForDeployment();
  const snapshot = await network.networkHelpers.takeSnapshot();
  const turn = async (fault: number): Promise<void> => {
    await snapshot.restore();
    await network.provider.request({ method: 'hardhat_setBalance', params: [SWITCH_ACCOUNT, toQuantity(fault)] });
  };
  const total = async (part: number): Promise<string> => {
    try {
      await (await small.getFunction('add').send(part, 1)).wait();
      return String(await small.getFunction('total').staticCall());
    } catch {
      return 'refused';
    }
  };
  return { turn, total, odd: async (one: number) => String(await small.getFunction('odd').staticCall(one)) };
}

describe('the code with all faults in it', () => {
  it('has a switch for nearly every mutant, and none for what does not compile', async () => {
    await withSwitched((switched, mutants) => {
      const missing = mutants.filter(({ id }) => !switched.faults.has(id));
      expect(missing.map(({ before, after }) => `${before} -> ${after}`)).to.deep.equal(['++i -> {}']);
      expect(mutants.length).to.be.greaterThan(25);
    });
  });

  it('does what the text says while no fault is on', async () => {
    await withSwitched(async (_switched, _mutants, bytecode) => {
      const small = await openSmall(bytecode);
      for (const fault of [0, LISTENING]) {
        await small.turn(fault);
        expect([await small.odd(3), await small.total(5), await small.total(5)]).to.deep.equal([
          'true',
          '10',
          'refused',
        ]);
        await small.turn(fault);
        expect(await small.total(7 * 86_400 + 1)).to.equal('refused');
      }
    });
  });

  const cases = [
    ['an operator', '+= -> -=', 5, 'refused'],
    ['a statement', 'total += sum -> {}', 5, '0'],
    ['a bound, wherever the constant is used', '7 -> 8', 8 * 86_400, String(16 * 86_400)],
    ['a guard', 'once -> ', 5, '10'],
    ['a number of turns', '2 -> 3', 5, '15'],
  ] as const;
  for (const [what, change, part, expected] of cases) {
    it(`has ${what} wrong while its fault is on`, async () => {
      await withSwitched(async (switched, mutants, bytecode) => {
        const mutant = mutants.find(({ before, after }) => `${before.replace(/;$/, '')} -> ${after}` === change);
        const fault = switched.faults.get(mutant?.id ?? '') ?? 0;
        const small = await openSmall(bytecode);
        await small.turn(fault);
        expect(await small.total(part)).to.equal(expected);
        if (change.startsWith('once')) expect(await small.total(part)).to.equal('20');
      });
    });
  }

  it('refuses everything while the fault nobody could miss is on', async () => {
    await withSwitched(async (switched, _mutants, bytecode) => {
      const small = await openSmall(bytecode);
      await small.turn(switched.knownBad.get(PATH) ?? 0);
      expect(await small.total(1)).to.equal('refused');
    });
  });
});
