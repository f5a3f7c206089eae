import { concat } from 'ethers';

import { defineAttack, succeeds } from '../support/attack.ts';
import { buildCovered } from '../support/fixtures.ts';
import { signForward } from '../support/forward.ts';

const DESK = 'contracts/policies/ServiceDesk.sol';
const FORWARDED = 'contracts/access/ForwardedCaller.sol';
const anybody = [{ contract: DESK, file: FORWARDED, take: 'msg.sender != trustedForwarder || ', put: '' }] as const;

defineAttack({
  title: "A58: call data that ends with the holder's address, from a stranger",
  build: buildCovered,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: anybody,
  attack: async ({ contracts, addresses, people, policyId }) => {
    const call = contracts.serviceDesk.interface.encodeFunctionData('cancel', [policyId]);
    const data = concat([call, people.ana.address]);
    const sent = await succeeds(people.bo.sendTransaction({ to: addresses.serviceDesk, data }));
    return sent ? 'Bo spoke for Ana' : undefined;
  },
});

defineAttack({
  title: 'A58: a staff function through the forwarder',
  build: buildCovered,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [
    {
      contract: DESK,
      take: 'giveCancelNotice(PolicyId policyId, bytes32 reason) external restricted {',
      put: 'giveCancelNotice(PolicyId policyId, bytes32 reason) external { require(_caller() != address(0));',
    },
  ],
  attack: async (situation) => {
    const { contracts, addresses, people, policyId } = situation;
    const call = contracts.serviceDesk.interface.encodeFunctionData('giveCancelNotice', [
      policyId,
      `0x${'11'.repeat(32)}`,
    ]);
    const request = await signForward(situation, people.bo, addresses.serviceDesk, call);
    const sent = await succeeds(contracts.forwarder.connect(people.chen).execute(request));
    return sent ? "a stranger gave the insurer's notice" : undefined;
  },
});
