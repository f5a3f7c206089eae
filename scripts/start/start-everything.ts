import { buildApp, startApp } from './start-app.ts';
import { deployContracts } from './deploy-contracts.ts';
import type { WantedPorts } from './parse-start-options.ts';
import type { Run } from './run.ts';
import { startChain } from './start-chain.ts';
import { startIndex } from './start-index.ts';
import { startOracles } from './start-oracles.ts';
import { startRisk } from './start-risk.ts';
import { startServices } from './start-services.ts';

/** How this run is to be started. */
export interface StartEverythingInput {
  readonly ports: WantedPorts;
  readonly wasAbandoned: boolean;
}

/** From the chain to the dApp, in the order in which one needs the other; what does not need the other goes on meanwhile. */
export async function startEverything(run: Run, { ports, wasAbandoned }: StartEverythingInput): Promise<void> {
  Object.assign(run.env, {
    MAKEWHOLE_RPC_URL: `http://127.0.0.1:${ports.rpc}`,
    MAKEWHOLE_INDEX_URL: `http://127.0.0.1:${ports.index}`,
    MAKEWHOLE_API_URL: `http://localhost:${ports.api}`,
    MAKEWHOLE_APP_URL: `http://localhost:${ports.app}`,
    MAKEWHOLE_ORACLE_DOORS: `http://127.0.0.1:${ports.oracles}`,
    MAKEWHOLE_CHAIN_ID: '31337',
    MAKEWHOLE_DATA_DIR: run.data,
    PONDER_TELEMETRY_DISABLED: 'true',
  });
  const app = buildApp(run).then(async () => await startApp(run, ports.app));
  app.catch(() => undefined);
  const chain = await startChain(run, ports.rpc);
  await deployContracts(run, chain);
  const index = startIndex(run, { port: ports.index, chain, wasAbandoned });
  const services = startServices(run, ports.api, chain);
  startRisk(run);
  const oracles = startOracles(run, ports.oracles, chain);
  await Promise.all([index, services, app, oracles]);
  run.say.note('');
  run.say.note(`Open ${await app}   (Ctrl-C stops everything and keeps the data)`);
}
