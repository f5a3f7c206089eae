import { HDNodeWallet, Mnemonic, getAddress } from 'ethers';

import { operators } from '../config/observations.ts';
import { DEVELOPMENT_PHRASE } from '../config/people.ts';
import type { DeployContext } from './deploy-context.ts';

type Operators = DeployContext['operators'];

/** The key an operator signs observations with on the local chain. */
export function operatorWallet(index: number): HDNodeWallet {
  return HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(DEVELOPMENT_PHRASE), `m/44'/60'/0'/0/${index}`);
}

export function phraseOperators(): Operators {
  return operators.map(({ label, index }) => ({ label, signer: operatorWallet(index).address }));
}

/** MAKEWHOLE_OPERATOR_1_ADDRESS and on. @throws Error naming the first that is missing. */
export function environmentOperators(env: Readonly<Record<string, string | undefined>>): Operators {
  return operators.map(({ label }, place) => {
    const variable = `MAKEWHOLE_OPERATOR_${place + 1}_ADDRESS`;
    const address = env[variable];
    if (address === undefined || address === '') throw new Error(`Set ${variable} to the key ${label} signs with.`);
    return { label, signer: getAddress(address) };
  });
}
