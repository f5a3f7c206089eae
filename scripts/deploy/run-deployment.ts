import { payingAgent } from '../config/parameters.ts';
import { arbitrators } from '../config/people.ts';
import { bindDeployment, type DeployedContracts } from './deployed-contracts.ts';
import type { DeployContext, WaitingAct } from './deploy-context.ts';
import { awaitConfirmations, type DeploymentRun } from './deployment-run.ts';
import type { Manifest } from './manifest.ts';
import { predictAddresses, type Addresses } from './predict-addresses.ts';
import { applyRoles } from './steps/apply-roles.ts';
import { checkReferences } from './steps/check-references.ts';
import { deployContracts } from './steps/deploy-contracts.ts';
import { handOverAdmin } from './steps/hand-over-admin.ts';
import { passPublicDelay } from './steps/pass-public-delay.ts';
import { publishLaw } from './steps/publish-law.ts';
import { publishProducts } from './steps/publish-products.ts';
import { setAuthority } from './steps/set-authority.ts';
import { setZoneCaps } from './steps/set-zone-caps.ts';

/** What a deployment came to. */
export interface Deployment {
  readonly addresses: Addresses;
  readonly contracts: DeployedContracts;
  readonly manifest: Manifest;
  /** Transactions this run sent; none when everything was there. */
  readonly sent: number;
  /** What other people have to do before the rest can follow. */
  readonly waiting: readonly WaitingAct[];
}

const steps = [
  { title: 'contracts', take: deployContracts },
  { title: 'references', take: checkReferences },
  { title: 'roles', take: applyRoles },
  { title: 'law', take: publishLaw },
  { title: 'products', take: publishProducts },
  { title: 'zones', take: setZoneCaps },
  { title: 'authority', take: setAuthority },
  { title: 'administrator', take: handOverAdmin },
  { title: 'public delay', take: passPublicDelay },
] as const;

/**
 * Deploys a book, or completes one. Every step looks at the chain first and does what is missing, so that a run that was
 * cut off goes on where it stopped and a second run sends nothing.
 *
 * @throws Error when the chain holds something else than planned.
 */
export async function runDeployment(context: DeployContext): Promise<Deployment> {
  const manifest = await openManifest(context);
  const { deployer, firstNonce } = manifest;
  const addresses = predictAddresses({ deployer, firstNonce, asset: context.asset });
  const run: DeploymentRun = {
    context,
    addresses,
    payingAgent: (await context.seatOf(payingAgent)).address,
    arbitrators: await Promise.all(arbitrators.map(async (person) => (await context.seatOf(person)).address)),
    contracts: bindDeployment(addresses, context.deployer),
    manifest,
    waiting: [],
    sent: 0,
    lastBlock: 0,
    save: () => context.manifest.save(manifest),
  };
  if (context.certifier !== undefined && manifest.certifier !== context.certifier) {
    manifest.certifier = context.certifier;
    run.save();
  }
  for (const { title, take } of steps) context.onStep(title, await take(run));
  await awaitConfirmations(run);
  return { addresses, contracts: run.contracts, manifest, sent: run.sent, waiting: run.waiting };
}

/** The manifest of this chain; one of another chain with the same id is put aside. */
async function openManifest(context: DeployContext): Promise<Manifest> {
  const [{ chainId }, genesis, deployer] = await Promise.all([
    context.provider.getNetwork(),
    context.provider.getBlock(0),
    context.deployer.getAddress(),
  ]);
  if (Number(chainId) !== context.network.chainId) {
    throw new Error(`The node is on chain ${chainId}; ${context.network.name} is chain ${context.network.chainId}.`);
  }
  const known = context.manifest.load();
  const isThisChain = known?.genesis === genesis?.hash && known?.deployer === deployer;
  if (known !== undefined && isThisChain && known.asset === context.asset) return known;
  const next = context.firstNonce === 'current' ? await context.provider.getTransactionCount(deployer) : 0;
  const firstNonce = context.firstNonce === 'current' ? next : context.firstNonce;
  const manifest: Manifest = {
    chainId: Number(chainId),
    genesis: genesis?.hash ?? '',
    deployer,
    firstNonce,
    ...(context.asset === undefined ? {} : { asset: context.asset }),
    contracts: {},
    labelled: false,
    profiles: {},
    versions: {},
  };
  context.manifest.save(manifest);
  return manifest;
}
