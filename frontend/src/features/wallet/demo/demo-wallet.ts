import { createWalletClient, type Hex, hexToBigInt, http, isHex, numberToHex, type WalletClient } from 'viem';
import type { HDAccount } from 'viem/accounts';
import { chainOf } from '@/config/chains.ts';
import { isLocalChain, type RuntimeConfig } from '@/config/runtime-config.ts';
import { demoAccount } from './demo-keys.ts';
import { readAllowed, writeAllowed } from './allowed-site.ts';
import { ProviderError, readTransaction, readTypedData } from './read-request.ts';

type Listener = (payload: unknown) => void;

export interface DemoRequest {
  readonly method: string;
  readonly params?: unknown;
}

/**
 * An EIP-1193 provider that signs with anvil's published development keys.
 * It exists on the local chain only: the constructor refuses any other, and so does every signature.
 */
export class DemoWallet {
  readonly #runtime: RuntimeConfig;
  readonly #client: WalletClient;
  readonly #listeners = new Map<string, Set<Listener>>();
  #index: number;
  #connected: boolean;

  constructor(runtime: RuntimeConfig, index: number) {
    if (!isLocalChain(runtime)) throw new Error('The demo wallet exists on the local chain only');
    this.#runtime = runtime;
    this.#index = index;
    this.#connected = readAllowed();
    this.#client = createWalletClient({ chain: chainOf(runtime), transport: http(runtime.rpcUrl) });
  }

  /** Changes the person behind the wallet, as a person would inside a real one. */
  chooseAccount(index: number): void {
    this.#index = index;
    if (this.#connected)
      void this.#account().then(({ address }) => {
        this.#emit('accountsChanged', [address]);
      });
  }

  on(event: string, listener: Listener): this {
    const set = this.#listeners.get(event) ?? new Set<Listener>();
    set.add(listener);
    this.#listeners.set(event, set);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    this.#listeners.get(event)?.delete(listener);
    return this;
  }

  /** EIP-1193. @throws ProviderError with the code the standard gives */
  async request({ method, params }: DemoRequest): Promise<unknown> {
    const list: readonly unknown[] = Array.isArray(params) ? params : [];
    switch (method) {
      case 'eth_requestAccounts':
      case 'wallet_requestPermissions':
        return this.#connect(method);
      case 'eth_accounts':
        return this.#connected ? [(await this.#account()).address] : [];
      case 'wallet_revokePermissions':
        this.#connected = false;
        writeAllowed(false);
        return null;
      case 'eth_chainId':
        return numberToHex(this.#runtime.chainId);
      case 'wallet_switchEthereumChain':
      case 'wallet_addEthereumChain':
        return this.#refuseOtherChain(list[0]);
      case 'personal_sign':
        return this.#signMessage(list);
      case 'eth_signTypedData_v4':
        return this.#signTypedData(list);
      case 'eth_sendTransaction':
        return this.#send(list[0]);
      default:
        return this.#forward(method, list);
    }
  }

  #account(): Promise<HDAccount> {
    return demoAccount(this.#index);
  }

  #emit(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }

  async #connect(method: string): Promise<unknown> {
    const { address } = await this.#account();
    this.#connected = true;
    writeAllowed(true);
    if (method === 'eth_requestAccounts') return [address];
    return [{ parentCapability: 'eth_accounts', caveats: [{ type: 'restrictReturnedAccounts', value: [address] }] }];
  }

  async #ownAccount(address: unknown): Promise<HDAccount> {
    const account = await this.#account();
    if (typeof address !== 'string' || address.toLowerCase() !== account.address.toLowerCase()) {
      throw new ProviderError(4100, 'This account is not the one of the demo wallet');
    }
    return account;
  }

  #refuseOtherChain(parameter: unknown): null {
    const chainId =
      typeof parameter === 'object' && parameter !== null && 'chainId' in parameter ? parameter.chainId : undefined;
    if (!isHex(chainId) || hexToBigInt(chainId) !== BigInt(this.#runtime.chainId)) {
      throw new ProviderError(4902, 'The demo wallet knows the local chain only');
    }
    return null;
  }

  async #requireLocalNode(): Promise<void> {
    const chainId = await this.#client.getChainId();
    if (!isLocalChain({ chainId })) throw new ProviderError(4901, 'The node behind this page is not the local chain');
  }

  async #signMessage([message, address]: readonly unknown[]): Promise<Hex> {
    const account = await this.#ownAccount(address);
    if (!isHex(message)) throw new ProviderError(-32602, 'personal_sign expects hex');
    return account.signMessage({ message: { raw: message } });
  }

  async #signTypedData([address, payload]: readonly unknown[]): Promise<Hex> {
    const account = await this.#ownAccount(address);
    return account.signTypedData(readTypedData(payload));
  }

  async #send(parameter: unknown): Promise<Hex> {
    const { from, ...transaction } = readTransaction(parameter);
    const account = await this.#ownAccount(from);
    await this.#requireLocalNode();
    return this.#client.sendTransaction({ ...transaction, account, chain: chainOf(this.#runtime) });
  }

  async #forward(method: string, params: readonly unknown[]): Promise<unknown> {
    const response = await fetch(this.#runtime.rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) throw new ProviderError(-32603, 'The node gave no answer');
    if ('error' in body && typeof body.error === 'object' && body.error !== null) throw ProviderError.from(body.error);
    return 'result' in body ? body.result : null;
  }
}
