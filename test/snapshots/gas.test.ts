import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';
import { z } from 'zod';

import { gasRows } from '../../scripts/bench/gas-rows.ts';
import { compareSnapshot, readSnapshot } from './compare-snapshot.ts';

/** A row may rise by this much before the snapshot has to be reviewed. */
const TOLERANCE = 1.02;

const gasSchema = z.record(z.enum(gasRows), z.number().positive());
type Gas = z.infer<typeof gasSchema>;

describe('the gas of a claim’s life', () => {
  const program = fileURLToPath(new URL('../../scripts/bench/gas.ts', import.meta.url));
  let rows: Gas;
  let overBudget: string;

  before(() => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, '--json', '--check'], {
      encoding: 'utf8',
    });
    rows = gasSchema.parse(JSON.parse(stdout));
    overBudget = status === 0 ? '' : stderr;
    if (process.env['UPDATE_SNAPSHOTS'] === '1') compareSnapshot('gas', rows);
  });

  it('is within the budgets', () => {
    expect(overBudget).to.equal('');
  });

  it('is no more than 2 % above the reviewed snapshot', () => {
    expect(risesOver(rows)).to.deep.equal([]);
  });

  it('is the same for a group of a thousand and of a million but for the bytes of the call', () => {
    expect(Math.abs(rows.groupIssue1m - rows.groupIssue1k)).to.be.at.most(100);
  });

  it('is compared in earnest: a rise of 3 % is found', () => {
    expect(risesOver({ ...rows, file: Math.ceil(snapshotOf().file * 1.03) })).to.deep.equal(['file']);
  });
});

function risesOver(rows: Gas): readonly string[] {
  const known = new Map(Object.entries(snapshotOf()));
  return Object.entries(rows)
    .filter(([row, gas]) => gas > (known.get(row) ?? 0) * TOLERANCE)
    .map(([row]) => row);
}

function snapshotOf(): Gas {
  return gasSchema.parse(readSnapshot('gas'));
}
