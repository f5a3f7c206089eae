import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const base =
  'inline-flex items-center justify-center gap-2 rounded-press font-medium whitespace-nowrap select-none transition-[background-color,border-color,opacity,transform] active:translate-y-px disabled:pointer-events-none aria-disabled:pointer-events-none disabled:opacity-45 aria-disabled:opacity-45';
const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-money text-on-money hover:bg-[color-mix(in_oklab,var(--money)_88%,var(--ink))]',
  secondary: 'border border-line-strong bg-raised text-ink hover:border-ink',
  quiet: 'text-ink hover:wash-ink underline-offset-4',
  danger: 'border border-breach text-breach bg-raised hover:wash-breach',
};
const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'h-8 px-3 text-13',
  medium: 'h-10 px-4 text-15',
  large: 'h-14 px-6 text-18',
};

/** Class names of a button, for the rare element that must look like one. */
export function buttonClass(look: ButtonLook = 'secondary', size: ButtonSize = 'medium', more?: string): string {
  return classNames(base, looks[look], sizes[size], more);
}

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` once per view; `danger` for what costs somebody something. Default `secondary`. */
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Shows that work is going on and refuses further presses; the label stays. */
  readonly busy?: boolean;
  /** A lucide icon of 16 px, always beside a word. */
  readonly icon?: ReactNode;
}

/** Something one presses. Defaults to `type="button"`, so a form is only sent on purpose. */
export function Button({ look, size, busy = false, icon, className, children, type, disabled, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      disabled={disabled === true || busy}
      aria-busy={busy}
      className={buttonClass(look, size, className)}
    >
      {busy ? (
        <span aria-hidden className="size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent" />
      ) : (
        icon
      )}
      {children}
    </button>
  );
}

export interface LinkButtonProps extends ComponentProps<typeof Link> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({ look, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass(look, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
