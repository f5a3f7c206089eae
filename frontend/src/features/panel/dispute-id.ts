import { z } from 'zod';

/** The panel's number of a dispute, as the API and a path have it. */
export const idText = z
  .string()
  .regex(/^[1-9]\d{0,18}$/)
  .transform((text) => BigInt(text));

/** The number in a path, or undefined when it is none. */
export function disputeIdOfPath(text: string): bigint | undefined {
  const parsed = idText.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}
