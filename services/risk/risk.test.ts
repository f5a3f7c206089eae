import { expect } from 'chai';
import { keccak256, zeroAddress, zeroHash } from 'viem';
import type { Hex } from 'viem';
import { DAY } from '../../domain/primitives/time.ts';
import { commitmentOfSecret, secretOfDay } from '../../domain/risk/daily-secret.ts';
import { keepSecrets } from './keep-secrets.ts';
import { readRiskEnv } from './risk-env.ts';

const place = { chainId: 31_337, fastTrack: zeroAddress, key: `0x${'11'.repeat(32)}` } as const;
const today = 20_000;

const secretOf = (day: number) => secretOfDay(keccak256, place, day);
const committedTo = (day: number) => commitmentOfSecret(keccak256, secretOf(day));

/** A track that hears what is committed and revealed; its commitments came so many days late. */
function trackOf(
  untilDay: number,
  dueDay: number,
  { at = 60, daysLate = 0 }: { readonly at?: number; readonly daysLate?: number } = {},
) {
  const heard: { committed: readonly Hex[]; revealed: Hex[] } = { committed: [], revealed: [] };
  return {
    heard,
    chain: {
      now: () => Promise.resolve(today * DAY + at),
      track: () => Promise.resolve({ halted: false, fromDay: dueDay, untilDay, dueDay }),
      drawOf: (day: number) => Promise.resolve([committedTo(day - daysLate), zeroHash] as const),
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
  it('commits nothing in the last ten minutes of a day where tomorrow is not committed: it could be mined after it', async () => {
    for (const untilDay of [0, today - 1, today]) {
      const late = trackOf(untilDay, untilDay + 1, { at: DAY - 600 });
      expect([await keepSecrets(late.chain, place), late.heard.committed]).to.deep.equal([[], []]);
      const early = trackOf(untilDay, untilDay + 1, { at: DAY - 601 });
      expect(await keepSecrets(early.chain, place)).to.have.length(1);
    }
    expect(await keepSecrets(trackOf(today + 1, today, { at: DAY - 1 }).chain, place)).to.have.length(1);
  });
  it('reveals the secret a day was committed to, where that was mined a day late', async () => {
    const { chain, heard } = trackOf(today + 20, today - 2, { daysLate: 1 });
    const said = [2, 1].map((ago) => `revealed day ${today - ago} by the secret of day ${today - ago - 1}`);
    expect(await keepSecrets(chain, place)).to.deep.equal(said);
    expect(heard.revealed).to.deep.equal([today - 3, today - 2].map(secretOf));
  });
  it('says that people have to restart the track where a commitment is of no secret of its key', async () => {
    const { chain, heard } = trackOf(today + 20, today - 1);
    const refused = await keepSecrets(chain, { ...place, key: `0x${'22'.repeat(32)}` }).then(() => '', String);
    expect(refused).to.contain(`The commitment of day ${today - 1} is of no secret of this key`);
    expect(refused).to.contain('until two people restart it');
    expect(heard.revealed).to.deep.equal([]);
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
