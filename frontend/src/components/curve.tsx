'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export interface CurvePoint {
  /** Observed value in its own unit (mm, km, days). */
  readonly observed: number;
  /** Share of the limit paid there, basis points. */
  readonly payoutBps: number;
}

export interface CurveProps {
  /** What the chart says in one sentence; read aloud instead of it. */
  readonly summary: string;
  readonly unit: string;
  readonly points: readonly CurvePoint[];
  /** Values named on the axis: where the curve bends. */
  readonly ticks: readonly number[];
  /** Where paying begins. */
  readonly trigger: number;
  readonly triggerLabel: string;
  /** What was measured, when it was. */
  readonly observed?: CurvePoint;
}

/** Observed value against trigger, with the payout curve: at most eight points, as the contract holds them. */
export function Curve({ summary, unit, points, ticks, trigger, triggerLabel, observed }: CurveProps) {
  const axis = { fontSize: 12, fill: 'var(--quiet)' };
  return (
    <figure>
      <div aria-hidden className="h-56 w-full">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart accessibilityLayer={false} data={[...points]} margin={{ top: 16, right: 16, bottom: 4, left: 0 }}>
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="observed"
              type="number"
              domain={['dataMin', 'dataMax']}
              ticks={[...ticks]}
              unit={` ${unit}`}
              tick={axis}
              stroke="var(--line-strong)"
            />
            <YAxis
              dataKey="payoutBps"
              tickFormatter={(bps: number) => `${String(bps / 100)}%`}
              tick={axis}
              stroke="var(--line-strong)"
              width={48}
            />
            <Tooltip
              formatter={(bps) => `${String(Number(bps) / 100)}%`}
              labelFormatter={(value) => `${String(value)} ${unit}`}
              contentStyle={{
                background: 'var(--raised)',
                border: '1px solid var(--line)',
                borderRadius: 8,
                color: 'var(--ink)',
              }}
            />
            <ReferenceLine
              x={trigger}
              stroke="var(--clock)"
              strokeDasharray="4 3"
              label={{ value: triggerLabel, position: 'top', fontSize: 12, fill: 'var(--clock)' }}
            />
            <Line dataKey="payoutBps" stroke="var(--money)" strokeWidth={2} dot={false} isAnimationActive={false} />
            {observed === undefined ? null : (
              <ReferenceDot
                x={observed.observed}
                y={observed.payoutBps}
                r={5}
                fill="var(--paper)"
                stroke="var(--ink)"
                strokeWidth={2}
              />
            )}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="mt-2 text-13 text-quiet">{summary}</figcaption>
    </figure>
  );
}
