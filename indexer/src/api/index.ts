import { client } from 'ponder';
import { db } from 'ponder:api';
import schema from 'ponder:schema';
import { Hono } from 'hono';

import { readOwnTables } from './read-own-tables.ts';

/*
 * The read endpoint: SQL over HTTP for @ponder/client, as the services use it. Ponder itself adds /ready, /health, /metrics
 * and /status, which names the block that is indexed. It is for the services, not for the open internet: what is sensitive
 * is given out by them, to parties and roles.
 */
const app = new Hono();
app.use('/sql/*', client({ db: readOwnTables(db), schema }));

export default app;
