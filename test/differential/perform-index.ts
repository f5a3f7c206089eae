import type { Interface } from 'ethers';

import type { IndexAct } from '../../domain/model/play-index.ts';
import { observationMessage, observationTypes, type Observation } from '../../domain/oracles/observation-message.ts';
import type { Call } from './perform-act.ts';
import { walletOf } from './stage-index.ts';
import type { Stage } from './stage.ts';

/** What is said, doubted and settled about a period. */
export async function indexCallOf(stage: Stage, act: IndexAct): Promise<Call> {
  const { contracts, addresses } = stage.deployment;
  const { observationFeed: to, parametricTrigger } = addresses;
  const feed: Interface = contracts.observationFeed.interface;
  const trigger: Interface = contracts.parametricTrigger.interface;
  switch (act.kind) {
    case 'report':
    case 'answer': {
      const signatures = await Promise.all(act.seats.map((seat) => sign(stage, act.observation, seat)));
      return { to, data: feed.encodeFunctionData(act.kind, [act.observation, signatures]) };
    }
    case 'doubt':
      return { to, data: feed.encodeFunctionData('dispute', [act.ref, act.policyId]), value: act.bond };
    case 'conclude':
      return { to, data: feed.encodeFunctionData('conclude', [act.ref]) };
    case 'settle':
      return { to: parametricTrigger, data: trigger.encodeFunctionData('settle', [act.ref, act.policyIds]) };
    case 'raiseEventCap': {
      const args = [act.ref, act.capAssets, act.reasonsHash];
      return { to: parametricTrigger, data: trigger.encodeFunctionData('raiseEventCap', args) };
    }
    case 'collectBond':
    case 'sweepForfeits':
      return { to, data: feed.encodeFunctionData(act.kind) };
  }
}

function sign({ deployment }: Stage, observation: Observation, seat: number): Promise<string> {
  const domain = {
    name: 'Makewhole ObservationFeed',
    version: '1',
    chainId: deployment.network.networkConfig.chainId ?? 31_337,
    verifyingContract: deployment.addresses.observationFeed,
  };
  return walletOf(seat).signTypedData(domain, observationTypes, observationMessage(observation));
}
