import { auto } from './products/auto.ts';
import { home } from './products/home.ts';
import { hospital } from './products/hospital.ts';
import { phone } from './products/phone.ts';
import { travel } from './products/travel.ts';
import type { ProductRow } from './product-terms.ts';

/** The public catalogue, in the order it is published: on a new deployment versions 1 to 5. */
export const products: readonly ProductRow[] = [phone, auto, home, hospital, travel];
