import { createRequire } from 'node:module';

import hardhatToolboxMochaEthers from '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { defineConfig } from 'hardhat/config';

import { campaignOf, countProperties } from './scripts/test/campaign.ts';

/**
 * One compiler profile for deployment, tests and gas figures, so that the code that is measured and attacked is the
 * code that is deployed. The compiler is the npm package: the same bytes everywhere, and no download.
 */
const compiler = {
  version: '0.8.37',
  path: createRequire(import.meta.url).resolve('solc/soljson.js'),
  settings: {
    evmVersion: 'cancun',
    // Through Yul: a fifth smaller and several thousand gas cheaper a claim, for a minute of compiling after a change.
    viaIR: true,
    optimizer: { enabled: true, runs: 10_000 },
    outputSelection: { '*': { '*': ['storageLayout'] } },
  },
};

/** Mutants and counting code are compiled the quick way, which makes more of it. What is deployed keeps the limit. */
const otherCode = process.env['MAKEWHOLE_ARTIFACTS'] !== undefined;

/** Everybody of scripts/config/people.ts, and a few the deployment does not know. */
const ACCOUNTS = 30;

const properties = countProperties(import.meta.dirname);

/** The campaign asks whether it reaches every function of the permission lists. */
const fsPermissions = { readFile: ['./test/snapshots/permissions.json'] };

/** Which fault of switched code is on, in a campaign of mutants. */
const fault = process.env['MAKEWHOLE_FAULT'];
const faultOn = fault === undefined ? {} : { coinbase: fault };

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  solidity: {
    profiles: { default: compiler, production: compiler },
    npmFilesToBuild: [
      '@openzeppelin/contracts/access/manager/AccessManager.sol',
      '@openzeppelin/contracts/metatx/ERC2771Forwarder.sol',
    ],
  },
  paths: {
    sources: './contracts',
    tests: { mocha: './test', solidity: './test' },
    // Other code in their place: mutants, or code that counts what is run.
    artifacts: process.env['MAKEWHOLE_ARTIFACTS'] ?? './artifacts',
    cache: './cache',
  },
  networks: {
    default: {
      type: 'edr-simulated',
      chainType: 'l1',
      chainId: 31337,
      hardfork: 'cancun',
      allowUnlimitedContractSize: otherCode,
      accounts: { count: ACCOUNTS },
    },
  },
  typechain: { outDir: './types/ethers-contracts', tsNocheck: true },
  test: {
    mocha: { timeout: 120_000 },
    solidity: {
      // How much is tried at random, in `npm test` and in `npm run test:deep`.
      profiles: {
        default: { ...campaignOf('default', properties), fsPermissions, ...faultOn },
        deep: { ...campaignOf('deep', properties, process.env['MAKEWHOLE_FUZZ_SEED']), fsPermissions },
      },
    },
  },
});
