import type { BrowserContext } from 'playwright-core';
import { createWalletClient, type Hex, hexToBigInt, http, isHex, numberToHex } from 'viem';
import { type HDAccount, mnemonicToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';
import { z } from 'zod';

const PHRASE = 'test test test test test test test test test test test junk';

/** What a person does when the wallet asks. Changed by a journey to take a wrong turn. */
export interface WalletMood {
  /** Decline the next question that needs a signature. */
  declines: boolean;
  /** The chain the wallet says it is on. */
  chainId: number;
  /** The page was let in; before that it does not learn the address. */
  connected: boolean;
}

/** A wallet whose keys never leave this process. */
export interface JourneyWallet {
  readonly account: HDAccount;
  readonly mood: WalletMood;
}

const requestSchema = z.object({ method: z.string(), params: z.array(z.unknown()).default([]) });
const hexSchema = z.custom<Hex>((value) => isHex(value));
const transactionSchema = z.object({
  to: hexSchema.optional(),
  data: hexSchema.optional(),
  value: hexSchema.optional(),
  gas: hexSchema.optional(),
});
const typedSchema = z.object({
  domain: z.looseObject({}),
  types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
  primaryType: z.string(),
  message: z.record(z.string(), z.unknown()),
});

/** EIP-1193's "the user rejected the request". */
const REJECTED = { code: 4001, message: 'The person declined' } as const;

/** An answer as it crosses into the page: a result, or an error with the code the standard gives. */
type Answer =
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string; readonly data?: unknown } };

/**
 * Announces an EIP-1193 provider by EIP-6963 in every page of this context. The page only passes questions on;
 * signing happens here, in Node.
 */
export async function giveWallet(context: BrowserContext, rpcUrl: string, index: number): Promise<JourneyWallet> {
  const account = mnemonicToAccount(PHRASE, { addressIndex: index });
  const wallet: JourneyWallet = { account, mood: { declines: false, chainId: foundry.id, connected: false } };
  await context.exposeFunction('journeyWallet', (question: unknown) => answer(wallet, rpcUrl, question));
  await context.addInitScript(announce);
  return wallet;
}

async function answer(wallet: JourneyWallet, rpcUrl: string, question: unknown): Promise<Answer> {
  const { method, params } = requestSchema.parse(question);
  const { account, mood } = wallet;
  switch (method) {
    case 'eth_requestAccounts':
      mood.connected = true;
      return { result: [account.address] };
    case 'eth_accounts':
      return { result: mood.connected ? [account.address] : [] };
    case 'wallet_requestPermissions':
      mood.connected = true;
      return { result: [{ parentCapability: 'eth_accounts' }] };
    case 'eth_chainId':
      return { result: numberToHex(mood.chainId) };
    case 'wallet_switchEthereumChain':
      return { error: { code: 4902, message: 'This wallet does not know that chain' } };
    case 'personal_sign':
    case 'eth_signTypedData_v4':
    case 'eth_sendTransaction':
      return mood.declines ? { error: REJECTED } : { result: await sign(account, rpcUrl, method, params) };
    default:
      return forward(rpcUrl, method, params);
  }
}

async function sign(account: HDAccount, rpcUrl: string, method: string, params: readonly unknown[]): Promise<Hex> {
  if (method === 'personal_sign') return account.signMessage({ message: { raw: hexSchema.parse(params[0]) } });
  if (method === 'eth_signTypedData_v4') {
    return account.signTypedData(typedSchema.parse(JSON.parse(z.string().parse(params[1]))));
  }
  const { to, data, value, gas } = transactionSchema.parse(params[0]);
  const client = createWalletClient({ account, chain: foundry, transport: http(rpcUrl) });
  return client.sendTransaction({
    to: to ?? null,
    ...(data === undefined ? {} : { data }),
    ...(value === undefined ? {} : { value: hexToBigInt(value) }),
    ...(gas === undefined ? {} : { gas: hexToBigInt(gas) }),
  });
}

const rpcAnswer = z.object({
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});

async function forward(rpcUrl: string, method: string, params: readonly unknown[]): Promise<Answer> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { result, error } = rpcAnswer.parse(await response.json());
  return error === undefined ? { result: result ?? null } : { error };
}

/** Runs in the page. Plain JavaScript in a string, because nothing of this file exists there. */
const announce = `(() => {
  const provider = {
    on() { return provider; },
    removeListener() { return provider; },
    async request(question) {
      const answer = await window.journeyWallet(JSON.parse(JSON.stringify(question)));
      if (answer.error === undefined) return answer.result;
      throw Object.assign(new Error(answer.error.message), answer.error);
    },
  };
  const info = {
    uuid: '1d1f4d2e-6a35-4a6e-9a1c-6a6f75726e65',
    name: 'Journey wallet',
    icon: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E',
    rdns: 'test.makewhole.journey',
  };
  const detail = Object.freeze({ info, provider });
  const tell = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  window.addEventListener('eip6963:requestProvider', tell);
  tell();
})();`;
