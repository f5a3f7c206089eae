import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { z } from 'zod';

import { callRpc } from '../process/call-rpc.ts';
import { choosePort } from '../process/choose-port.ts';
import { completeStamp } from './deploy-contracts.ts';
import { createRun, type Run } from './run.ts';
import { startChain, type Chain } from './start-chain.ts';
import { writeStamp } from './stamp.ts';

const DAY = 86_400;

describe('the local chain', () => {
  let data = '';
  let notes: string[] = [];
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'makewhole-chain-'));
    notes = [];
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const session = async (work: (chain: Chain) => Promise<unknown>): Promise<void> => {
    const run = newRun(data, notes);
    try {
      await work(await startChain(run, await choosePort(38_545, new Set())));
    } finally {
      await Promise.all(run.children.map((child) => child.stop('SIGINT')));
    }
  };
  const complete = (chain: Chain): void => writeStamp(completeStamp(data), chain.genesis);

  it('begins in the past, so that the demo has time to live', async () => {
    await session(async ({ url, blockNumber }) => {
      expect(blockNumber).to.equal(0);
      expect(await timeOf(url)).to.be.lessThan(Date.now() / 1000 - 149 * DAY);
    });
  });

  it('goes on after a restart from the block it had, and never back in time', async () => {
    let genesis = '';
    let last = 0;
    await session(async (chain) => {
      genesis = chain.genesis;
      await callRpc(chain.url, 'evm_increaseTime', [400 * DAY]);
      await callRpc(chain.url, 'evm_mine');
      last = await timeOf(chain.url);
      complete(chain);
    });
    expect(last).to.be.greaterThan(Date.now() / 1000 + 200 * DAY);
    for (const block of [1, 2, 3]) {
      await session(async (chain) => {
        expect(chain).to.include({ genesis, blockNumber: block });
        await callRpc(chain.url, 'evm_mine');
        expect(await timeOf(chain.url)).to.be.at.least(last);
        last = await timeOf(chain.url);
      });
    }
  });

  it('goes on at the present when its last block lies behind', async () => {
    await session(async (chain) => await Promise.resolve(complete(chain)));
    await session(async ({ url }) => {
      await callRpc(url, 'evm_mine');
      expect(await timeOf(url)).to.be.closeTo(Math.floor(Date.now() / 1000), 5);
    });
  });

  it('starts over when the first start was interrupted before the chain was complete', async () => {
    await session(async ({ url }) => await callRpc(url, 'evm_mine'));
    await session(async ({ blockNumber }) => expect(await Promise.resolve(blockNumber)).to.equal(0));
    expect(notes.join()).to.include('interrupted before its chain was complete');
  });

  it('goes on from the state before when the saved one is damaged', async () => {
    await session(async (chain) => {
      await callRpc(chain.url, 'evm_mine');
      complete(chain);
    });
    await session(async ({ blockNumber }) => expect(await Promise.resolve(blockNumber)).to.equal(1));
    writeFileSync(join(data, 'chain', 'state.json'), '{"half":');
    await session(async ({ blockNumber }) => expect(await Promise.resolve(blockNumber)).to.equal(1));
    expect(notes.join()).to.include('damaged; going on from the state at the start of the last run');
    expect(existsSync(join(data, 'chain', 'state.json'))).to.equal(true);
  });
});

function newRun(data: string, notes: string[]): Run {
  const say = {
    ready: () => undefined,
    note: (text: string) => void notes.push(text),
    during: async <T>(_: string, work: () => Promise<T>) => await work(),
  };
  return createRun({ root: resolve(import.meta.dirname, '../..'), data, say, watch: () => undefined });
}

async function timeOf(url: string): Promise<number> {
  const block = await callRpc(url, 'eth_getBlockByNumber', ['latest', false]);
  return Number(z.object({ timestamp: z.string() }).parse(block).timestamp);
}
