'use client';

import type { Address } from 'viem';
import { classNames } from '@/lib/class-names.ts';
import { identiconOf } from '@/lib/identicon.ts';
import { CopyText } from './copy-text.tsx';

export interface PersonProps {
  readonly address: Address;
  /** A name when there is one ("Ana", an ENS name). */
  readonly name?: string;
  /** The seat, in the reader's words: "adjuster". */
  readonly role?: string;
  /** Only the picture and the name, without the button. */
  readonly still?: boolean;
}

/** First and last four of an address. */
export function shortAddress(address: Address): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}

export function IdenticonPicture({ address, className }: { readonly address: Address; readonly className?: string }) {
  const { cells, hue } = identiconOf(address);
  return (
    <svg
      aria-hidden
      viewBox="0 0 5 5"
      shapeRendering="crispEdges"
      className={classNames('shrink-0 self-center rounded-full bg-raised ring-1 ring-line', className ?? 'size-5')}
    >
      <g fill={`hsl(${String(hue)} 42% 48%)`} transform="translate(.75 .75) scale(.7)">
        {cells.map((filled, at) =>
          filled ? <rect key={at} x={at % 5} y={Math.floor(at / 5)} width="1" height="1" /> : null,
        )}
      </g>
    </svg>
  );
}

/** Who: picture, name or short address, role. Pressing copies the whole address. */
export function Person({ address, name, role, still = false }: PersonProps) {
  const words = (
    <>
      <IdenticonPicture address={address} />
      <span className={name === undefined ? 'font-mono text-[0.92em]' : ''}>{name ?? shortAddress(address)}</span>
      {role === undefined ? null : <span className="text-quiet">{role}</span>}
    </>
  );
  if (still)
    return (
      <span className="inline-flex items-baseline gap-2 text-ink" title={address}>
        {words}
      </span>
    );
  return (
    <CopyText text={address} className="text-ink">
      {words}
    </CopyText>
  );
}
