import { isHex, recoverMessageAddress, recoverTypedDataAddress, toHex } from 'viem';
import { beforeEach, describe, expect, it } from 'vitest';
import { announceDemoWallet } from './announce-demo-wallet.ts';
import { DemoWallet } from './demo-wallet.ts';

const local = {
  chainId: 31337,
  rpcUrl: 'http://127.0.0.1:1',
  apiUrl: 'http://127.0.0.1:2',
  appUrl: 'http://127.0.0.1:3',
};
const ana = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const adjuster = '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc';

function hexOf(value: unknown): `0x${string}` {
  if (!isHex(value)) throw new Error('the wallet gave no hex');
  return value;
}

describe('DemoWallet', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  describe('given any chain but the local one', () => {
    it('cannot be made', () => {
      expect(() => new DemoWallet({ ...local, chainId: 1 }, 9)).toThrow('local chain only');
    });
    it('is not announced', () => {
      const heard: unknown[] = [];
      window.addEventListener('eip6963:announceProvider', (event) => heard.push(event));
      expect(announceDemoWallet({ ...local, chainId: 1 })).toBeUndefined();
      window.dispatchEvent(new Event('eip6963:requestProvider'));
      expect(heard).toEqual([]);
    });
  });

  describe('given nobody let the site in', () => {
    it('shows no account', async () => {
      expect(await new DemoWallet(local, 9).request({ method: 'eth_accounts' })).toEqual([]);
    });
  });

  describe('given the site was let in', () => {
    it('shows the person’s account, also after a reload', async () => {
      expect(await new DemoWallet(local, 9).request({ method: 'eth_requestAccounts' })).toEqual([ana]);
      expect(await new DemoWallet(local, 9).request({ method: 'eth_accounts' })).toEqual([ana]);
    });
    it('says so when another person takes the seat', async () => {
      const wallet = new DemoWallet(local, 9);
      await wallet.request({ method: 'eth_requestAccounts' });
      const told = new Promise((resolve) => wallet.on('accountsChanged', resolve));
      wallet.chooseAccount(5);
      expect(await told).toEqual([adjuster]);
    });
    it('forgets it when access is taken back', async () => {
      const wallet = new DemoWallet(local, 9);
      await wallet.request({ method: 'eth_requestAccounts' });
      await wallet.request({ method: 'wallet_revokePermissions' });
      expect(await wallet.request({ method: 'eth_accounts' })).toEqual([]);
    });
  });

  it('signs messages that recover to the person', async () => {
    const signature = await new DemoWallet(local, 9).request({
      method: 'personal_sign',
      params: [toHex('hello'), ana],
    });
    expect(await recoverMessageAddress({ message: 'hello', signature: hexOf(signature) })).toBe(ana);
  });

  it('signs typed data given as the JSON text wallets receive', async () => {
    const typed = {
      domain: { name: 'T', version: '1', chainId: 31337 },
      types: {
        EIP712Domain: [
          { name: 'name', type: 'string' },
          { name: 'version', type: 'string' },
          { name: 'chainId', type: 'uint256' },
        ],
        Permit: [{ name: 'value', type: 'uint256' }],
      },
      primaryType: 'Permit',
      message: { value: '12345678901234567890' },
    } as const;
    const signature = await new DemoWallet(local, 9).request({
      method: 'eth_signTypedData_v4',
      params: [ana, JSON.stringify(typed)],
    });
    const address = await recoverTypedDataAddress({
      ...typed,
      domain: { ...typed.domain, chainId: 31337n },
      message: { value: 12345678901234567890n },
      signature: hexOf(signature),
    });
    expect(address).toBe(ana);
  });

  it('refuses another account and another chain', async () => {
    const wallet = new DemoWallet(local, 9);
    await expect(wallet.request({ method: 'personal_sign', params: ['0x00', adjuster] })).rejects.toMatchObject({
      code: 4100,
    });
    await expect(
      wallet.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: '0x1' }] }),
    ).rejects.toMatchObject({ code: 4902 });
    expect(await wallet.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: '0x7a69' }] })).toBeNull();
  });

  it('refuses what is no transaction', async () => {
    await expect(
      new DemoWallet(local, 9).request({ method: 'eth_sendTransaction', params: [{ to: 'nobody' }] }),
    ).rejects.toMatchObject({ code: -32602 });
  });
});
