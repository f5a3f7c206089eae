import { SingleBar } from 'cli-progress';

import { networks } from '../config/networks.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { callRpc } from '../process/call-rpc.ts';
import { endWithSignals, startOwnChain, type StartOwnChainInput } from '../process/own-chain.ts';
import { planReplay } from './plan-replay.ts';
import { playFile, type PlayedFile } from './play-file.ts';
import type { ClaimsFile } from './read-claims-file.ts';
import { deployBook, fundBook } from './replay-book.ts';
import { openReplayChain } from './replay-chain.ts';
import { createSignPipeline } from './sign-pipeline.ts';

const DAY = 86_400;
/** Before the public delay a version is published; this much is kept for the deployment itself. */
const SETUP_PERIOD = 2 * DAY;
/** The law profile of the product is in force from 1976 on. */
const EARLIEST_GENESIS = Date.UTC(1976, 0, 2) / 1_000;

/** Plays a file, on `rpc` or on a chain that is started for it and stopped afterwards, whatever happens. */
export async function replayFile(file: ClaimsFile, rpc: string | undefined): Promise<PlayedFile> {
  await ensureBuilt();
  const own = rpc === undefined ? await startOwnChain(chainOf(file)) : undefined;
  const stopOnSignal = own === undefined ? () => undefined : endWithSignals(own);
  try {
    return await playOn(file, own?.url ?? rpc ?? '', own !== undefined);
  } finally {
    stopOnSignal();
    await own?.stop();
  }
}

async function playOn(file: ClaimsFile, url: string, isOwn: boolean): Promise<PlayedFile> {
  const chainId = Number(await callRpc(url, 'eth_chainId'));
  const chain = openReplayChain(url, chainId, isOwn);
  const bar = new SingleBar({
    format: '{stage} |{bar}| {value}/{total} claims, {duration_formatted}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(file.records.length, 0, { stage: 'deploying' });
  try {
    const book = await deployBook(chain, chainId, isOwn);
    const plan = planReplay(file.records, (await chain.clock.now()) + DAY);
    if (plan.shiftDays > 0)
      console.error(`The chain is later than the file: every date is moved by ${plan.shiftDays} days.`);
    await fundBook(book, plan.claims);
    bar.update(0, { stage: 'playing  ' });
    const deps = { book, chain, chainId, sign: createSignPipeline(chain.provider, chainId) };
    return await playFile(deps, plan, (finished) => bar.update(finished));
  } finally {
    bar.stop();
    chain.provider.destroy();
  }
}

function chainOf(file: ClaimsFile): StartOwnChainInput {
  return { name: 'replay', genesis: genesisFor(file), chainId: networks.local.chainId };
}

/** Early enough for the deployment and the public delay before the first sale. */
function genesisFor(file: ClaimsFile): number {
  const { publicDelayDays } = networks.local;
  const first = planReplay(file.records, -Infinity).moments[0]?.at ?? 0;
  return Math.max(EARLIEST_GENESIS, first - publicDelayDays * DAY - SETUP_PERIOD);
}
