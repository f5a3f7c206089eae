import { HDNodeWallet, Mnemonic, getAddress } from 'ethers';

import { LOCAL_CERTIFIER_INDEX } from '../../domain/papers/certifiers.ts';
import { DEVELOPMENT_PHRASE } from '../config/people.ts';

/** The key papers are signed with on the local chain. */
export function certifierWallet(): HDNodeWallet {
  const path = `m/44'/60'/0'/0/${LOCAL_CERTIFIER_INDEX}`;
  return HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(DEVELOPMENT_PHRASE), path);
}

/** MAKEWHOLE_CERTIFIER_ADDRESS: a book whose papers nobody signs names nobody. */
export function environmentCertifier(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const address = env['MAKEWHOLE_CERTIFIER_ADDRESS'];
  return address === undefined || address === '' ? undefined : getAddress(address);
}
