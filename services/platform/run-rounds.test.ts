import { expect } from 'chai';
import { createLogger } from './logger.ts';
import { runRounds } from './run-rounds.ts';

describe('runRounds', () => {
  it('turns until the signal, through a turn that fails', async () => {
    const stopping = new AbortController();
    const turns: string[] = [];
    const round = (): Promise<void> => {
      turns.push(turns.length === 1 ? 'fails' : 'works');
      if (turns.length === 4) stopping.abort();
      return turns.length === 2 ? Promise.reject(new Error('down')) : Promise.resolve();
    };
    const { signal } = stopping;
    await runRounds({ round, logger: createLogger('silent'), name: 'It', pauseMs: 1, longestPauseMs: 2, signal });
    expect(turns).to.deep.equal(['works', 'fails', 'works', 'works']);
  });

  it('does nothing once it is to stop', async () => {
    const signal = AbortSignal.abort();
    const round = (): Promise<void> => Promise.reject(new Error('must not turn'));
    await runRounds({ round, logger: createLogger('silent'), name: 'It', pauseMs: 1, longestPauseMs: 1, signal });
    expect(signal.aborted).to.equal(true);
  });
});
