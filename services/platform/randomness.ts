import { randomBytes, randomUUID } from 'node:crypto';

/** Unpredictable values, as a dependency. */
export interface Randomness {
  /** `length` bytes from the operating system's generator. */
  bytes(length: number): Uint8Array;
  uuid(): string;
}

/** The operating system's generator. */
export const systemRandomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  uuid: () => randomUUID(),
};
