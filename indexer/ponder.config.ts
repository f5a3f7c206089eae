import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createConfig } from 'ponder';

import { accessManagerAbi } from '../domain/chain/abi/AccessManager.ts';
import { adjusterDeskAbi } from '../domain/chain/abi/AdjusterDesk.ts';
import { claimBookAbi } from '../domain/chain/abi/ClaimBook.ts';
import { lawBookAbi } from '../domain/chain/abi/LawBook.ts';
import { pauseControlAbi } from '../domain/chain/abi/PauseControl.ts';
import { policyBookAbi } from '../domain/chain/abi/PolicyBook.ts';
import { productBookAbi } from '../domain/chain/abi/ProductBook.ts';
import { reservePoolAbi } from '../domain/chain/abi/ReservePool.ts';
import { salesDeskAbi } from '../domain/chain/abi/SalesDesk.ts';
import { serviceDeskAbi } from '../domain/chain/abi/ServiceDesk.ts';
import { claimOfficeAbi } from '../domain/chain/abi/ClaimOffice.ts';
import { disputeDeskAbi } from '../domain/chain/abi/DisputeDesk.ts';
import { eligibilityDeskAbi } from '../domain/chain/abi/EligibilityDesk.ts';
import { groupDeskAbi } from '../domain/chain/abi/GroupDesk.ts';
import { transferDeskAbi } from '../domain/chain/abi/TransferDesk.ts';
import { fastTrackAbi } from '../domain/chain/abi/FastTrack.ts';
import { appealPanelAbi } from '../domain/chain/abi/AppealPanel.ts';
import { arbitratorRegisterAbi } from '../domain/chain/abi/ArbitratorRegister.ts';
import { observationFeedAbi } from '../domain/chain/abi/ObservationFeed.ts';
import { parametricTriggerAbi } from '../domain/chain/abi/ParametricTrigger.ts';
import { sourceRegisterAbi } from '../domain/chain/abi/SourceRegister.ts';
import { auditDeskAbi } from '../domain/chain/abi/AuditDesk.ts';
import { readDeployment } from './src/config/read-deployment.ts';
import { readEnv } from './src/config/read-env.ts';

const env = readEnv(process.env, resolve(fileURLToPath(new URL('..', import.meta.url))));
const deployment = readDeployment(env);
/** A chain of one machine makes blocks at once and may be thrown away: it is asked often and never cached. */
const isLocal = env.chainId === 31_337;

const LOCAL_LANES = 25;

const directory = join(env.dataDir, 'index', 'pglite');
if (env.databaseUrl === undefined) mkdirSync(directory, { recursive: true });

function at<const Abi extends readonly unknown[]>(abi: Abi, address: `0x${string}`) {
  return { chain: 'book', abi, address, startBlock: deployment.startBlock } as const;
}

/** What is watched: one deployment, that is one carrier's book. */
export default createConfig({
  database:
    env.databaseUrl === undefined
      ? { kind: 'pglite', directory }
      : { kind: 'postgres', connectionString: env.databaseUrl },
  chains: {
    book: {
      id: env.chainId,
      // Ponder asks one address twenty times a second at most. The chain of this machine may be asked as often as it can
      // answer: named several times, it counts as several.
      rpc: isLocal ? Array.from({ length: LOCAL_LANES }, () => env.rpcUrl) : env.rpcUrl,
      pollingInterval: isLocal ? 200 : 1_000,
      disableCache: isLocal,
    },
  },
  contracts: {
    AccessManager: at(accessManagerAbi, deployment.accessManager),
    PauseControl: at(pauseControlAbi, deployment.pauseControl),
    LawBook: at(lawBookAbi, deployment.lawBook),
    ProductBook: at(productBookAbi, deployment.productBook),
    PolicyBook: at(policyBookAbi, deployment.policyBook),
    SalesDesk: at(salesDeskAbi, deployment.salesDesk),
    ServiceDesk: at(serviceDeskAbi, deployment.serviceDesk),
    GroupDesk: at(groupDeskAbi, deployment.groupDesk),
    TransferDesk: at(transferDeskAbi, deployment.transferDesk),
    AuditDesk: at(auditDeskAbi, deployment.auditDesk),
    EligibilityDesk: at(eligibilityDeskAbi, deployment.eligibilityDesk),
    ReservePool: {
      chain: 'book',
      abi: reservePoolAbi,
      address: [...deployment.pools],
      startBlock: deployment.startBlock,
    },
    ClaimBook: at(claimBookAbi, deployment.claimBook),
    ClaimOffice: at(claimOfficeAbi, deployment.claimOffice),
    DisputeDesk: at(disputeDeskAbi, deployment.disputeDesk),
    FastTrack: at(fastTrackAbi, deployment.fastTrack),
    AppealPanel: at(appealPanelAbi, deployment.appealPanel),
    ArbitratorRegister: at(arbitratorRegisterAbi, deployment.arbitratorRegister),
    SourceRegister: at(sourceRegisterAbi, deployment.sourceRegister),
    ObservationFeed: at(observationFeedAbi, deployment.observationFeed),
    ParametricTrigger: at(parametricTriggerAbi, deployment.parametricTrigger),
    AdjusterDesk: at(adjusterDeskAbi, deployment.adjusterDesk),
  },
});
