import { choosePort } from '../process/choose-port.ts';
import type { WantedPorts } from './parse-start-options.ts';
import type { Say } from './say.ts';

const WHAT = { rpc: 'chain', index: 'index', api: 'services', app: 'dApp', oracles: 'observation nodes' } as const;

/** The ports of this run: the wanted ones, or the next free one where somebody is there already. */
export async function choosePorts(wanted: WantedPorts, say: Say): Promise<WantedPorts> {
  const taken = new Set<number>();
  const choose = async (name: keyof WantedPorts): Promise<number> => {
    const port = await choosePort(wanted[name], taken);
    if (port !== wanted[name]) {
      say.note(`Port ${wanted[name]} is taken; the ${WHAT[name]} uses ${port} (--port-${name} chooses another).`);
    }
    return port;
  };
  const [rpc, index, api] = [await choose('rpc'), await choose('index'), await choose('api')];
  return { rpc, index, api, app: await choose('app'), oracles: await choose('oracles') };
}
