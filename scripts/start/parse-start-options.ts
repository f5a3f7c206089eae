import { parseArgs } from 'node:util';

/** Port numbers wanted for the servers of a run. */
export interface WantedPorts {
  readonly rpc: number;
  readonly index: number;
  readonly api: number;
  readonly app: number;
  readonly oracles: number;
}

/** What the user asked of `npm start`. */
export type StartOptions =
  | { readonly kind: 'run'; readonly fresh: boolean; readonly ports: WantedPorts }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

const USUAL: WantedPorts = { rpc: 8545, index: 42069, api: 4000, app: 3000, oracles: 9780 };
const NAMES = ['rpc', 'index', 'api', 'app', 'oracles'] as const;

/** The text of `npm start -- --help`. */
export const START_HELP = `npm start [-- options]

  --fresh            delete the chain, the index and all files of earlier runs, then start from nothing
  --port-app  N      port of the dApp                 (usual ${USUAL.app}, or MAKEWHOLE_PORT_APP)
  --port-api  N      port of the services             (usual ${USUAL.api}, or MAKEWHOLE_PORT_API)
  --port-index N     port of the index                (usual ${USUAL.index}, or MAKEWHOLE_PORT_INDEX)
  --port-rpc  N      port of the local chain          (usual ${USUAL.rpc}, or MAKEWHOLE_PORT_RPC)
  --port-oracles N   port of the observation nodes (usual ${USUAL.oracles}, or MAKEWHOLE_PORT_ORACLES)
  --help             this text

When a port is taken, the next free one is used and named. Everything a run writes is under .data; Ctrl-C stops
everything and keeps it for the next start.`;

/** Reads flags, then environment, then the usual ports. Never throws: a mistake comes back as a sentence. */
export function parseStartOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const options = {
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
    'port-rpc': { type: 'string' },
    'port-index': { type: 'string' },
    'port-api': { type: 'string' },
    'port-app': { type: 'string' },
    'port-oracles': { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: 'help' };
    const ports = { ...USUAL };
    for (const name of NAMES) {
      const text = values[`port-${name}`] ?? env[`MAKEWHOLE_PORT_${name.toUpperCase()}`];
      if (text === undefined || text === '') continue;
      const port = Number(text);
      if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        return { kind: 'refused', reason: `--port-${name} takes a number from 1 to 65535, not "${text}".` };
      }
      ports[name] = port;
    }
    return { kind: 'run', fresh: values.fresh, ports };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', reason: `${reason}\n\n${START_HELP}` };
  }
}
