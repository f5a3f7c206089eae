import { createServer } from 'node:net';

const TRIES = 100;

/**
 * The wanted port when nobody listens on it, else the next free one.
 *
 * @param taken ports already promised to somebody else in this run; the chosen one is added.
 * @throws when a hundred ports in a row are taken.
 */
export async function choosePort(wanted: number, taken: Set<number>): Promise<number> {
  for (let port = wanted; port < wanted + TRIES && port <= 65_535; port += 1) {
    if (taken.has(port) || !(await isFree(port))) continue;
    taken.add(port);
    return port;
  }
  throw new Error(`No free port found from ${wanted} to ${wanted + TRIES - 1}.`);
}

/** A port is free when it can be bound on every address and on the loopback alone; some systems allow one of the two. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, undefined)) && (await canListen(port, '127.0.0.1'));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, exclusive: true, ...(host === undefined ? {} : { host }) }, () => {
      server.close(() => done(true));
    });
  });
}
