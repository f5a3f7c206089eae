import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { certifierWallet } from '../deploy/open-certifier.ts';
import { openSchema } from '../postgres/own-schema.ts';
import { answers, waitUntil } from '../process/wait-until.ts';
import { databaseUrlOf } from './database-url-of.ts';
import type { Chain } from './start-chain.ts';
import { readStamp, writeStamp } from './stamp.ts';
import type { Run } from './run.ts';

const KEPT = ['services', 'evidence', 'keys'];
/** The schema of a PostgreSQL that the services keep to (`services/platform/open-database.ts`). */
const SERVICES_SCHEMA = 'makewhole_services';

/** Starts the services: one process, their database and files below the data folder. */
export async function startServices(run: Run, port: number, chain: Chain): Promise<string> {
  const aside = new Date().toISOString().replaceAll(/[:.]/g, '-');
  setAsideForeignFiles(run, chain, aside);
  await setAsideForeignTables(run, chain, aside);
  const program = join(run.root, 'services', 'http', 'main.ts');
  const env = { PORT: String(port), ...localCertifier() };
  const child = run.start({ name: 'services', args: [program], env });
  const url = `http://127.0.0.1:${port}`;
  await run.say.during('starting the services', () =>
    waitUntil({ child, seconds: 300, probe: () => answers(`${url}/openapi.json`) }),
  );
  run.say.ready('services', `${url}  (described at ${url}/openapi.json)`);
  return url;
}

/** The key that signs papers on the chain of this machine, unless another one is given. */
function localCertifier(): Readonly<Record<string, string>> {
  const given = process.env['MAKEWHOLE_CERTIFIER_KEY'];
  if (given !== undefined && given !== '') return {};
  return { MAKEWHOLE_CERTIFIER_KEY: certifierWallet().privateKey };
}

/**
 * Notes and evidence belong to the claims of one chain. When that chain is gone they would be taken for those of other
 * claims with the same numbers; they are moved out of the way, never deleted.
 */
function setAsideForeignFiles(run: Run, chain: Chain, name: string): void {
  const stamp = join(run.data, 'stamps', 'services');
  const before = readStamp(stamp);
  const present = KEPT.filter((kept) => existsSync(join(run.data, kept)));
  if (before === chain.genesis && present.length === 0) {
    run.say.note('The notes and evidence files of the claims on this chain are gone; the chain itself is complete.');
  }
  if (before !== chain.genesis && present.length > 0) {
    const aside = join(run.data, 'aside', name);
    mkdirSync(aside, { recursive: true });
    for (const kept of present) renameSync(join(run.data, kept), join(aside, kept));
    run.say.note(`The notes and evidence files belong to a chain that is gone; they were moved to ${aside}.`);
  }
  writeStamp(stamp, chain.genesis);
}

/** The same in a PostgreSQL, where the schema itself says to which chain it belongs. */
async function setAsideForeignTables(run: Run, chain: Chain, name: string): Promise<void> {
  const url = databaseUrlOf(process.env);
  if (url === undefined) return;
  const schema = openSchema(url, SERVICES_SCHEMA);
  if ((await schema.exists()) && (await schema.readStamp()) !== chain.genesis) {
    const aside = `${SERVICES_SCHEMA}_${name}`;
    await schema.setAside(aside);
    run.say.note(`The notes in the database belong to a chain that is gone; they were kept as the schema "${aside}".`);
  }
  await schema.writeStamp(chain.genesis);
}
