import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { MissingColumnsError, readClaimsFile } from './read-claims-file.ts';

const sample = readFileSync(new URL('sample-claims.csv', import.meta.url), 'utf8');
const header = sample.split('\n')[0] ?? '';
const goodRow = sample.split('\n')[1] ?? '';

describe('reading a claims file', () => {
  it('names each malformed row by its line and loses nothing else', () => {
    const { records, malformed } = readClaimsFile(sample);
    expect(records.map(({ record }) => record.line)).to.deep.equal([2, 3, 4, 5, 6, 7, 14, 15]);
    expect(malformed).to.deep.equal([
      { line: 8, reason: 'policy_bind_date is not a day of the calendar ("13/45/2014")' },
      { line: 9, reason: 'policy_csl is not two limits like 100/300 ("100-300")' },
      { line: 10, reason: '7 fields, the header has 12' },
      { line: 11, reason: 'a quotation mark is not closed or out of place' },
      { line: 12, reason: 'claims nothing: all three amounts are zero' },
      { line: 13, reason: 'injury_claim has more than 6 decimals ("1.0000001")' },
    ]);
  });

  it('keeps amounts to the last of six decimals', () => {
    const { records } = readClaimsFile(sample);
    const byLine = new Map(records.map(({ record }) => [record.line, record]));
    expect(byLine.get(3)?.vehicleAssets).to.equal(5_100_500_000n);
    expect(byLine.get(14)?.propertyAssets).to.equal(1n);
    expect(byLine.get(15)?.propertyAssets).to.equal(2_500_750_000n);
    expect(byLine.get(7)?.limitAssets).to.equal(10_000_000_000n);
  });

  it('reads dates in the three spellings', () => {
    const { records } = readClaimsFile(sample);
    expect(records.find(({ record }) => record.line === 14)?.record.bindDay).to.deep.equal({
      year: 2014,
      month: 10,
      day: 17,
    });
    const iso = readClaimsFile(`${header}\n${goodRow.replace('3/14/2012', '2012-03-14')}`);
    expect(iso.records[0]?.record.bindDay).to.deep.equal({ year: 2012, month: 3, day: 14 });
  });

  it('lists policy numbers that come again and plays them all the same', () => {
    expect(readClaimsFile(sample).repeated).to.deep.equal(['900001']);
  });

  it('reads the same with a byte order mark, carriage returns, semicolons and columns in another order', () => {
    const wanted = readClaimsFile(`${header}\n${goodRow}`).records[0]?.record;
    const turned = (line: string): string => line.split(',').reverse().join(',');
    const semicolons = `${header}\n${goodRow}`.replaceAll(',', ';');
    expect(readClaimsFile(`\uFEFF${header}\r\n${goodRow}\r\n`).records[0]?.record).to.deep.equal(wanted);
    expect(readClaimsFile(semicolons).records[0]?.record).to.deep.equal(wanted);
    expect(readClaimsFile(`${turned(header)}\n${turned(goodRow)}`).records[0]?.record).to.deep.equal(wanted);
  });

  it('reads a quoted field that spans lines, and counts lines on', () => {
    const spanning = goodRow.replace('"plain row"', '"two\nlines"');
    const { records, malformed } = readClaimsFile(`${header}\n${spanning}\nbroken\n${goodRow}`);
    expect(records.map(({ record }) => record.line)).to.deep.equal([2, 5]);
    expect(malformed.map(({ line }) => line)).to.deep.equal([4]);
  });

  it('names the columns a file lacks', () => {
    const without = header.replace('policy_csl', 'limits').replace('injury_claim', 'injuries');
    expect(() => readClaimsFile(without)).to.throw(
      MissingColumnsError,
      'The file has no column "policy_csl", "injury_claim".',
    );
    expect(() => readClaimsFile('\n\n')).to.throw('The file is empty.');
  });
});
