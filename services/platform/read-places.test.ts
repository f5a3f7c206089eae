import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import { after } from 'mocha';
import { addresses } from '../../domain/chain/addresses.ts';
import { readPlaces } from './read-places.ts';

const LOCAL = 31_337;
const book = '0x00000000000000000000000000000000000000b0';

describe('readPlaces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes the addresses kept with the code where no deployment left a manifest', () => {
    const places = readPlaces(folder, LOCAL);
    expect([places.startBlock, places.placeOf('claimBook')]).to.deep.equal([
      addresses[LOCAL].startBlock,
      addresses[LOCAL].claimBook,
    ]);
    expect(() => readPlaces(folder, 1)).to.throw('No deployment of chain 1 is known');
  });

  it('takes those of the manifest, from the first block of any, and names a place that is not there', () => {
    mkdirSync(join(folder, 'deployments'));
    const contracts = { claimBook: { address: book, block: 9 }, lens: { address: book, block: 7 } };
    writeFileSync(join(folder, 'deployments', '5.json'), JSON.stringify({ contracts }));
    const places = readPlaces(folder, 5);
    expect([places.startBlock, places.placeOf('claimBook')]).to.deep.equal([7, book]);
    expect(() => places.placeOf('fastTrack')).to.throw('does not say where fastTrack is');
  });
});
