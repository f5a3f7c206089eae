'use client';

import { classNames } from '@/lib/class-names.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';

export interface AmountProps {
  /** Base units; never shown as such. */
  readonly units: bigint;
  readonly asset: AssetUnit;
  /** Type size of the figure. Default `inline`: as the text around it. */
  readonly size?: 'inline' | 'medium' | 'large' | 'huge';
  /** `money` paints it pine: only for money that has arrived or will. */
  readonly tone?: 'ink' | 'quiet' | 'money' | 'breach';
  /** Puts + or − before it. */
  readonly signed?: boolean;
  readonly className?: string;
}

const sizes = {
  inline: '',
  medium: 'text-18 font-medium',
  large: 'text-34 font-medium',
  huge: 'text-48 font-medium',
} as const;
const units = { inline: 'text-[0.85em]', medium: 'text-13', large: 'text-15', huge: 'text-18' } as const;
const tones = { ink: '', quiet: 'text-quiet', money: 'text-money', breach: 'text-breach' } as const;

/** Money: tabular figures, small currency, every digit in the title; a changed value lands once. */
export function Amount({ units: value, asset, size = 'inline', tone = 'ink', signed = false, className }: AmountProps) {
  const format = useFormat();
  const parts = format.amount(value, asset);
  const sign = signed && value > 0n ? '+' : '';
  return (
    <span
      className={classNames('figure whitespace-nowrap', sizes[size], tones[tone], className)}
      title={`${parts.exact} ${parts.symbol}`}
    >
      <span key={value.toString()} className="inline-block animate-land">{`${sign}${parts.figure}`}</span>
      <span className={classNames('ml-1 font-normal tracking-normal text-quiet', units[size])}>{parts.symbol}</span>
    </span>
  );
}
