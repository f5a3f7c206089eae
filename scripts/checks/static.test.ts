import { expect } from 'chai';

import { messagesFoundIn } from './messages-found-in.ts';
import { checkStaticWith } from './static.ts';
import type { StaticException } from './static/exceptions.ts';
import type { Privileged } from './static/rule.ts';
import { staticRules } from './static/rules.ts';

const FILE = 'contracts/claims/Planted.sol';
const privileged: Privileged = {
  restricted: new Set(['Planted.setCap']),
  inCode: new Set(['Planted.approve']),
  core: new Set(['Planted.settle']),
};
const contract = (body: string): string => `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

interface Other { function touch() external returns (uint256); function see() external view returns (uint256); }

library Linked { function act(uint256[] storage own, Other other) external { other.touch(); own.push(1); } }

contract Planted {
    uint256 internal total;
    address internal book;
    Other internal other;
    uint256[] internal list;
    mapping(address who => uint256) internal credits;
    modifier restricted() { _; }
    modifier restrictedTo(uint64 role) { require(role > 0); _; }
${body}
}
`;
const look = (body: string, exceptions: readonly StaticException[] = []): Promise<string[]> =>
  messagesFoundIn((root) => checkStaticWith(root, privileged, exceptions), { [FILE]: contract(body) });

/** Rule, what is planted, and the code. */
const faults: readonly (readonly [string, string, string])[] = [
  ['write-after-call', 'a write after a call', 'function f() external { other.touch(); total = 1; }'],
  ['write-after-call', 'the result of a call added', 'function f() external { total += other.touch(); total = 2; }'],
  [
    'write-after-call',
    'a write after a call two functions down',
    'function f() external { _a(); delete credits[msg.sender]; }\nfunction _a() private { _b(); }\nfunction _b() private { other.touch(); }',
  ],
  [
    'write-after-call',
    'a write that the next round makes after the call',
    'function f(uint256 n) external { for (uint256 i = 0; i < n; ++i) { list.push(i); other.touch(); } }',
  ],
  [
    'write-after-call',
    'a write after a low-level call in one branch',
    'function f() external { if (total > 1) { (bool ok, ) = book.call(""); require(ok); } total = 1; }',
  ],
  [
    'write-after-call',
    'a write through a storage reference',
    'function f() external { uint256[] storage own = list; other.touch(); own[0] = 1; }',
  ],
  [
    'write-after-call',
    'a write after a call in a linked library',
    'function f() external { Linked.act(list, other); }',
  ],
  ['missing-guard', 'a staff function without restricted', 'function setCap(uint256 cap) external { total = cap; }'],
  ['missing-guard', 'a seat without its role', 'function approve() external restricted { total = 1; }'],
  ['missing-guard', 'a core function that asks nobody', 'function settle(uint256 sum) external { total = sum; }'],
  ['missing-zero-check', 'money for nobody', 'function send(address to) external { credits[to] += 1; }'],
  [
    'unbounded-loop',
    'a loop as long as storage',
    'function f() external view returns (uint256 sum) { for (uint256 i = 0; i < list.length; ++i) sum += list[i]; }',
  ],
  [
    'unbounded-loop',
    'a loop as long as a copy of a length in storage',
    'function f() external view returns (uint256 sum) { uint256 n = list.length; for (uint256 i = 0; i < n; ++i) ++sum; }',
  ],
  ['unbounded-loop', 'a loop that ends when it likes', 'function f() external { while (total != 3) ++total; }'],
  [
    'packed-dynamic',
    'two strings packed',
    'function f(string calldata a, bytes calldata b) external pure returns (bytes memory) { return abi.encodePacked(a, b); }',
  ],
  [
    'divide-before-multiply',
    'a share divided first',
    'function f(uint256 a) external pure returns (uint256) { return (a / 10_000) * 3; }',
  ],
  [
    'divide-before-multiply',
    'a variable divided first',
    'function f(uint256 a) external pure returns (uint256) { uint256 part = a / 7; return 3 * part; }',
  ],
  ['unchecked-call', 'a call without a look', 'function f() external { book.call(""); }'],
  ['unchecked-call', 'an answer that nobody reads', 'function f() external { (bool ok, ) = book.call(""); }'],
  [
    'unchecked-call',
    'an answer without its first part',
    'function f() external { (, bytes memory a) = book.call(""); a; }',
  ],
  ['unchecked-call', 'coins sent without a look', 'function f() external { payable(book).send(1); }'],
  [
    'unchecked-block',
    'counting without a check',
    'function f(uint256 a) external pure returns (uint256) { unchecked { return a + 1; } }',
  ],
  ['tx-origin', 'tx.origin', 'function f() external view { require(tx.origin == book); }'],
  [
    'timestamp-equality',
    'an exact instant',
    'function f() external view returns (bool) { return block.timestamp == total; }',
  ],
  [
    'timestamp-equality',
    'an exact instant behind a name',
    'function f() external view returns (bool) { uint40 now_ = uint40(block.timestamp); return now_ != total; }',
  ],
  ['delegatecall', 'delegatecall', 'function f() external { (bool ok, ) = book.delegatecall(""); require(ok); }'],
  [
    'delegatecall',
    'delegatecall in assembly',
    'function f() external { assembly { pop(delegatecall(gas(), 1, 0, 0, 0, 0)) } }',
  ],
  ['selfdestruct', 'an end', 'function f() external { selfdestruct(payable(book)); }'],
];

describe('the static rules', () => {
  for (const [rule, what, body] of faults) {
    it(`find ${what}`, async () => {
      const found = await look(body);
      expect(found.join('\n'), 'what was found').to.include(`${FILE}:`).and.to.include(`(${rule})`);
    });
  }

  it('are all planted here', () => {
    const planted = new Set(faults.map(([rule]) => rule));
    expect(staticRules.map(({ name }) => name).filter((name) => !planted.has(name))).to.deep.equal([]);
  });

  it('let good code pass', async () => {
    const good = `
    function setCap(uint256 cap) external restricted { total = cap; }
    function approve() external restrictedTo(1) { total = 1; }
    function settle(uint256 sum) external { bool known = msg.sender == book; require(known); total = sum; other.touch(); }
    function send(address to) external { require(to != address(0)); credits[to] += 1; total = other.see(); list.push(1); }
    function sum(uint256 most) external view returns (uint256 all) {
        for (uint256 i = 0; i < most && i < list.length; ++i) all += (list[i] * 3) / 10_000;
    }
    function late() external view returns (bool) { return block.timestamp > total; }
    function ring() external { (bool ok, ) = book.call(abi.encodePacked(msg.sender, "once")); require(ok); }
`;
    expect(await look(good)).to.deep.equal([]);
  });

  it('let an exception pass with its reason, and only there', async () => {
    const body =
      'function f() external { other.touch(); total = 1; }\nfunction g() external { other.touch(); total = 1; }';
    const exception = { rule: 'write-after-call', place: 'Planted.f', reason: 'the other never calls back' };
    const found = await look(body, [exception]);
    expect(found).to.have.length(1);
    expect(found.join()).to.include('Planted.g');
  });

  it('find an exception that is needed no more', async () => {
    const exception = { rule: 'tx-origin', place: 'Planted.f', reason: 'once it was so' };
    expect((await look('function f() external { total = 1; }', [exception])).join()).to.include('need not be');
  });
});
