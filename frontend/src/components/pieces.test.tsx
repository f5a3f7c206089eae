import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '@/lib/api-client.ts';
import { ChainClockProvider } from '@/lib/chain-clock.tsx';
import { RuntimeProvider } from '@/lib/runtime.tsx';
import pieces from '../../messages/en/pieces.json';
import { CoverGauge } from './cover-gauge.tsx';
import { Deadline, deadlineState } from './deadline.tsx';
import { FailedFace } from './faces.tsx';
import { Hash } from './hash.tsx';
import { DataTable } from './table/data-table.tsx';
import { Waterfall } from './waterfall.tsx';

const asset = { symbol: 'tUSD', decimals: 6 };
const unit = 1_000_000n;
const DAY = 86_400;
const runtime = { chainId: 1, rpcUrl: 'http://x', apiUrl: 'http://y', appUrl: 'http://z' };

function show(children: ReactNode) {
  const now = Math.floor(Date.now() / 1000);
  return render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ pieces }}>
      <RuntimeProvider config={runtime}>
        <QueryClientProvider client={new QueryClient()}>
          <ChainClockProvider initialNow={now}>{children}</ChainClockProvider>
        </QueryClientProvider>
      </RuntimeProvider>
    </NextIntlClientProvider>,
  );
}

describe('Waterfall', () => {
  it('is a table whose rows say what each step took, and leaves out steps that took nothing', () => {
    show(
      <Waterfall
        caption="From loss to payment"
        asset={asset}
        loss={329n * unit}
        lossLabel="Your loss"
        steps={[
          { id: 'a', label: 'Your deductible', after: 300n * unit, clause: '5.1' },
          { id: 'b', label: 'Your limit', after: 300n * unit },
        ]}
        payableLabel="You get"
      />,
    );
    const rows = within(screen.getByRole('table', { name: 'From loss to payment' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Your loss329.00 tUSD',
      'Your deductible5.1− 29.00 tUSD',
      'You get300.00 tUSD',
    ]);
  });
});

describe('deadlineState', () => {
  const clock = { startsAt: 0, endsAt: 100 };
  it('turns amber under a fifth of the time and brick after it', () => {
    expect(deadlineState(clock, 80)).toBe('running');
    expect(deadlineState(clock, 81)).toBe('near');
    expect(deadlineState(clock, 100)).toBe('near');
    expect(deadlineState(clock, 101)).toBe('breached');
  });
  it('stands still while paused and ends when met', () => {
    expect(deadlineState({ ...clock, pausedAt: 50 }, 500)).toBe('paused');
    expect(deadlineState({ ...clock, metAt: 90 }, 500)).toBe('met');
  });
});

describe('Deadline', () => {
  it('says in words who acts within which time, and what happens then', () => {
    const now = Math.floor(Date.now() / 1000);
    show(
      <Deadline
        act="The insurer decides"
        startsAt={now}
        endsAt={now + 4 * DAY + 60}
        consequence="Then interest runs."
      />,
    );
    expect(screen.getByText('The insurer decides within 4 days')).toBeTruthy();
    expect(screen.getByText('Then interest runs.')).toBeTruthy();
  });
});

describe('CoverGauge', () => {
  const part = { id: 'free', label: 'Free', units: 3n * unit, fill: 'money' } as const;
  it('is quiet when the parts sum exactly', () => {
    show(<CoverGauge caption="c" asset={asset} parts={[part]} total={3n * unit} totalLabel="All" />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('says by how much the parts do not add up', () => {
    show(<CoverGauge caption="c" asset={asset} parts={[part]} total={3n * unit + 10_000n} totalLabel="All" />);
    expect(screen.getByRole('alert').textContent).toContain('0.01 tUSD');
  });
});

describe('Hash', () => {
  const hash = `0x${'ab'.repeat(32)}` as const;
  it('shows first and last four, copies the whole, and says what differs', async () => {
    const user = userEvent.setup();
    show(<Hash hash={hash} check={{ state: 'differs', detail: 'entry 4 differs' }} />);
    expect(screen.getByText('0xabab…abab')).toBeTruthy();
    expect(screen.getByRole('status', { name: '' }).textContent).toBe('does not match');
    expect(screen.getByText('entry 4 differs')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy 0xabab…abab' }));
    expect(await navigator.clipboard.readText()).toBe(hash);
  });
  it('promises nothing about a hash nobody recomputed', () => {
    show(<Hash hash={hash} />);
    expect(screen.queryByText('matches')).toBeNull();
  });
});

describe('FailedFace', () => {
  it('uses the words of the service where it gave any', () => {
    const words = {
      sentence: { en: 'No such claim.', 'zh-CN': '没有这件理赔。' },
      next: { en: 'Check it.', 'zh-CN': '请核对。' },
    };
    show(<FailedFace error={new ApiFailure('not-found', 404, 'CLAIM_NOT_FOUND', words)} />);
    expect(screen.getByRole('alert').textContent).toBe('No such claim.Check it.');
  });
  it('has words of its own for an API that does not answer, and asks again on a press', async () => {
    const retry = vi.fn();
    show(<FailedFace error={new ApiFailure('unreachable', 0)} onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain('The service does not answer.');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('DataTable', () => {
  const rows = [
    { id: 'a', paid: 2n },
    { id: 'b', paid: 10n },
  ];
  it('sorts by values, not by their text', async () => {
    show(
      <DataTable
        caption="Claims"
        rows={rows}
        rowId={(row) => row.id}
        columns={[
          { id: 'id', header: 'Claim', cell: (row) => row.id },
          { id: 'paid', header: 'Paid', cell: (row) => row.paid.toString(), sortBy: (row) => row.paid },
        ]}
        sort={{ column: 'paid', descending: true }}
      />,
    );
    const order = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent);
    expect(order()).toEqual(['b10', 'a2']);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Paid' }));
    expect(order()).not.toEqual(['b10', 'a2']);
  });
});
