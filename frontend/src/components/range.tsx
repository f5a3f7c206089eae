'use client';

import { Slider } from 'radix-ui';

export interface RangeProps {
  /** Read by a screen reader. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The value in words for a screen reader: "1,200.00 tUSD". */
  readonly valueText: string;
}

/** A slider for trying things out: drag, arrow keys, Page Up and Down, Home and End. */
export function Range({ label, min, max, step, value, onChange, valueText }: RangeProps) {
  return (
    <Slider.Root
      className="relative flex h-11 w-full touch-none items-center select-none"
      min={min}
      max={max}
      step={step}
      value={[value]}
      onValueChange={([next]) => {
        if (next !== undefined) onChange(next);
      }}
    >
      <Slider.Track className="relative h-[3px] grow bg-line-strong">
        <Slider.Range className="absolute h-full bg-ink" />
      </Slider.Track>
      <Slider.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="block size-6 rounded-full border-2 border-ink bg-raised  transition-[border-color] hover:border-money"
      />
    </Slider.Root>
  );
}
