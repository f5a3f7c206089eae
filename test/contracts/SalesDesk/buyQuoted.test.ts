import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { loadQuoted, signQuote } from '../../support/quote.ts';

describe('SalesDesk.buyQuoted', () => {
  describe('given sales are paused', () => {
    it('reverts with PauseActive', async () => {
      const { quote, signature, signer, salesDesk, ...deployment } = await loadQuoted();
      const until = await pauseFor(deployment, pauseFlags.sell, DAY);
      await expect(salesDesk.buyQuoted(quote, signer, signature))
        .to.be.revertedWithCustomError(deployment.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.sell, until);
    });
  });

  describe('when the caller is not the buyer named', () => {
    it('T10: reverts with QuoteBuyerMismatch', async () => {
      const { quote, signature, signer, contracts, people } = await loadQuoted();
      await expect(contracts.salesDesk.connect(people.bo).buyQuoted(quote, signer, signature))
        .to.be.revertedWithCustomError(contracts.salesDesk, 'QuoteBuyerMismatch')
        .withArgs(people.ana.address, people.bo.address);
    });
  });

  describe('when the signer is no underwriter', () => {
    it('reverts with QuoteSignerNotUnderwriter', async () => {
      const { quote, salesDesk, people, ...deployment } = await loadQuoted();
      const signature = await signQuote({ ...deployment, people }, people.bo, quote);
      await expect(salesDesk.buyQuoted(quote, people.bo, signature))
        .to.be.revertedWithCustomError(salesDesk, 'QuoteSignerNotUnderwriter')
        .withArgs(people.bo.address);
    });
  });

  describe('when the offer is expired', () => {
    it('reverts with QuoteExpired a second after its last', async () => {
      const { quote, signature, signer, salesDesk, network } = await loadQuoted();
      const expiresAt = Number(quote.expiresAt);
      await network.networkHelpers.time.setNextBlockTimestamp(expiresAt + 1);
      await expect(salesDesk.buyQuoted(quote, signer, signature))
        .to.be.revertedWithCustomError(salesDesk, 'QuoteExpired')
        .withArgs(expiresAt, expiresAt + 1);
    });
  });

  describe('when the offer was used or withdrawn', () => {
    it('POL-4: reverts with QuoteUsed', async () => {
      const { quote, signature, signer, salesDesk } = await loadQuoted();
      await salesDesk.buyQuoted(quote, signer, signature);
      await expect(salesDesk.buyQuoted(quote, signer, signature))
        .to.be.revertedWithCustomError(salesDesk, 'QuoteUsed')
        .withArgs(signer, 1);
    });
  });

  describe('when one word of the offer, the chain or the desk is another', () => {
    it('A30, A32: reverts with QuoteSignatureInvalid', async () => {
      const { quote, signature, signer, salesDesk, ...deployment } = await loadQuoted();
      const { underwriter } = deployment.people;
      const elsewhere = { verifyingContract: deployment.addresses.lens };
      const twisted = signature.slice(0, 66) + `${'f'.repeat(64)}${signature.slice(130)}`;
      const attempts = [
        [{ ...quote, premiumAssets: dollars('1') }, signature],
        [{ ...quote, limitAssets: dollars('901') }, signature],
        [{ ...quote, deductibleAssets: 0n }, signature],
        [{ ...quote, nonce: 2 }, signature],
        [quote, await signQuote(deployment, underwriter, quote, { chainId: 1 })],
        [quote, await signQuote(deployment, underwriter, quote, elsewhere)],
        [quote, twisted],
        [quote, '0x'],
      ] as const;
      for (const [offered, signed] of attempts) {
        await expect(salesDesk.buyQuoted(offered, signer, signed))
          .to.be.revertedWithCustomError(salesDesk, 'QuoteSignatureInvalid')
          .withArgs(signer);
      }
    });
  });

  describe('when the premium is nothing or more than the limit', () => {
    it('reverts with QuotePremiumInvalid', async () => {
      for (const premiumAssets of [0n, dollars('900') + 1n]) {
        const { quote, signature, signer, salesDesk } = await loadQuoted({ premiumAssets });
        await expect(salesDesk.buyQuoted(quote, signer, signature))
          .to.be.revertedWithCustomError(salesDesk, 'QuotePremiumInvalid')
          .withArgs(premiumAssets, dollars('900'));
      }
    });
  });

  describe('when the term is nothing or beyond ten years', () => {
    it('reverts with SaleTermOutOfRange', async () => {
      for (const termDays of [0, 3_661]) {
        const { quote, signature, signer, salesDesk } = await loadQuoted({ termDays });
        await expect(salesDesk.buyQuoted(quote, signer, signature))
          .to.be.revertedWithCustomError(salesDesk, 'SaleTermOutOfRange')
          .withArgs(1, termDays, 1, 3_660);
      }
    });
  });

  describe('given a good offer', () => {
    it('sells at its price, with its deductible, and names its digest', async () => {
      const { quote, signature, signer, salesDesk, contracts, people, network } = await loadQuoted();
      const premium = dollars('77');
      const fee = (premium * BigInt(phone.feeBps)) / 10_000n;
      const tax = (premium * BigInt(phone.taxBps)) / 10_000n;
      const lock = (dollars('900') * BigInt(phone.collateralBps)) / 10_000n;
      const sale = salesDesk.buyQuoted(quote, signer, signature);
      await expect(sale)
        .to.emit(salesDesk, 'CoverSold')
        .withArgs(1, people.ana.address, premium, tax, fee, lock, await salesDesk.quoteDigest(quote));
      await expect(sale).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, -premium);
      const { deductibleAssets, hasDeductible, limitAssets } = await contracts.policyBook.policyOf(1);
      expect([deductibleAssets, hasDeductible, limitAssets]).to.deep.equal([dollars('10'), true, dollars('900')]);
      expect(await salesDesk.isQuoteUsed(signer, 1)).to.equal(true);
      expect(await salesDesk.isQuoteUsed(signer, 2)).to.equal(false);
    });

    it('takes the signature of a contract wallet that is an underwriter (ERC-1271)', async () => {
      const { quote, signature, salesDesk, contracts, people, network } = await loadQuoted();
      const wallet = await network.ethers.deployContract('SmartWallet', [people.underwriter]);
      await contracts.accessManager.connect(people.admin).grantRole(roles.UNDERWRITER.id, wallet, 0);
      await salesDesk.buyQuoted(quote, wallet, signature);
      expect(await contracts.policyBook.policyCount()).to.equal(1n);
      const other = await network.ethers.deployContract('SmartWallet', [people.bo]);
      await contracts.accessManager.connect(people.admin).grantRole(roles.UNDERWRITER.id, other, 0);
      await expect(salesDesk.buyQuoted({ ...quote, nonce: 9 }, other, signature))
        .to.be.revertedWithCustomError(salesDesk, 'QuoteSignatureInvalid')
        .withArgs(await other.getAddress());
    });
  });
});
