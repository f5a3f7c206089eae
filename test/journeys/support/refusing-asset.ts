import { type Address, createWalletClient, http, isHex, parseAbi, publicActions } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';

import { addresses } from '../../../domain/chain/addresses.ts';
import { assert, present } from '../../../domain/primitives/assert.ts';
import { readArtifact } from '../../../scripts/deploy/read-artifact.ts';
import { callRpc } from '../../../scripts/process/call-rpc.ts';
import { theRound } from './round.ts';

const ASSET = addresses[31_337].asset;
const PHRASE = 'test test test test test test test test test test test junk';
const DECIMALS = 6;
const abi = parseAbi(['constructor(uint8 places)', 'function blacklist(address account, bool listed)']);

/**
 * The issuer of the asset changes its code, as issuers of proxied tokens do: from now on it refuses one account. All
 * balances stay, for both codes keep them in the same slots.
 *
 * @returns how the issuer takes it back.
 */
export async function refusePayee(payee: Address): Promise<() => Promise<void>> {
  const { stack } = await theRound();
  const account = mnemonicToAccount(PHRASE, { addressIndex: 0 });
  const issuer = createWalletClient({ account, chain: foundry, transport: http(stack.rpcUrl) }).extend(publicActions);
  const { bytecode } = readArtifact('BlacklistToken');
  assert(isHex(bytecode), 'bytecode is hexadecimal');
  const hash = await issuer.deployContract({ abi, bytecode, args: [DECIMALS] });
  const { contractAddress } = await issuer.waitForTransactionReceipt({ hash });
  const refusing = await issuer.getCode({ address: present(contractAddress, 'the refusing code was deployed') });
  const usual = present(await issuer.getCode({ address: ASSET }), 'the asset has code');
  await callRpc(stack.rpcUrl, 'anvil_setCode', [ASSET, refusing]);
  const listed = await issuer.writeContract({
    address: ASSET,
    abi,
    functionName: 'blacklist',
    args: [payee, true],
  });
  await issuer.waitForTransactionReceipt({ hash: listed });
  return async () => {
    await callRpc(stack.rpcUrl, 'anvil_setCode', [ASSET, usual]);
  };
}
