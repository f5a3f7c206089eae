import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';

import { expect } from 'chai';
import { privateKeyToAccount } from 'viem/accounts';

import { addresses } from '../../domain/chain/addresses.ts';
import { paperTypedData } from '../../domain/papers/paper-digest.ts';
import { PAPER_FORMAT, type Paper } from '../../domain/papers/paper-kinds.ts';
import { paperText } from '../../domain/papers/paper-text.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { certifierWallet } from '../deploy/open-certifier.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, 'certificate-check.ts');
const paper: Paper = {
  format: PAPER_FORMAT,
  kind: 'PremiumReceipt',
  chainId: 31_337,
  register: addresses[31_337].policyBook,
  facts: {
    policyId: '12',
    holder: '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720',
    product: 'phone',
    asset: addresses[31_337].asset,
    symbol: 'tUSD',
    decimals: '6',
    premiumAssets: '161880000',
    paidAssets: '161880000',
    refundedAssets: '0',
    soldAt: '1795372440',
    transaction: `0x${'1f'.repeat(32)}`,
    block: '1042',
    issuedAt: '1795372440',
  },
};

async function sign(key: string): Promise<string> {
  const account = privateKeyToAccount(`0x${key.slice(2)}`);
  const signature = await account.signTypedData(paperTypedData(paper));
  return paperText({ ...paper, signer: account.address, signature });
}

/** A PDF as far as the checker looks into one. */
function pdfWith(...texts: readonly string[]): Buffer {
  const files = texts.flatMap((text) => {
    const stream = deflateSync(Buffer.from(text));
    const head = `1 0 obj\n<<\n/Type /EmbeddedFile\n/Length ${stream.length}\n/Filter /FlateDecode\n>>\nstream\n`;
    return [Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')];
  });
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...files, Buffer.from('%%EOF\n')]);
}

describe('certificate:check', function () {
  this.timeout(120_000);
  let folder = '';
  let text = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'makewhole-papers-'));
    text = await sign(certifierWallet().privateKey);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function check(content: string | Buffer, ...options: readonly string[]) {
    const file = join(folder, 'paper');
    writeFileSync(file, content);
    try {
      const { stdout } = await run(process.execPath, [program, file, ...options]);
      return { code: 0, said: stdout };
    } catch (thrown) {
      const error = ensureError(thrown);
      if (!('code' in error) || !('stdout' in error) || !('stderr' in error)) throw error;
      return { code: Number(error.code), said: `${String(error.stdout)}${String(error.stderr)}` };
    }
  }

  describe('given a paper of the carrier', () => {
    it('says GENUINE, what was signed, and what is not proved', async () => {
      const { code, said } = await check(`${text}\n`);
      expect(code).to.equal(0);
      expect(said).to.match(/^GENUINE: Premium receipt · 保费收据/);
      expect(said).to.include('161.88 tUSD').and.to.include('Not proved:');
    });
    it('finds it inside a PDF', async () => {
      expect((await check(pdfWith(text))).said).to.match(/^GENUINE/);
    });
    it('says that the node gave no answer, and that it is genuine all the same', async () => {
      const { code, said } = await check(text, '--rpc', 'http://127.0.0.1:9');
      expect(code).to.equal(4);
      expect(said).to.include('GENUINE: ').and.to.include('The chain could not be asked');
    });
  });

  describe('given a paper that was changed, or somebody else’s', () => {
    it('says NOT GENUINE and why', async () => {
      const changed = await check(text.replace('161880000', '999880000'));
      expect(changed.code).to.equal(1);
      expect(changed.said)
        .to.match(/^NOT GENUINE/)
        .and.to.include('NO   exactly this was signed');
      const stranger = await check(await sign(`0x${'dd'.repeat(32)}`));
      expect(stranger.code).to.equal(1);
      expect(stranger.said).to.include('NO   that key signs the carrier’s papers');
      const spaced = await check(text.replace('{', '{ '));
      expect(spaced.code).to.equal(1);
      expect(spaced.said).to.include('was changed after it was signed');
    });
  });

  describe('given no paper, or a choice of them', () => {
    it('says so with another exit code', async () => {
      expect((await check('hello')).code).to.equal(2);
      expect((await check(pdfWith())).said).to.include('has no signed text inside');
      expect((await check(pdfWith(text, text))).said).to.include('several signed texts');
      expect((await check(text, '--what')).code).to.equal(2);
    });
  });
});
