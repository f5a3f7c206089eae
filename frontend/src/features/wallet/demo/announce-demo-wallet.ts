import type { EIP6963ProviderInfo } from 'mipd';
import type { RuntimeConfig } from '@/config/runtime-config.ts';
import { isLocalChain } from '@/config/runtime-config.ts';
import { demoPeople, isDemoPerson } from './demo-seats.ts';
import { DemoWallet } from './demo-wallet.ts';

const PERSON_KEY = 'makewhole.demo.person';
export const DEMO_RDNS = 'local.makewhole.demo';

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#9A6200"/><path d="M16 6v20" stroke="#fff" stroke-width="2"/><circle cx="16" cy="10" r="3" fill="#fff"/><circle cx="16" cy="22" r="3" fill="#9A6200" stroke="#fff" stroke-width="2"/></svg>';

const info: EIP6963ProviderInfo = {
  uuid: 'f0ad3c1e-2f0b-4d3e-9f6e-6d616b657768',
  name: 'Makewhole demo wallet - local chain only',
  icon: `data:image/svg+xml,${encodeURIComponent(picture)}`,
  rdns: DEMO_RDNS,
};

let wallet: DemoWallet | undefined;

function rememberedPerson(): number {
  const stored = Number(localStorage.getItem(PERSON_KEY));
  return isDemoPerson(stored) ? stored : demoPeople[0].index;
}

/**
 * Announces the demo wallet by EIP-6963, once per page; a second call returns the same wallet.
 * @returns undefined anywhere but on the local chain, where nothing is announced
 */
export function announceDemoWallet(runtime: RuntimeConfig): DemoWallet | undefined {
  if (typeof window === 'undefined' || !isLocalChain(runtime)) return undefined;
  if (wallet !== undefined) return wallet;
  wallet = new DemoWallet(runtime, rememberedPerson());
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider: wallet }) }),
    );
  window.addEventListener('eip6963:requestProvider', announce);
  announce();
  return wallet;
}

/** Takes another seat; remembered for the next visit. */
export function chooseDemoPerson(index: number): void {
  localStorage.setItem(PERSON_KEY, String(index));
  wallet?.chooseAccount(index);
}
