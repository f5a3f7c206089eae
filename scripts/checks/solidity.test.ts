import { expect } from 'chai';

import { messagesFoundIn } from './messages-found-in.ts';
import { checkSolidityBorders } from './solidity-borders.ts';
import { checkSolidityStyle } from './solidity-style.ts';

const contract = (body: string, imports = ''): string =>
  `// SPDX-License-Identifier: MIT\npragma solidity 0.8.37;\n${imports}\ncontract Planted {\n${body}\n}\n`;

describe('the borders between contracts', () => {
  const folders = { 'contracts/mocks/M.sol': '', 'contracts/claims/C.sol': '', 'contracts/types/T.sol': '' };
  const faults = [
    ['mocks in a contract', 'contracts/claims/A.sol', '../mocks/M.sol', 'claims imports mocks/M.sol'],
    ['claims in capital', 'contracts/capital/A.sol', '../claims/C.sol', 'capital imports claims/C.sol'],
    ['claims in policies', 'contracts/policies/A.sol', '../claims/C.sol', 'policies imports claims/C.sol'],
    ['claims in types', 'contracts/types/A.sol', '../claims/C.sol', 'types imports claims/C.sol'],
    ['claims in interfaces', 'contracts/interfaces/A.sol', '../claims/C.sol', 'interfaces imports claims/C.sol'],
    ['claims in access', 'contracts/access/A.sol', '../claims/C.sol', 'access imports claims/C.sol'],
    ['a package that is not OpenZeppelin', 'contracts/claims/A.sol', 'solady/src/A.sol', 'only OpenZeppelin'],
    ['something outside contracts', 'contracts/claims/A.sol', '../../test/A.sol', 'outside contracts'],
  ] as const;
  for (const [what, file, path, message] of faults) {
    it(`find ${what}`, async () => {
      const found = await messagesFoundIn(checkSolidityBorders, { ...folders, [file]: `import {X} from "${path}";\n` });
      expect(found.join()).to.include(`${file}:1`).and.to.include(message);
    });
  }

  it('let a library be shared, but not with capital', async () => {
    const library = { ...folders, 'contracts/claims/L.sol': '// words\nlibrary L {}\n' };
    const code = 'import {L} from "../claims/L.sol";\n';
    expect(await messagesFoundIn(checkSolidityBorders, { ...library, 'contracts/views/A.sol': code })).to.deep.equal(
      [],
    );
    const found = await messagesFoundIn(checkSolidityBorders, { ...library, 'contracts/capital/A.sol': code });
    expect(found.join()).to.include('capital imports claims/L.sol');
  });

  it('find an import that is broken over lines', async () => {
    const code = 'import {\n    X,\n    Y\n} from "../mocks/M.sol";\n';
    const found = await messagesFoundIn(checkSolidityBorders, { ...folders, 'contracts/claims/A.sol': code });
    expect(found.join()).to.include('contracts/claims/A.sol:4 claims imports mocks/M.sol');
  });

  it('let types, interfaces and OpenZeppelin pass', async () => {
    const code = 'import {X} from "../types/T.sol";\nimport {Y} from "@openzeppelin/contracts/a/Y.sol";\n';
    expect(await messagesFoundIn(checkSolidityBorders, { ...folders, 'contracts/capital/A.sol': code })).to.deep.equal(
      [],
    );
  });
});

describe('the style of the contracts', () => {
  const long = '        count += 1;\n'.repeat(61);
  const faults = [
    ['inline assembly', '    function f() external { assembly { } }', 'no-inline-assembly'],
    ['a string for an error', '    function f(uint256 a) external pure { require(a > 1, "no"); }', 'gas-custom-errors'],
    [
      'a function that is too long',
      `    uint256 internal count;\n    function f() external {\n${long}    }`,
      'function-max-lines',
    ],
    ['tx.origin', '    function f() external view returns (address) { return tx.origin; }', 'avoid-tx-origin'],
    ['a contract that is too long', '\n'.repeat(600), 'at most 600'],
  ] as const;
  for (const [what, body, message] of faults) {
    it(`has no room for ${what}`, async () => {
      const found = await messagesFoundIn(checkSolidityStyle, { 'contracts/claims/Planted.sol': contract(body) });
      expect(found.join()).to.include(message);
    });
  }

  it('lets a good contract pass', async () => {
    const good = contract('    uint256 internal count;\n    function add() external { count += 1; }');
    expect(await messagesFoundIn(checkSolidityStyle, { 'contracts/claims/Planted.sol': good })).to.deep.equal([]);
  });
});
