import { expect } from 'chai';
import { keccak256, zeroAddress } from 'viem';
import type { Hex } from 'viem';
import { DAY } from '../../domain/primitives/time.ts';
import { commitmentOfSecret, secretOfDay } from '../../domain/risk/daily-secret.ts';
import { keepSecrets } from './keep-secrets.ts';
import { readRiskEnv } from './risk-env.ts';

const place = { chainId: 31_337, fastTrack: zeroAddress, key: `0x${'11'.repeat(32)}` } as const;
const today = 20_000;

/** A track that hears what is committed and revealed. */
function trackOf(untilDay: number, dueDay: number) {
  const heard: { committed: readonly Hex[]; revealed: Hex[] } = { committed: [], revealed: [] };
  return {
    heard,
    chain: {
      now: () => Promise.resolve(today * DAY + 60),
      track: () => Promise.resolve({ halted: false, fromDay: dueDay, untilDay, dueDay }),
      commit: (commitments: readonly Hex[]) => {
        heard.committed = commitments;
        return Promise.resolve();
      },
      reveal: (secret: Hex) => {
        heard.revealed.push(secret);
        return Promise.resolve();
      },
    },
  };
}

describe('keepSecrets', () => {
  it('commits thirty days from tomorrow on where nothing is committed', async () => {
    const { chain, heard } = trackOf(0, 1);
    expect(await keepSecrets(chain, place)).to.deep.equal([`committed days ${today + 1} to ${today + 30}`]);
    const secrets = Array.from({ length: 30 }, (_, index) => secretOfDay(keccak256, place, today + 1 + index));
    expect(heard.committed).to.deep.equal(secrets.map((secret) => commitmentOfSecret(keccak256, secret)));
    expect(heard.revealed).to.deep.equal([]);
  });
  it('reveals days that are over, oldest first, and never the secret of today', async () => {
    const { chain, heard } = trackOf(today + 20, today - 2);
    await keepSecrets(chain, place);
    expect(heard.revealed).to.deep.equal([today - 2, today - 1].map((day) => secretOfDay(keccak256, place, day)));
    expect(heard.committed).to.deep.equal([]);
  });
  it('goes on behind the last committed day once fewer than fifteen are left', async () => {
    const { chain, heard } = trackOf(today + 14, today);
    expect(await keepSecrets(chain, place)).to.deep.equal([`committed days ${today + 15} to ${today + 30}`]);
    expect(heard.committed).to.have.length(16);
    expect((await keepSecrets(trackOf(today + 15, today).chain, place)).length).to.equal(0);
  });
});

describe('readRiskEnv', () => {
  it('takes the keys of the development phrase on the local chain, and asks for them elsewhere', () => {
    const env = readRiskEnv({});
    expect(env.assessor.address).not.to.equal(env.attestor.address);
    expect(() => readRiskEnv({ MAKEWHOLE_CHAIN_ID: '1' })).to.throw('Set MAKEWHOLE_ASSESSOR_KEY.');
    expect(() => readRiskEnv({ MAKEWHOLE_ASSESSOR_KEY: '0x12' })).to.throw();
    const given = readRiskEnv({ MAKEWHOLE_ASSESSOR_KEY: place.key, MAKEWHOLE_ATTESTOR_KEY: place.key });
    expect(given.secretKey).to.equal(place.key);
  });
});
