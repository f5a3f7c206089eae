import { serve } from '@hono/node-server';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { createLogger } from '../platform/logger.ts';
import { readEnv } from '../platform/env.ts';
import type { ServicesEnv } from '../platform/env.ts';
import { FolderInUseError } from '../platform/lock-folder.ts';
import { createApp } from './create-app.ts';
import { openDeps } from './open-deps.ts';

const reading = readEnv(process.env);
if (reading.ok) await start(reading.env);
else {
  for (const sentence of reading.sentences) console.error(sentence);
  process.exitCode = 2;
}

async function start(env: ServicesEnv): Promise<void> {
  const logger = createLogger(env.logLevel);
  try {
    const { deps, close } = await openDeps(env, logger);
    const server = serve({ fetch: createApp(deps).fetch, port: env.port, hostname: env.host }, ({ port }) => {
      logger.info(
        { port, database: env.databaseUrl === undefined ? 'pglite' : 'postgres', chainId: env.chainId },
        'The API is ready.',
      );
    });
    server.on('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      console.error(taken ? `Port ${env.port} is taken. Set PORT to another one.` : error.message);
      process.exitCode = 1;
      void close();
    });
    const stop = () => {
      // Requests under way are finished; idle connections are not waited for.
      server.close(() => void close().then(() => logger.info({}, 'The API has stopped.')));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (thrown) {
    const error = ensureError(thrown);
    console.error(error instanceof FolderInUseError ? error.message : `The services could not start: ${error.message}`);
    process.exitCode = 1;
  }
}
