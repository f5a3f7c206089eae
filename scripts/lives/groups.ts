import { id } from 'ethers';
import { getAddress } from 'viem';

import { buildCertificateTree, proofOf, type Certificate } from '../../domain/policies/certificate-tree.ts';
import { present } from '../../domain/primitives/assert.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import type { Person } from '../config/people.ts';
import { done } from '../demo/demo-book.ts';
import { buy, decide, file, gas, passInstant, versionOf, type LivedBook } from './lived-book.ts';
import { signGroupQuote } from './sign-offers.ts';

const insured: readonly Person[] = ['ana', 'bo', 'chen', 'auditor', 'adjuster'];

/** Bo insures five people as a group; two take their certificates as policies, one of them has a loss; then all of it ends. */
export async function insureGroup(book: LivedBook): Promise<void> {
  const { contracts, walletOf, clock } = book;
  const startAt = (await clock.now()) + 60;
  const certificates = insured.map((person, index): Certificate => ({
    index,
    holder: getAddress(walletOf(person).address),
    insured: zeroAddress,
    limitAssets: dollars('333') + BigInt(index),
    startAt,
    termDays: 365,
    objectKey: zeroBytes32,
  }));
  const tree = buildCertificateTree(certificates);
  const { quote, signature } = await signGroupQuote(book, {
    versionId: versionOf(book, 'course'),
    sponsor: walletOf('bo').address,
    root: tree.root.hash,
    totalAssets: tree.root.assets,
    certificates: certificates.length,
    startAt,
    leavesHash: id('leaves'),
  });
  const desk = contracts.groupDesk.connect(walletOf('bo'));
  await done(desk.issueGroup(quote, walletOf('underwriter').address, signature, gas));
  const groupId = await contracts.groupDesk.groupCount();
  await clock.moveTo(startAt + 1);
  for (const place of [0, 3]) {
    const proof = proofOf(tree, place).map(({ hash, assets }) => ({ hash, assets }));
    const certificate = present(certificates[place], 'a certificate of the group');
    await done(contracts.groupDesk.connect(walletOf('chen')).certificateToPolicy(groupId, certificate, proof, gas));
  }
  const last = await contracts.policyBook.policyCount();
  await clock.moveTo(startAt + 86_400);
  await decide(book, await file(book, 'auditor', last));
  const other = await buy(book, 'bo', { versionId: versionOf(book, 'course') });
  await passInstant(book, await contracts.groupDesk.groupClosableAt(groupId));
  await done(desk.closeGroups([groupId], gas));
  await passInstant(book, await contracts.policyBook.closableAt(other));
  await done(contracts.policyBook.connect(walletOf('chen')).close([last, other], gas));
}
