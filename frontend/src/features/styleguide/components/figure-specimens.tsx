'use client';

import { Amount } from '@/components/amount.tsx';
import { CoverGauge } from '@/components/cover-gauge.tsx';
import { Curve } from '@/components/curve.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { DataTable, type TableColumn } from '@/components/table/data-table.tsx';
import { Waterfall } from '@/components/waterfall.tsx';

const asset = { symbol: 'tUSD', decimals: 6 };
const unit = 1_000_000n;

interface SampleRow {
  readonly id: string;
  readonly name: string;
  readonly paid: bigint;
}
const rows: readonly SampleRow[] = [
  { id: '1', name: 'Phone', paid: 830n * unit },
  { id: '2', name: 'Home', paid: 12_480n * unit },
];
const columns: ReadonlyArray<TableColumn<SampleRow>> = [
  { id: 'name', header: 'Line', cell: (row) => row.name, sortBy: (row) => row.name },
  { id: 'status', header: 'Status', cell: () => <StatusWord tone="money">Paid</StatusWord>, wide: true },
  {
    id: 'paid',
    header: 'Paid',
    cell: (row) => <Amount units={row.paid} asset={asset} />,
    sortBy: (row) => row.paid,
    align: 'end',
  },
];

export function FigureSpecimens() {
  return (
    <div className="grid gap-12">
      <p className="flex flex-wrap items-baseline gap-8">
        <Amount units={83_045n * unit} asset={asset} size="huge" tone="money" />
        <Amount units={-500n * unit} asset={asset} size="large" />
        <Amount units={1_234_567_890n} asset={asset} size="medium" />
      </p>
      <Waterfall
        caption="From loss to payment"
        asset={asset}
        loss={1_330n * unit}
        lossLabel="Your loss"
        steps={[
          { id: 'depreciation', label: 'Age of the phone', after: 1_200n * unit, clause: '§ 4.2' },
          { id: 'deductible', label: 'Your deductible', after: 1_101n * unit, clause: '§ 5.1' },
          { id: 'limit', label: 'Limit of cover', after: 1_000n * unit, clause: '§ 3' },
        ]}
        payableLabel="You get"
      />
      <CoverGauge
        caption="Cover"
        asset={asset}
        total={1_000n * unit}
        totalLabel="Assets"
        parts={[
          { id: 'free', label: 'Free', units: 520n * unit, fill: 'money' },
          { id: 'locked', label: 'Locked for policies', units: 300n * unit, fill: 'ink' },
          { id: 'reserved', label: 'Reserved for claims', units: 120n * unit, fill: 'clock' },
          { id: 'payable', label: 'Waiting to be collected', units: 20n * unit, fill: 'note' },
          { id: 'unearned', label: 'Premium not yet earned', units: 40n * unit, fill: 'hatch' },
        ]}
      />
      <Curve
        summary="Below 400 mm of rain it pays more with every missing millimetre, all of it at 200 mm."
        unit="mm"
        ticks={[200, 400]}
        trigger={400}
        triggerLabel="trigger"
        points={[
          { observed: 100, payoutBps: 10_000 },
          { observed: 200, payoutBps: 10_000 },
          { observed: 400, payoutBps: 0 },
          { observed: 500, payoutBps: 0 },
        ]}
        observed={{ observed: 300, payoutBps: 5_000 }}
      />
      <DataTable caption="Sample" rows={rows} columns={columns} rowId={(row) => row.id} />
    </div>
  );
}
