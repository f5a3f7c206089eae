import { expect } from 'chai';

import { messagesFoundIn } from './messages-found-in.ts';
import { checkRefusals } from './refusals.ts';

const CONTRACT = `interface IBook {
    error BookClosed();
    error BookFull(uint256 offered, uint256 limit);
}
`;

/** What the check finds with a test of these words. */
const check = (code: string, file = 'test/contracts/Book/buy.test.ts'): Promise<string[]> =>
  messagesFoundIn(checkRefusals, { 'contracts/interfaces/IBook.sol': CONTRACT, [file]: code });

const missed = ['contracts/interfaces/IBook.sol:3 BookFull is asserted by no test with its arguments.'];

describe('the check of refusals', () => {
  it('finds an error that no test asserts', async () => {
    expect(await check('')).to.deep.equal(missed);
  });

  it('finds an error that is asserted by its name alone', async () => {
    expect(await check("expect(buy()).to.be.revertedWithCustomError(book, 'BookFull');")).to.deep.equal(missed);
    expect(await check("refuses(buy(), 'BookFull');")).to.deep.equal(missed);
    expect(await check("const seen = { error: 'BookFull' };")).to.deep.equal(missed);
  });

  it('finds an error that only a title names', async () => {
    expect(await check("it('BookFull', () => expect(1).to.be.withArgs(1));")).to.deep.equal(missed);
  });

  it('lets pass what is asserted with its arguments', async () => {
    expect(await check("expect(buy()).to.be.revertedWithCustomError(book, 'BookFull').withArgs(2, 1);")).to.deep.equal(
      [],
    );
    expect(await check("refuses(buy(), 'BookFull', [2, 1]);")).to.deep.equal([]);
    expect(await check("const rows = [['too much', 'BookFull', [2, 1]]];")).to.deep.equal([]);
    expect(await check("const refusal = { error: 'BookFull', args: [2, 1] };")).to.deep.equal([]);
    const solidity = 'vm.expectRevert(abi.encodeWithSelector(IBook.BookFull.selector, 2, 1));';
    expect(await check(solidity, 'test/contracts/Book/Book.t.sol')).to.deep.equal([]);
  });

  it('asks of an error that is only told by its selector that a test reads it', async () => {
    const files = {
      'contracts/interfaces/IBook.sol': CONTRACT,
      'contracts/Book.sol': 'contract Book { bytes4 cause = IBook.BookFull.selector; }',
    };
    const seen = "const selector = book.interface.getError('BookFull')?.selector;";
    const test = 'test/contracts/Book/buy.test.ts';
    expect(await messagesFoundIn(checkRefusals, { ...files, [test]: '' })).to.deep.equal(missed);
    expect(await messagesFoundIn(checkRefusals, { ...files, [test]: seen })).to.deep.equal([]);
    const thrown = {
      'contracts/Thrown.sol': 'contract Thrown { function f() external { revert IBook.BookFull(2, 1); } }',
    };
    expect(await messagesFoundIn(checkRefusals, { ...files, ...thrown, [test]: seen })).to.deep.equal(missed);
  });
});
