'use client';

import type { FieldControl } from './field.tsx';
import { TextInput } from './field.tsx';

export interface AddressInputProps extends Partial<FieldControl> {
  /** As typed; `parseAddress` says whose it is. */
  readonly value: string;
  readonly onValue: (typed: string) => void;
  readonly 'aria-label'?: string;
}

/** Where a wallet address is typed or pasted: nothing is corrected, and each character can be told from the next. */
export function AddressInput({ value, onValue, ...rest }: AddressInputProps) {
  return (
    <TextInput
      {...rest}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="none"
      placeholder="0x…"
      className="font-mono text-13!"
      value={value}
      onChange={(event) => {
        onValue(event.target.value);
      }}
    />
  );
}
