import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSiweMessage } from 'viem/siwe';
import type { Address } from 'viem';
import { addresses } from '../../domain/chain/addresses.ts';
import { recordAccess } from '../audit/record-access.ts';
import type { EvidenceDeps } from '../evidence/evidence-types.ts';
import { openFileStore } from '../evidence/file-store.ts';
import { createApp } from '../http/create-app.ts';
import type { AppDeps, RateLimits } from '../http/context.ts';
import type { OracleDoors } from '../oracles/ask-doors.ts';
import { openBoard } from '../oracles/statement-board.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { openCertifier } from '../papers/certifier.ts';
import { openLocalKeyProvider } from '../platform/local-key-provider.ts';
import { systemRandomness } from '../platform/randomness.ts';
import { openEmptyPglite } from './databases.ts';
import type { Person } from './people.ts';
import { createTestChain } from './test-chain.ts';
import { createTestClock } from './test-clock.ts';
import type { TestClock } from './test-clock.ts';
import { openTestIndex } from './test-index.ts';
import type { TestIndex } from './test-index.ts';

/** Where the dApp of the tests lives. */
export const appOrigin = 'http://localhost:3000';

/** Signs the papers of the tests. */
export const testCertifierKey = `0x${'c7'.repeat(32)}`;

/** A file as a test uploads it. */
export interface TestFile {
  readonly bytes: Uint8Array;
  readonly name?: string;
  /** What the client says the hash is; left out when undefined. */
  readonly statedHash: string | undefined;
  readonly type?: string;
}

/** The whole app with everything real but the chain and the clock. */
export interface TestApp {
  readonly app: ReturnType<typeof createApp>;
  readonly deps: AppDeps;
  readonly evidence: EvidenceDeps;
  readonly index: TestIndex;
  readonly clock: TestClock;
  readonly dataDir: string;
  /** Log lines, to see that nobody is in them. */
  readonly log: string[];
  /** The cookie of a wallet that has signed in; of a wallet contract when `address` is one. */
  signIn(person: Person, address?: Address): Promise<string>;
  get(path: string, cookie?: string, headers?: Record<string, string>): Promise<Response>;
  send(
    method: string,
    path: string,
    cookie: string | undefined,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  upload(draftId: string, cookie: string | undefined, file: TestFile): Promise<Response>;
  close(): Promise<void>;
}

/** Puts the app together. */
export async function openTestApp(
  options: {
    readonly database?: OpenDatabase;
    readonly wallets?: ReadonlyMap<Address, Address>;
    readonly limits?: RateLimits;
    readonly doors?: Partial<OracleDoors>;
  } = {},
): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'makewhole-services-'));
  const database = options.database ?? (await openEmptyPglite());
  const clock = createTestClock();
  const index = await openTestIndex();
  const log: string[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void log.push(JSON.stringify({ level, ...fields, message }));
  const randomness = systemRandomness;
  const evidence: EvidenceDeps = {
    db: database.db,
    clock,
    randomness,
    keys: openLocalKeyProvider(dataDir),
    files: await openFileStore(dataDir),
    recordAccess: async (db, access) => {
      await recordAccess({ clock }, db, access);
    },
  };
  const deps: AppDeps = {
    db: database.db,
    clock,
    randomness,
    logger: { info: write('info'), warn: write('warn'), error: write('error') },
    chain: createTestChain(options.wallets),
    index: index.reader,
    evidence,
    certifier: openCertifier({ certifierKey: testCertifierKey, chainId: 31_337, dataDir }),
    observing: {
      words: openBoard(join(dataDir, 'words')),
      doors: { count: 0, statements: async () => [], nodes: async () => [], ...options.doors },
    },
    settings: {
      chainId: 31_337,
      observationFeed: addresses[31_337].observationFeed,
      allowedOrigins: [appOrigin],
      secureCookies: false,
      limits: options.limits ?? { all: 100_000, signIn: 100_000, upload: 100_000 },
    },
  };
  const app = createApp(deps);
  const send: TestApp['send'] = async (method, path, cookie, body, headers = {}) =>
    await app.request(path, {
      method,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    app,
    deps,
    evidence,
    index,
    clock,
    dataDir,
    log,
    send,
    get: (path, cookie, headers) => send('GET', path, cookie, undefined, headers),
    signIn: async (person, address = person.address) => {
      const message = await signInMessage(app, clock, address);
      const answer = await send('POST', '/v1/session', undefined, {
        message,
        signature: await person.signMessage({ message }),
      });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (answer.status !== 200 || cookie === undefined) throw new Error(`Sign-in was refused: ${await answer.text()}`);
      return cookie;
    },
    upload: async (draftId, cookie, file) => {
      const form = new FormData();
      form.set(
        'file',
        new File([Uint8Array.from(file.bytes)], file.name ?? 'photo.jpg', { type: file.type ?? 'image/jpeg' }),
      );
      if (file.statedHash !== undefined) form.set('contentHash', file.statedHash);
      const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
      return await app.request(`/v1/evidence/drafts/${draftId}/files`, { method: 'POST', headers, body: form });
    },
    close: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A message that the app accepts, with a fresh nonce; fields may be overridden by attacks. */
export async function signInMessage(
  app: TestApp['app'],
  clock: TestClock,
  address: Address,
  overrides: Partial<Parameters<typeof createSiweMessage>[0]> = {},
): Promise<string> {
  const answer: unknown = await (await app.request('/v1/session/nonce')).json();
  const nonce = typeof answer === 'object' && answer !== null && 'nonce' in answer ? String(answer.nonce) : '';
  return createSiweMessage({
    address,
    chainId: 31_337,
    domain: new URL(appOrigin).host,
    uri: appOrigin,
    version: '1',
    nonce,
    issuedAt: new Date(clock.nowMs()),
    statement: 'Sign in to Makewhole.',
    ...overrides,
  });
}
