import { zeroAddress } from '@makewhole/domain/primitives/label.ts';
import { privateKeyToAccount } from 'viem/accounts';
import { verifyTypedData } from 'viem';
import { describe, expect, it } from 'vitest';
import {
  certificateLink,
  certificateWriter,
  findCertificateFault,
  parseCertificate,
  writeCertificate,
} from './certificate-file.ts';
import {
  certificatesOf,
  findGroupFault,
  parseGroupFile,
  quoteFor,
  quoteTypedData,
  writeGroupFile,
} from './group-file.ts';
import { readMembers } from './read-members.ts';

const DAY = 86_400;
const desk = '0x1111111111111111111111111111111111111111';
const place = { chainId: 31_337, desk } as const;
const underwriter = privateKeyToAccount(`0x${'33'.repeat(32)}`);
const person = (n: number) => `0x${(n + 1).toString(16).padStart(40, '0')}`;
const text = `holder,limit,days\n${[0, 1, 2, 3, 4].map((n) => `${person(n)},${String(100 + n)},${n === 4 ? '30' : ''}`).join('\n')}`;
const term = { startAt: 1_900_000_000, termDays: 365 };
const leaves = certificatesOf(readMembers(text, { symbol: 'tUSD', decimals: 6 }).members, term);
const quote = quoteFor(leaves, { ...term, versionId: 1, sponsor: zeroAddress, premiumAssets: 9n, nonce: 7n });
const signature = await underwriter.signTypedData(quoteTypedData(place.chainId, desk, quote));
const written = writeGroupFile({
  ...place,
  quote,
  signer: underwriter.address,
  signature,
  leaves: [...leaves],
  groupId: 4,
});
const file = parseGroupFile(written);
if (file === undefined) throw new Error('a group reads its own file');
const standing = { ...quote, used: false, closableAt: term.startAt + 400 * DAY };
const now = term.startAt;

describe('quoteFor', () => {
  it('sums the limits, counts the people, and can be taken until cover begins', async () => {
    expect(quote).toMatchObject({ totalAssets: 510_000_000n, certificates: 5, expiresAt: term.startAt, zone: 0 });
    const data = quoteTypedData(place.chainId, desk, quote);
    expect(await verifyTypedData({ ...data, address: underwriter.address, signature })).toBe(true);
  });
});

describe('findGroupFault', () => {
  it('finds nothing in a file as it was written', () => {
    expect(findGroupFault(file, place)).toBeUndefined();
  });
  it('names what does not belong together', () => {
    const [first, ...rest] = file.leaves;
    if (first === undefined) throw new Error('five leaves');
    expect(findGroupFault({ ...file, chainId: 1 }, place)).toBe('elsewhere');
    expect(findGroupFault({ ...file, leaves: rest }, place)).toBe('order');
    expect(findGroupFault({ ...file, leaves: [{ ...first, limitAssets: 1n }, ...rest] }, place)).toBe('root');
    expect(findGroupFault({ ...file, quote: { ...quote, leavesHash: quote.root } }, place)).toBe('leaves');
  });
});

describe('parseGroupFile', () => {
  it('takes no other file for a group', () => {
    expect(parseGroupFile('{}')).toBeUndefined();
    expect(parseGroupFile('holder,limit')).toBeUndefined();
    expect(parseGroupFile(written.replace('makewhole.group.v1', 'group'))).toBeUndefined();
  });
});

describe('certificateWriter', () => {
  const write = certificateWriter(file);
  if (write === undefined) throw new Error('the group is issued');

  it('waits for the number of the group', () => {
    expect(certificateWriter({ ...file, groupId: null })).toBeUndefined();
  });
  it('POL-6: proves every leaf, from its file and from its link', () => {
    for (const leaf of file.leaves) {
      const certificate = write(leaf);
      const link = certificateLink('https://makewhole.example', certificate);
      expect(link).toMatch(/^https:\/\/makewhole\.example\/certificate#[\w-]+$/);
      for (const read of [parseCertificate(writeCertificate(certificate)), parseCertificate(new URL(link).hash)]) {
        expect(read).toEqual(certificate);
        expect(read === undefined ? 'none' : findCertificateFault(read, { ...place, standing, now })).toBeUndefined();
      }
    }
  });
  it('finds what the desk would refuse, in the order of its guards', () => {
    const [leaf] = file.leaves;
    if (leaf === undefined) throw new Error('five leaves');
    const good = write(leaf);
    const check = { ...place, standing, now };
    const more = { ...good, certificate: { ...leaf, limitAssets: leaf.limitAssets + 1n } };
    expect(findCertificateFault(good, { ...check, desk: zeroAddress })).toBe('elsewhere');
    expect(findCertificateFault(more, check)).toBe('proof');
    expect(findCertificateFault({ ...good, proof: good.proof.slice(1) }, check)).toBe('proof');
    expect(findCertificateFault(good, { ...check, standing: { ...standing, termDays: 364 } })).toBe('outside');
    expect(findCertificateFault(good, { ...check, standing: { ...standing, used: true } })).toBe('used');
    expect(findCertificateFault(good, { ...check, now: standing.closableAt - 1 })).toBeUndefined();
    expect(findCertificateFault(good, { ...check, now: standing.closableAt })).toBe('late');
  });
  it('takes nothing else for a certificate', () => {
    expect(parseCertificate('')).toBeUndefined();
    expect(parseCertificate('#not-a-certificate')).toBeUndefined();
    expect(parseCertificate(written)).toBeUndefined();
  });
});
