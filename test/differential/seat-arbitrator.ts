import type { TestDeployment } from '../support/test-deployment.ts';

/** Puts an arbitrator that rules what it is told where the versions' own stands, and fills the pot. */
export async function seatArbitrator({ network, addresses, contracts, people }: TestDeployment): Promise<void> {
  const { provider } = network;
  const model = await network.ethers.deployContract('TestArbitrator');
  const code: unknown = await provider.request({
    method: 'eth_getCode',
    params: [await model.getAddress(), 'latest'],
  });
  await provider.request({ method: 'hardhat_setCode', params: [addresses.appealPanel, code] });
  for (const slot of ['0x0', '0x1', '0x2']) {
    const params = [addresses.appealPanel, slot, `0x${'00'.repeat(32)}`];
    await provider.request({ method: 'hardhat_setStorageAt', params });
  }
  await contracts.disputeDesk.connect(people.carrier).fundPot({ value: 10n ** 18n });
}
