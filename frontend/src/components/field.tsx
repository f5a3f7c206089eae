'use client';

import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '@/lib/class-names.ts';

/** What a control inside a `Field` must carry so that label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  readonly label: ReactNode;
  /** A sentence below the label, before anything is typed. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; replaces nothing, stands below the control. */
  readonly error?: string | undefined;
  /** Receives the ids: `{(control) => <TextInput {...control} … />}`. */
  readonly children: (control: FieldControl) => ReactNode;
  readonly className?: string;
}

/** Label, hint, control, error: tied together for every reader. */
export function Field({ label, hint, error, children, className }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classNames('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-13 text-quiet">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error !== undefined,
      })}
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className="text-13 text-breach">
          {error}
        </p>
      )}
    </div>
  );
}

const control =
  'w-full rounded-press border border-line-strong bg-raised px-3 text-15 text-ink placeholder:text-quiet hover:border-ink aria-invalid:border-breach disabled:opacity-50';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={classNames(control, 'h-11', className)} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={4} {...rest} className={classNames(control, 'py-2.5', className)} />;
}

/** The browser's own list: works with every keyboard, phone and reader. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select {...rest} className={classNames(control, 'h-11 appearance-none truncate pr-9', className)}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        strokeWidth={1.5}
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-quiet"
      />
    </span>
  );
}

/** A decimal amount with its currency; parse what was typed with `parseAmount`. */
export function AmountInput({ symbol, className, ...rest }: ComponentProps<'input'> & { readonly symbol: string }) {
  return (
    <span className="relative block">
      <input
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        className={classNames(control, 'figure h-11 pr-16 text-18', className)}
      />
      <span aria-hidden className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-13 text-quiet">
        {symbol}
      </span>
    </span>
  );
}

export interface CheckProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly children: ReactNode;
}

export function CheckBox({ children, className, ...rest }: CheckProps) {
  return (
    <label className={classNames('flex min-h-11 items-center gap-3', className)}>
      <input {...rest} type="checkbox" className="size-5 shrink-0 accent-(--money)" />
      <span>{children}</span>
    </label>
  );
}

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: Value | undefined;
  readonly options: ReadonlyArray<{
    readonly value: Value;
    readonly label: ReactNode;
    readonly note?: ReactNode;
    readonly disabled?: boolean;
  }>;
  readonly onChange: (value: Value) => void;
  /** `row` sets short choices side by side. */
  readonly layout?: 'row' | 'stack';
}

/** One of a few, all in sight. Arrow keys move, as in any radio group. */
export function Choice<Value extends string>({
  legend,
  name,
  value,
  options,
  onChange,
  layout = 'stack',
}: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className={layout === 'row' ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 items-center gap-3 rounded-press border border-line-strong bg-raised px-4 py-2 hover:border-ink has-checked:border-money has-checked:wash-money has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-note"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => {
                onChange(option.value);
              }}
              className="size-4 shrink-0 accent-(--money)"
            />
            <span>
              {option.label}
              {option.note === undefined ? null : <span className="block text-13 text-quiet">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
