import { expect } from 'chai';
import { Signature, TypedDataEncoder, ZeroAddress } from 'ethers';

import { observationMessage, observationTypes } from '../../../domain/oracles/observation-message.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import {
  feedOf,
  keyOfRef,
  loadRained,
  observe,
  pass,
  rainSource,
  reportRain,
  signObservation,
} from '../../support/observe.ts';
import { expectCallRefused, expectRefused } from '../../support/refused.ts';

describe('ObservationFeed.digestOf', () => {
  describe('when an operator asks what to sign', () => {
    it('is the EIP-712 digest of the observation on this feed and chain', async () => {
      const rained = await loadRained();
      const observation = observe(rained);
      const domain = {
        name: 'Makewhole ObservationFeed',
        version: '1',
        chainId: rained.network.networkConfig.chainId ?? 31_337,
        verifyingContract: rained.addresses.observationFeed,
      };
      const digest = TypedDataEncoder.hash(domain, observationTypes, observationMessage(observation));
      expect(await feedOf(rained).digestOf(observation)).to.equal(digest);
    });
  });
});

describe('ObservationFeed.report', () => {
  describe('when a signature is not of a seat, over another text, chain, feed or key', () => {
    it('reverts with FeedSignerUnknown', async () => {
      const rained = await loadRained();
      const { contracts, people, addresses } = rained;
      const observation = observe(rained);
      const others = [
        await signObservation(rained, { ...observation, value: 1n }, [1, 2]),
        await signObservation(rained, observation, [1, 2], { chainId: 1 }),
        await signObservation(rained, observation, [1, 2], { verifyingContract: addresses.claimBook }),
        await signObservation(rained, { ...observation, ref: { ...rained.ref, region: 1 } }, [1, 2]),
        [await people.bo.signMessage('yes'), await people.bo.signMessage('yes')],
      ];
      for (const signatures of others) {
        await expect(feedOf(rained).report(observation, signatures)).to.be.revertedWithCustomError(
          contracts.observationFeed,
          'FeedSignerUnknown',
        );
      }
    });

    it('A32: takes neither the other half of the curve nor a short form', async () => {
      const rained = await loadRained();
      const observation = observe(rained);
      const [first = '', second = ''] = await signObservation(rained, observation, [1, 2]);
      const { r, s, v, compactSerialized } = Signature.from(first);
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const high = (order - BigInt(s)).toString(16).padStart(64, '0');
      const flipped = `${r}${high}${v === 27 ? '1c' : '1b'}`;
      const refusal = { error: 'FeedSignerUnknown', args: [keyOfRef(rained, rained.ref), ZeroAddress] };
      for (const wrong of [flipped, compactSerialized, '0x', `${r}${s.slice(2)}00`]) {
        await expectCallRefused(rained, feedOf(rained).report(observation, [wrong, second]), refusal);
      }
    });
  });

  describe('when one operator signs twice, or the seats are out of order', () => {
    it('reverts with FeedSignersUnordered', async () => {
      const rained = await loadRained();
      for (const seats of [
        [1, 1],
        [2, 1],
      ]) {
        const refusal = { error: 'FeedSignersUnordered', args: [keyOfRef(rained, rained.ref), 1] };
        await expectRefused(rained, observe(rained), refusal, seats);
      }
    });
  });

  describe('when there are too few', () => {
    it('A41: reverts with FeedQuorumShort', async () => {
      const rained = await loadRained();
      for (const seats of [[], [4]]) {
        const refusal = { error: 'FeedQuorumShort', args: [keyOfRef(rained, rained.ref), seats.length, 2] };
        await expectRefused(rained, observe(rained), refusal, seats);
      }
    });
  });

  describe('when more than a quorum signed', () => {
    it('A41: hears the first of so many, and looks at no other', async () => {
      const rained = await loadRained();
      const observation = observe(rained);
      const [second = '', fourth = '', fifth = ''] = await signObservation(rained, observation, [2, 4, 5]);
      await feedOf(rained).report(observation, [second, fourth, fifth, second, '0x']);
      expect((await feedOf(rained).roundOf(rained.ref)).seats).to.equal(0b10100n);
    });

    it('A50: counts nobody else’s day', async () => {
      const rained = await loadRained();
      for (let region = 1; region <= rainSource.signerDailyLimit; region += 1) {
        await reportRain(rained, { ref: { ...rained.ref, region } }, [1, 2, 3]);
      }
      await reportRain(rained, {}, [3, 4]);
      expect((await feedOf(rained).roundOf(rained.ref)).seats).to.equal(0b11000n);
    });

    it('A41: a stranger, or one twice, among the first is refused all the same', async () => {
      const rained = await loadRained();
      const observation = observe(rained);
      const key = keyOfRef(rained, rained.ref);
      const twice = { error: 'FeedSignersUnordered', args: [key, 1] };
      await expectRefused(rained, observation, twice, [1, 1, 2, 3]);
      const [first = '', third = ''] = await signObservation(rained, observation, [1, 3]);
      const unknown = { error: 'FeedSignerUnknown', args: [key, ZeroAddress] };
      await expectCallRefused(rained, feedOf(rained).report(observation, [first, '0x', third]), unknown);
    });
  });

  describe('given an operator signed as often as is believed in a day', () => {
    it('A50: reverts with FeedSignerExhausted until the next day', async () => {
      const rained = await loadRained();
      const { signerDailyLimit } = rainSource;
      for (let region = 1; region <= signerDailyLimit; region += 1) {
        await reportRain(rained, { ref: { ...rained.ref, region } });
      }
      const args = [rained.ref.source, 1, signerDailyLimit];
      await expectRefused(rained, observe(rained), { error: 'FeedSignerExhausted', args });
      await reportRain(rained, {}, [3, 4]);
      await pass(rained, DAY);
      await reportRain(rained, { ref: { ...rained.ref, region: 900 } });
    });
  });
});
