import type { TestDeployment } from './test-deployment.ts';

/** The flags in the order of contracts/interfaces/IPauseControl.sol. */
export const pauseFlags = { sell: 0, file: 1, decide: 2, oracle: 3, capitalOut: 4 } as const;

/** Two officers pause a flag for so many seconds from now; returns when it ends. */
export async function pauseFor(deployment: TestDeployment, flag: number, seconds: number): Promise<number> {
  const { contracts, people, network } = deployment;
  const { time } = network.networkHelpers;
  const startsAt = (await time.latest()) + 2;
  const endsAt = startsAt + seconds;
  // Exact instants: the chain's clock otherwise runs with the machine's, and a slow machine would shorten the pause.
  await time.setNextBlockTimestamp(startsAt - 1);
  await contracts.pauseControl.connect(people.pauseOfficerA).proposePause(flag, endsAt);
  await time.setNextBlockTimestamp(startsAt);
  await contracts.pauseControl.connect(people.pauseOfficerB).approvePause(flag, endsAt);
  return endsAt;
}
