/** `npm run bench:throughput [-- --json] [--claims N]`: how many claims a second are filed, decided and paid. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { networks } from '../config/networks.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { timeOf } from './bench-chain.ts';
import { endWithSignals, startOwnChain, type OwnChain } from '../process/own-chain.ts';
import { playBatched, playUnbatched, type PlayDeps } from './play-throughput.ts';
import { createBenchSigner } from './sign-throughput.ts';
import { HOLDERS, openThroughputBook } from './throughput-book.ts';

const BATCH = 50;
const LANES = 8;
/** What the cover of all policies carries, with the unbatched fifth and the warm-up. */
const MOST = 10_000;
const WARM_UP = BATCH;
const FLOORS = { claimsPerSecond: 200, unbatchedClaimsPerSecond: 60 } as const;
const COVERS =
  'Real contracts on a chain process of its own (anvil). The clock runs from the signing of the first filing until the last payment was seen in the logs: ' +
  `each claim is signed and filed by its holder (${HOLDERS} accounts with a policy each), ` +
  'its event is read and decoded, the decision is encoded and signed by the adjuster, executed, and its transfer compared with what is due. ' +
  `Batched: a batch is one JSON-RPC request with at most ${BATCH} signed transactions, mined as one block; filings and decisions are batches of their own. ` +
  `Unbatched: every transaction is a request of its own, mined as it comes; ${LANES} claims are under way at a time. ` +
  'Outside the clock: deployment, capital, sale of the policies, and a warm-up of 50 claims each. Index, services and screens are not part of it.';
const HELP = `npm run bench:throughput -- [options]

  --json      only the figures, as JSON
  --claims N  claims in batches (2000); a fifth of them are played unbatched besides
  --check     end with 1 when it is slower than ${FLOORS.claimsPerSecond} claims a second in batches, ${FLOORS.unbatchedClaimsPerSecond} unbatched

Needs nothing running: it deploys on a chain of its own and stops it.`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        claims: { type: 'string', default: '2000' },
        help: { type: 'boolean', default: false },
      },
    });
    const claims = Number(values.claims);
    if (values.help || !Number.isInteger(claims) || claims < BATCH || claims > MOST) {
      console.log(
        values.help ? HELP : `--claims takes a whole number from ${BATCH} to ${MOST}, not "${values.claims}".`,
      );
      return values.help ? 0 : 2;
    }
    await ensureBuilt();
    const genesis = Math.floor(Date.now() / 1_000) - 90 * 86_400;
    const own = await startOwnChain({ name: 'throughput', genesis, chainId: networks.local.chainId });
    const release = endWithSignals(own);
    try {
      return report(await measure(own, claims, values.json ? () => undefined : console.error), values);
    } finally {
      release();
      await own.stop();
    }
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}

interface Measured {
  readonly claims: number;
  readonly seconds: number;
  readonly claimsPerSecond: number;
  readonly unbatchedClaimsPerSecond: number;
  readonly covers: string;
}

async function measure(own: OwnChain, claims: number, say: (words: string) => void): Promise<Measured> {
  const single = Math.ceil(claims / 5);
  say('deploying and selling …');
  const book = await openThroughputBook(own.url);
  const sign = await createBenchSigner(book.url, book.chainId, [...book.holders, book.adjuster]);
  const deps: PlayDeps = { book, sign, lossAt: await timeOf(own.url) };
  let begun = 0;
  /** The next claims go on round the policies. */
  const next = (count: number): number[] => {
    begun += count;
    return Array.from({ length: count }, (_, index) => ((begun - count + index) % HOLDERS) + 1);
  };
  await playUnbatched(deps, next(WARM_UP), LANES);
  say(`${single} claims unbatched …`);
  const singleSeconds = await timed(own, say, () => playUnbatched(deps, next(single), LANES));
  await playBatched(deps, next(WARM_UP), BATCH);
  say(`${claims} claims in batches of ${BATCH} …`);
  const seconds = await timed(own, say, () => playBatched(deps, next(claims), BATCH));
  return {
    claims,
    seconds: tenth(seconds),
    claimsPerSecond: tenth(claims / seconds),
    unbatchedClaimsPerSecond: tenth(single / singleSeconds),
    covers: COVERS,
  };
}

/** Seconds on the clock; says who worked meanwhile. */
async function timed(own: OwnChain, say: (words: string) => void, work: () => Promise<void>): Promise<number> {
  const [begun, ownCpu, chainCpu] = [performance.now(), process.cpuUsage(), cpuSecondsOf(own.pid)];
  await work();
  const seconds = (performance.now() - begun) / 1_000;
  const used = process.cpuUsage(ownCpu);
  const here = (used.user + used.system) / 1_000_000;
  say(
    `  ${seconds.toFixed(1)} s; processor time: ${here.toFixed(1)} s here, ${(cpuSecondsOf(own.pid) - chainCpu).toFixed(1)} s in the chain`,
  );
  return seconds;
}

/** Processor time of another process so far; 0 where the system does not tell. */
function cpuSecondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function report(measured: Measured, { json, check }: { readonly json: boolean; readonly check: boolean }): number {
  const { claims, seconds, claimsPerSecond, unbatchedClaimsPerSecond, covers } = measured;
  const lines = [
    `${claims} claims in ${seconds} s: ${claimsPerSecond} claims a second in batches of ${BATCH}, ${unbatchedClaimsPerSecond} unbatched.`,
    covers,
  ];
  console.log(json ? JSON.stringify(measured) : lines.join('\n\n'));
  const isSlow = claimsPerSecond < FLOORS.claimsPerSecond || unbatchedClaimsPerSecond < FLOORS.unbatchedClaimsPerSecond;
  return check && isSlow ? 1 : 0;
}

function tenth(figure: number): number {
  return Math.round(figure * 10) / 10;
}
