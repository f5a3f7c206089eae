import { encodeErrorResult, UserRejectedRequestError } from 'viem';
import { describe, expect, it } from 'vitest';
import { checkTransaction, followTransaction, sendTransaction } from './run-transaction.ts';
import type { TransactionEvent } from './transaction.ts';
import { chainWith, errors, hash, permitData, plan, stageAfter, target } from './transaction-double.ts';

describe('checkTransaction', () => {
  it('refuses without a wallet before asking the node', async () => {
    const events: TransactionEvent[] = [];
    const chain = chainWith({ account: undefined, simulate: () => Promise.reject(new Error('must not be asked')) });
    await checkTransaction(chain, plan(), (event) => events.push(event));
    expect(stageAfter({ at: 'checking' }, events)).toEqual({
      at: 'failed',
      failure: { code: 'noWallet' },
      hash: undefined,
    });
  });

  it('refuses another account than the one the call was built for', async () => {
    const events: TransactionEvent[] = [];
    await checkTransaction(chainWith(), plan({ account: target }), (event) => events.push(event));
    expect(events.at(-1)).toEqual({ type: 'fail', failure: { code: 'wrongAccount' } });
  });

  it('says wrong network when the wallet is elsewhere', async () => {
    const events: TransactionEvent[] = [];
    const elsewhere = chainWith({ walletChainId: () => Promise.resolve(1) });
    await checkTransaction(elsewhere, plan(), (event) => events.push(event));
    expect(events.at(-1)).toEqual({ type: 'fail', failure: { code: 'wrongNetwork' } });
  });

  it('names the contract error and its arguments when the call would revert', async () => {
    const data = encodeErrorResult({ abi: errors, errorName: 'VersionNotSellable', args: [3, 1_900_000_000] });
    const events: TransactionEvent[] = [];
    const chain = chainWith({
      simulate: () => Promise.reject(Object.assign(new Error('execution reverted'), { cause: { code: 3, data } })),
    });
    await checkTransaction(chain, plan(), (event) => events.push(event));
    expect(events.at(-1)).toEqual({
      type: 'fail',
      failure: {
        code: 'reverted',
        error: { name: 'VersionNotSellable', args: { versionId: 3, sellableAt: 1_900_000_000 } },
        data,
      },
    });
  });
});

describe('sendTransaction', () => {
  it('asks for the permit first and sends the call built with it', async () => {
    const events: TransactionEvent[] = [];
    const chain = chainWith();
    const sent = await sendTransaction(chain, plan({ permission: { kind: 'permit', data: permitData } }), (event) =>
      events.push(event),
    );
    expect(sent).toEqual({ hash });
    expect(events.map((event) => event.type)).toEqual(['askPermit', 'askSignature', 'sent']);
    expect(chain.sentData).toEqual(['0x02']);
  });

  it('approves in a transaction of its own when there is no permit', async () => {
    const events: TransactionEvent[] = [];
    const chain = chainWith();
    await sendTransaction(
      chain,
      plan({ permission: { kind: 'approve', call: { to: target, data: '0xaa' } } }),
      (event) => events.push(event),
    );
    expect(events.map((event) => event.type)).toEqual(['askApproval', 'askApproval', 'askSignature', 'sent']);
    expect(chain.sentData).toEqual(['0xaa', '0x01']);
  });

  it('sends nothing after a rejected permit', async () => {
    const events: TransactionEvent[] = [];
    const chain = chainWith({ signPermit: () => Promise.reject(new UserRejectedRequestError(new Error('no'))) });
    const sent = await sendTransaction(chain, plan({ permission: { kind: 'permit', data: permitData } }), (event) =>
      events.push(event),
    );
    expect(sent).toBeUndefined();
    expect(chain.sentData).toEqual([]);
    expect(events.at(-1)).toEqual({ type: 'fail', failure: { code: 'rejected' } });
  });
});

describe('followTransaction', () => {
  it('waits until the index has the block before screens read again', async () => {
    const seen = [10n, 11n, 12n];
    const order: string[] = [];
    const chain = chainWith({
      indexedBlock: () => {
        const block = seen.shift() ?? 12n;
        order.push(`index ${String(block)}`);
        return Promise.resolve(block);
      },
      refresh: () => {
        order.push('refresh');
        return Promise.resolve();
      },
    });
    const events: TransactionEvent[] = [];
    await followTransaction(chain, { hash }, (event) => events.push(event));
    expect(order).toEqual(['index 10', 'index 11', 'index 12', 'refresh']);
    expect(stageAfter({ at: 'sent', hash }, events)).toEqual({ at: 'recorded', hash, blockNumber: 12n });
  });

  it('keeps waiting through an unreachable index and says it is late', async () => {
    let asked = 0;
    const chain = chainWith({
      indexedBlock: () => {
        asked += 1;
        return asked < 40 ? Promise.reject(new Error('away')) : Promise.resolve(12n);
      },
    });
    const events: TransactionEvent[] = [];
    await followTransaction(chain, { hash }, (event) => events.push(event));
    expect(events.map((event) => event.type)).toEqual(['mined', 'indexLate', 'recorded']);
  });

  it('gives up on a transaction the node does not know', async () => {
    const events: TransactionEvent[] = [];
    await followTransaction(chainWith({ lookUp: () => Promise.resolve('unknown') }), { hash }, (event) =>
      events.push(event),
    );
    expect(events).toEqual([{ type: 'fail', failure: { code: 'lost' } }]);
  });

  it('reports a transaction that reverted after it was sent', async () => {
    const events: TransactionEvent[] = [];
    await followTransaction(
      chainWith({ lookUp: () => Promise.resolve({ status: 'reverted', blockNumber: 12n, logs: [] }) }),
      { hash },
      (event) => events.push(event),
    );
    expect(events.at(-1)).toMatchObject({ type: 'fail', failure: { code: 'reverted' } });
  });
});
