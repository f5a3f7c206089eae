import { DAY } from '../../domain/primitives/time.ts';
import { buyCover } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildGroup, provedCertificate } from '../support/group.ts';

const DESK = 'contracts/policies/GroupDesk.sol';

defineAttack({
  title: 'POL-6: one certificate becomes two policies',
  build: buildGroup,
  address: ({ addresses }) => addresses.groupDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(!_usedCertificates[groupId].get(index), CertificateUsedAlready(groupId, index));',
      put: '',
    },
  ],
  attack: async (group) => {
    const { contracts, groupId } = group;
    const { certificate, proof } = provedCertificate(group, 2);
    await contracts.groupDesk.certificateToPolicy(groupId, certificate, proof);
    await succeeds(contracts.groupDesk.certificateToPolicy(groupId, certificate, proof));
    const count = await contracts.policyBook.policyCount();
    return count === 1n ? undefined : `one certificate is ${count} policies`;
  },
});

const unproved = [
  {
    contract: DESK,
    take: 'require(proved, CertificateNotInGroup(groupId, certificate.index, root, totalAssets));',
    put: '',
  },
] as const;

defineAttack({
  title: 'POL-6: a certificate asks for more than its leaf says',
  build: buildGroup,
  address: ({ addresses }) => addresses.groupDesk,
  twin: unproved,
  attack: async (group) => {
    const { certificate, proof } = provedCertificate(group, 1);
    const greedy = { ...certificate, limitAssets: certificate.limitAssets * 2n };
    const { groupDesk } = group.contracts;
    return (await succeeds(groupDesk.certificateToPolicy(group.groupId, greedy, proof)))
      ? 'the limit doubled'
      : undefined;
  },
});

defineAttack({
  title: "POL-6: somebody else's name on a certificate",
  build: buildGroup,
  address: ({ addresses }) => addresses.groupDesk,
  twin: unproved,
  attack: async (group) => {
    const { certificate, proof } = provedCertificate(group, 1);
    const stolen = { ...certificate, holder: group.people.admin.address };
    const { groupDesk } = group.contracts;
    return (await succeeds(groupDesk.certificateToPolicy(group.groupId, stolen, proof)))
      ? 'a stranger is insured'
      : undefined;
  },
});

defineAttack({
  title: 'POL-6: a node of the tree is shown as if it were a leaf, one level short',
  build: buildGroup,
  address: ({ addresses }) => addresses.groupDesk,
  twin: [
    ...unproved,
    {
      contract: DESK,
      take: 'require(proof.length == depth, CertificateProofLengthInvalid(groupId, proof.length, depth));',
      put: '',
    },
  ],
  attack: async (group) => {
    const { certificate, proof } = provedCertificate(group, 0);
    const { groupDesk } = group.contracts;
    return (await succeeds(groupDesk.certificateToPolicy(group.groupId, certificate, proof.slice(1))))
      ? 'a proof one level short was taken'
      : undefined;
  },
});

defineAttack({
  title: 'POL-6, T8: a stranger insures the object of a certificate, and the certificate is refused for ever',
  build: () => buildGroup(`0x${'0b'.repeat(32)}`),
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: 'contracts/policies/PolicyBook.sol',
      take: 'require(free || msg.sender == groupDesk, ',
      put: 'require(free, ',
    },
  ],
  attack: async (group) => {
    const { contracts, people, groupId, network } = group;
    const { certificate, proof } = provedCertificate(group, 0);
    await network.networkHelpers.time.increase(10 * DAY);
    const cover = await buyCover(group, people.bo, { objectKey: certificate.objectKey });
    await network.networkHelpers.time.increase(10);
    await contracts.serviceDesk.connect(people.bo).cancel(cover);
    const turned = await succeeds(contracts.groupDesk.certificateToPolicy(groupId, certificate, proof));
    return turned ? undefined : 'who was insured by the group has no policy';
  },
});
