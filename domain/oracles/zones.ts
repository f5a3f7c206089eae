/** A zone that index cover can be bought in: where what is observed counts. */
export interface Zone {
  readonly zone: number;
  /** Products sold in it. */
  readonly products: readonly string[];
  /** Its name where a name is the same in every language: a flight. */
  readonly flight?: string;
}

const AIRLINE = /^(?<airline>[A-Z]{2})(?<number>\d{1,4})$/;

/**
 * The zone of a flight: the airline's two letters in base 26, then four digits. CX 450 is 750450.
 *
 * @throws Error for what is no flight number
 */
export function flightZone(flight: string): number {
  const found = AIRLINE.exec(flight.replace(' ', ''))?.groups;
  if (found === undefined) throw new Error(`${flight} is no flight number`);
  const [first = 0, second = 0] = [...(found['airline'] ?? '')].map((letter) => letter.charCodeAt(0) - 65);
  return (first * 26 + second) * 10_000 + Number(found['number']);
}

const flights = ['CX 450', 'CX 520', 'KA 900'] as const;

/** Zones that are open for sale, in the order a form offers them. */
export const zones: readonly Zone[] = [
  { zone: 852, products: ['rain', 'typhoon'] },
  ...flights.map((flight) => ({ zone: flightZone(flight), products: ['flight-delay'], flight })),
];

/** Where a product can be bought. */
export function zonesOf(productId: string): readonly Zone[] {
  return zones.filter(({ products }) => products.includes(productId));
}
