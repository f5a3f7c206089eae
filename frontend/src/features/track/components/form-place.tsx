'use client';

import { type ReactNode, useEffect, useRef } from 'react';

export interface FormPlaceProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a button becomes a form and back: the keyboard goes along, and Escape closes. */
export function FormPlace({ isOpen, onClose, children }: FormPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const node = place.current;
    if (node === null) return undefined;
    if (wasOpen.current !== isOpen) node.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    wasOpen.current = isOpen;
    if (!isOpen) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
    };
    node.addEventListener('keydown', press);
    return () => {
      node.removeEventListener('keydown', press);
    };
  }, [isOpen]);
  return <div ref={place}>{children}</div>;
}
