import { fileTypeFromBuffer } from 'file-type';

/** What the vault takes, each with the bytes it must begin with and the ending it is served under. */
export const mediaTypes = {
  'image/jpeg': { extension: 'jpg', begins: (head: Uint8Array) => startsWith(head, [0xff, 0xd8, 0xff]) },
  'image/png': {
    extension: 'png',
    begins: (head: Uint8Array) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  'image/webp': {
    extension: 'webp',
    begins: (head: Uint8Array) => textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 12) === 'WEBP',
  },
  'image/heic': { extension: 'heic', begins: (head: Uint8Array) => textAt(head, 4, 8) === 'ftyp' },
  'application/pdf': { extension: 'pdf', begins: (head: Uint8Array) => textAt(head, 0, 5) === '%PDF-' },
  'video/mp4': { extension: 'mp4', begins: (head: Uint8Array) => textAt(head, 4, 8) === 'ftyp' },
} as const;

/** A type of file the vault takes. */
export type MediaType = keyof typeof mediaTypes;

/** How much of a file's beginning is looked at, bytes. */
export const headLength = 4_100;

const pageMarks = ['<script', '<html', '<svg', '<!doctype', '<iframe', '<?php'];

/**
 * What a file is by its content; its name and what the client says do not count. Two judges must agree: the detector and the
 * fixed bytes at offset zero, because detectors skip prefixes that browsers may read. A file that also begins like a web page is refused.
 *
 * @returns undefined when it is nothing the vault takes.
 */
export async function detectMediaType(head: Uint8Array): Promise<MediaType | undefined> {
  const detected = await fileTypeFromBuffer(head);
  if (detected === undefined || !isMediaType(detected.mime)) return undefined;
  if (!mediaTypes[detected.mime].begins(head)) return undefined;
  const text = Buffer.from(head).toString('latin1').toLowerCase();
  if (pageMarks.some((mark) => text.includes(mark))) return undefined;
  return detected.mime;
}

/** Whether a text names a type the vault takes. */
export function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(mediaTypes, text);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function textAt(head: Uint8Array, from: number, to: number): string {
  return Buffer.from(head.subarray(from, to)).toString('latin1');
}
