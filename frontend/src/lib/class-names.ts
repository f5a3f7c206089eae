import { type ClassValue, clsx } from 'clsx';

/** Joins class names; later pieces do not override earlier ones, so pieces keep their look. */
export function classNames(...values: readonly ClassValue[]): string {
  return clsx(values);
}
