import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes of the initialisation vector, as NIST SP 800-38D wants it: 96 random bits, used once. */
export const ivLength = 12;
/** Bytes of the authentication tag; never truncated. */
export const tagLength = 16;

/**
 * Seals bytes with AES-256-GCM.
 * @param context authenticated, not stored: opening needs the same text.
 * @returns iv, ciphertext, tag in one piece.
 */
export function sealBytes(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return new Uint8Array(Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/**
 * Opens what {@link sealBytes} sealed.
 * @throws Error when a bit was changed, or the key or the context is another.
 */
export function openBytes(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  if (sealed.length < ivLength + tagLength) throw new Error('The sealed bytes are too short.');
  const iv = sealed.subarray(0, ivLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const body = sealed.subarray(ivLength, sealed.length - tagLength);
  return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]));
}
