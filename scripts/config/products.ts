import { auto } from './products/auto.ts';
import { flightDelay } from './products/flight-delay.ts';
import { home } from './products/home.ts';
import { hospital } from './products/hospital.ts';
import { phone } from './products/phone.ts';
import { rain } from './products/rain.ts';
import { travel } from './products/travel.ts';
import { typhoon } from './products/typhoon.ts';
import type { ProductRow } from './product-terms.ts';

/** The public catalogue, in the order it is published: on a new deployment versions 1 to 8. The last
 * three pay by what is observed. */
export const products: readonly ProductRow[] = [phone, auto, home, hospital, travel, rain, typhoon, flightDelay];
