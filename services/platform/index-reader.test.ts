import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { expect } from 'chai';
import { claim } from '../../indexer/ponder.schema.ts';
import { createTestChain } from '../test-support/test-chain.ts';
import { createTestClock } from '../test-support/test-clock.ts';
import { IndexBehindError, IndexUnreachableError, createIndexReader, mostBlocksBehind } from './index-reader.ts';

describe('createIndexReader', () => {
  let server: Server;
  let url = '';
  let status: unknown;
  before(async () => {
    server = createServer((request, response) => {
      const isStatus = request.url === '/status';
      response.writeHead(isStatus ? 200 : 500, { 'content-type': 'application/json' });
      response.end(isStatus ? JSON.stringify(status) : 'broken');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  });
  after(() => server.close());
  const clock = createTestClock();
  const statusAt = (number: number, id = 31_337) => ({ book: { id, block: { number, timestamp: 1_772_366_400 } } });
  const readerWith = (head: bigint | undefined, indexUrl = url) => {
    const headBlock = async () => {
      if (head === undefined) throw new Error('silent');
      return head;
    };
    return createIndexReader({ clock, chain: { ...createTestChain(), headBlock } }, { indexUrl });
  };
  const failureOf = async (work: Promise<unknown>) =>
    await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );

  describe('when it is close to the head', () => {
    it('answers block and time', async () => {
      status = statusAt(100);
      expect(await readerWith(100n).position()).to.deep.equal({ block: 100n, blockTime: 1_772_366_400 });
      expect((await readerWith(100n + mostBlocksBehind).position()).block).to.equal(100n);
    });
  });

  describe('when it is one block further behind than is believed', () => {
    it('throws IndexBehindError with the number of blocks', async () => {
      status = statusAt(100);
      const failure = await failureOf(readerWith(101n + mostBlocksBehind).position());
      expect(failure)
        .to.be.instanceOf(IndexBehindError)
        .and.to.have.property('blocks', mostBlocksBehind + 1n);
    });
  });

  describe('when it is ahead of the chain', () => {
    it('throws IndexUnreachableError: it remembers another chain', async () => {
      status = statusAt(100);
      expect(await failureOf(readerWith(99n).position())).to.be.instanceOf(IndexUnreachableError);
    });
  });

  describe('when the chain is silent', () => {
    it('answers what it has', async () => {
      status = statusAt(100);
      expect((await readerWith(undefined).position()).block).to.equal(100n);
    });
  });

  describe('when it follows another chain, says nonsense or does not answer', () => {
    it('throws IndexUnreachableError', async () => {
      for (const wrong of [statusAt(100, 1), {}, 'ready', null]) {
        status = wrong;
        expect(await failureOf(readerWith(100n).position())).to.be.instanceOf(IndexUnreachableError);
      }
      expect(await failureOf(readerWith(100n, 'http://127.0.0.1:9').position())).to.be.instanceOf(
        IndexUnreachableError,
      );
    });
  });

  describe('when a question fails', () => {
    it('throws IndexUnreachableError, with the cause for the log', async () => {
      const failure = await failureOf(readerWith(100n).read((db) => db.select().from(claim)));
      expect(failure).to.be.instanceOf(IndexUnreachableError).and.to.have.property('cause');
    });
  });
});
