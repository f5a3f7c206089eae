/**
 * Keeps the key-encryption key. The vault gives it data keys to wrap and never sees the key itself, so that a key
 * management service can stand in for the local file.
 */
export interface KeyProvider {
  /** Names the key that wraps now; stored beside what it wrapped. */
  readonly keyId: string;
  /**
   * Wraps a 32-byte data key for one record.
   * @param recordId bound into the wrapping: the result unwraps for this record only.
   */
  wrap(dataKey: Uint8Array, recordId: string): Promise<string>;
  /**
   * Gives the data key back.
   * @throws Error when the wrapping belongs to another record or another key, or was changed.
   */
  unwrap(wrapped: string, recordId: string, keyId: string): Promise<Uint8Array>;
}
