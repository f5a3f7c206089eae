import { render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { describe, expect, it } from 'vitest';
import claims from '../../../../../messages/en/claims.json';
import type { FastTrack } from '../../api/get-fast-track.ts';
import { AutomaticGates } from './why-automatic.tsx';

const asset = { symbol: 'tUSD', decimals: 6 };
const left: FastTrack = {
  isOffered: true,
  approval: null,
  gates: [
    { gate: 'model', outcome: 'passed', found: null, limit: null },
    { gate: 'amount', outcome: 'refused', found: 7_400_000_000n, limit: 2_000_000_000n },
    { gate: 'age', outcome: 'passed', found: 6_480_000n, limit: 2_592_000n },
    { gate: 'draw', outcome: 'unknown', found: null, limit: 500n },
  ],
  score: {
    model: 'motor',
    scoreBps: 9_960,
    parts: [
      { feature: 'hitByOther', present: false, addsMilli: 0 },
      { feature: 'comprehensive', present: true, addsMilli: 800 },
    ],
  },
};

function show(fastTrack: FastTrack) {
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ claims }}>
      <AutomaticGates fastTrack={fastTrack} asset={asset} />
    </NextIntlClientProvider>,
  );
}

describe('AutomaticGates', () => {
  it('names the gate that left the claim to a person, with its figure in its own unit', () => {
    show(left);
    expect(screen.getByText('A person decides it, because this does not hold: The amount is small.')).toBeDefined();
    expect(screen.getByText('7,400.00 tUSD; at most 2,000.00 tUSD')).toBeDefined();
    expect(screen.getByText('5% of claims are drawn')).toBeDefined();
    expect(screen.getByText('Its score: 99.6%')).toBeDefined();
    expect(screen.getByText('800 points')).toBeDefined();
    expect(screen.getByText('for a person')).toBeDefined();
  });

  it('says when and on what score a claim was paid', () => {
    const approval = {
      signer: `0x${'11'.repeat(20)}`,
      modelHash: `0x${'22'.repeat(32)}`,
      scoreBps: 1_666,
      at: 1_772_366_400,
    } as const;
    show({ ...left, approval, gates: [], score: null });
    expect(screen.getByText(/^Paid in full on a signed assessment on .*16.66%\.$/)).toBeDefined();
  });
});
