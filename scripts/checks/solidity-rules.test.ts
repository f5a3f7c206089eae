import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import { z } from 'zod';

import { messagesFoundIn } from './messages-found-in.ts';
import { checkSolidityStyle } from './solidity-style.ts';

const HEAD = '// SPDX-License-Identifier: MIT\npragma solidity 0.8.37;\n';
const inContract = (body: string): string => `${HEAD}contract Planted {\n${body}\n}\n`;
const branches = 'if (a > 1) { a -= 1; } '.repeat(8);

/** For each rule of `.solhint.json` a fault that it has to find. */
const PLANTED: Readonly<Record<string, string>> = {
  'avoid-low-level-calls': inContract(
    'function f(address a) external { (bool ok, ) = a.call(""); if (!ok) revert(); }',
  ),
  'avoid-sha3': inContract('function f() external pure returns (bytes32) { return sha3("a"); }'),
  'avoid-suicide': inContract('function f() external { suicide(msg.sender); }'),
  'avoid-throw': inContract('function f() external { throw; }'),
  'avoid-tx-origin': inContract('function f() external view returns (address) { return tx.origin; }'),
  'check-send-result': inContract('function f(address payable a) external { a.send(1); }'),
  'code-complexity': inContract(`function f(uint256 a) external pure returns (uint256) { ${branches} return a; }`),
  'const-name-snakecase': inContract('uint256 internal constant notSo = 1;'),
  'contract-name-capwords': `${HEAD}contract planted {}\n`,
  'duplicated-imports': `${HEAD}import {A} from "./A.sol";\nimport {A} from "./A.sol";\ncontract Planted is A {}\n`,
  'event-name-capwords': inContract('event notSo(uint256 a);'),
  'explicit-types': inContract('uint internal a;'),
  'func-name-mixedcase': inContract('function Not_so() external { }'),
  'func-param-name-mixedcase': inContract(
    'function f(uint256 Not_so) external pure returns (uint256) { return Not_so; }',
  ),
  'func-visibility': inContract('function f() { }'),
  'function-max-lines': inContract(`uint256 internal a;\nfunction f() external {\n${'a += 1;\n'.repeat(61)}}`),
  'gas-custom-errors': inContract('function f(uint256 a) external pure { require(a > 1, "no"); }'),
  'imports-on-top': `${HEAD}contract Planted {}\nimport {A} from "./A.sol";\ncontract Other is A {}\n`,
  'interface-starts-with-i': `${HEAD}interface Planted {}\n`,
  'modifier-name-mixedcase': inContract('modifier Not_so() { _; }'),
  'no-complex-fallback': inContract('uint256 internal a;\nfallback() external payable { a = 1; a = 2; a = 3; }'),
  'no-console': `${HEAD}import "hardhat/console.sol";\ncontract Planted {}\n`,
  'no-empty-blocks': inContract('function f() external { }'),
  'no-global-import': `${HEAD}import "./A.sol";\ncontract Planted {}\n`,
  'no-inline-assembly': inContract('function f() external { assembly { } }'),
  'no-unused-import': `${HEAD}import {A} from "./A.sol";\ncontract Planted {}\n`,
  'no-unused-private-funcs': inContract('function f() private { }'),
  'no-unused-vars': inContract('function f() external pure { uint256 a = 1; }'),
  'not-rely-on-block-hash': inContract('function f() external view returns (bytes32) { return block.blockhash(1); }'),
  'payable-fallback': inContract('fallback() external { }'),
  quotes: inContract("string internal a = 'single';"),
  'state-visibility': inContract('uint256 a;'),
  'use-forbidden-name': inContract('uint256 internal l;'),
  'var-name-mixedcase': inContract('uint256 internal Not_so;'),
  'visibility-modifier-order': inContract('modifier m() { _; }\nfunction f() m external { }'),
};

describe('each rule for contracts', () => {
  const rules = z
    .object({ rules: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(new URL('../../.solhint.json', import.meta.url), 'utf8'))).rules;
  const fileOf = (rule: string): string => `contracts/claims/${rule}.sol`;
  let found: readonly string[] = [];

  before(async () => {
    const files = Object.entries(PLANTED).map(([rule, code]) => [fileOf(rule), code]);
    found = await messagesFoundIn(checkSolidityStyle, Object.fromEntries(files));
  });

  it('has a planted fault', () => {
    expect(Object.keys(PLANTED).sort()).to.deep.equal(Object.keys(rules).sort());
  });

  for (const rule of Object.keys(PLANTED)) {
    it(`finds it: ${rule}`, () => {
      expect(found.filter((line) => line.startsWith(`${fileOf(rule)}:`)).join('\n')).to.include(`(${rule})`);
    });
  }
});
