import { zeroAddress, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { keccak256, stringToHex } from 'viem';
import { describe, expect, it } from 'vitest';
import { MAX_MEMBERS, readMembers } from './read-members.ts';

const asset = { symbol: 'tUSD', decimals: 6 };
const ana = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const bo = '0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f';
const read = (text: string) => readMembers(text, asset);

describe('readMembers', () => {
  describe('when every line is in order', () => {
    it('reads people, limits, own days and what is covered, in any order of the columns', () => {
      const text = `\uFEFFLimit,Holder,object,days,insured\r\n1000.50,${ana},IMEI 35,,\r\n"2,000",${bo},,90,${ana}\r\n`;
      expect(read(text)).toEqual({
        problems: [],
        members: [
          {
            holder: ana,
            insured: zeroAddress,
            limitAssets: 1_000_500_000n,
            days: undefined,
            objectKey: keccak256(stringToHex('IMEI 35')),
          },
          { holder: bo, insured: ana, limitAssets: 2_000_000_000n, days: 90, objectKey: zeroBytes32 },
        ],
      });
    });
    it('skips empty lines and extra columns', () => {
      expect(read(`holder,limit,name\n\n${ana},5,Ana\n\n`)).toMatchObject({ problems: [], members: [{ holder: ana }] });
    });
  });
  describe('when lines are wrong', () => {
    it('names each with its line, what is wrong and what stands there', () => {
      const text = `holder,limit,insured,days\n${ana},10,,\nAna,0,me,ten\n${bo},-5,,0\n${ana},20,,\n`;
      expect(read(text).problems).toEqual([
        { line: 3, code: 'holder', text: 'Ana' },
        { line: 3, code: 'limit', text: '0' },
        { line: 3, code: 'insured', text: 'me' },
        { line: 3, code: 'days', text: 'ten' },
        { line: 4, code: 'limit', text: '-5' },
        { line: 4, code: 'days', text: '0' },
        { line: 5, code: 'twice', text: ana },
      ]);
    });
  });
  describe('when the file is none of members', () => {
    it('says what is missing', () => {
      expect(read('').problems).toEqual([{ line: 1, code: 'empty', text: '' }]);
      expect(read('holder,limit\n').problems).toEqual([{ line: 1, code: 'empty', text: '' }]);
      expect(read(`wallet,limit\n${ana},5\n`).problems).toEqual([{ line: 1, code: 'noHolderColumn', text: '' }]);
      expect(read(`holder,sum\n${ana},5\n`).problems).toEqual([{ line: 1, code: 'noLimitColumn', text: '' }]);
    });
    it('names the line a quotation mark or a column is missing in', () => {
      expect(read(`holder,limit\n${ana},5\n${bo}\n`).problems).toMatchObject([{ line: 3, code: 'unreadable' }]);
      expect(read(`holder,limit\n"${ana},5\n`).problems).toMatchObject([{ code: 'unreadable' }]);
    });
    it('stops at more people than can be proved here', () => {
      const line = `${ana},5\n`;
      const { members, problems } = read(`holder,limit\n${line.repeat(MAX_MEMBERS + 1)}`);
      expect(members).toEqual([]);
      expect(problems).toEqual([{ line: MAX_MEMBERS + 2, code: 'tooMany', text: String(MAX_MEMBERS + 1) }]);
    });
  });
});
