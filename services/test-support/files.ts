import { keccak256 } from 'viem';
import type { TestFile } from './test-app.ts';

const text = (words: string) => Buffer.from(words, 'latin1');
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Small files that are what they say. */
export const samples = {
  'image/jpeg': joined(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), text('JFIF\0\x01\x01'), Buffer.alloc(64, 7)),
  'image/png': joined(
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    text('IHDR'),
    Buffer.alloc(17, 1),
    text('\0\0\0\0IDAT'),
  ),
  'image/webp': joined(text('RIFF'), Buffer.from([40, 0, 0, 0]), text('WEBPVP8 '), Buffer.alloc(32, 3)),
  'image/heic': joined(Buffer.from([0, 0, 0, 24]), text('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(32, 4)),
  'application/pdf': joined(text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')),
  'video/mp4': joined(Buffer.from([0, 0, 0, 24]), text('ftypmp42\0\0\0\0mp42isom'), Buffer.alloc(32, 5)),
} as const;

/** Files that pretend, and what must not be stored under any name. */
export const disguised: readonly {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}[] = [
  {
    what: 'a web page called photo.jpg',
    bytes: text('<!doctype html><script>alert(1)</script>'),
    name: 'photo.jpg',
    type: 'image/jpeg',
  },
  {
    what: 'an SVG called photo.png',
    bytes: text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    name: 'photo.png',
    type: 'image/png',
  },
  {
    what: 'a program called bill.pdf',
    bytes: joined(text('MZ'), Buffer.alloc(200, 0x90)),
    name: 'bill.pdf',
    type: 'application/pdf',
  },
  {
    what: 'an ELF program',
    bytes: joined(text('\x7fELF\x02\x01\x01'), Buffer.alloc(200)),
    name: 'film.mp4',
    type: 'video/mp4',
  },
  {
    what: 'a zip archive called photo.jpg',
    bytes: joined(text('PK\x03\x04\x14\0\0\0'), Buffer.alloc(60)),
    name: 'photo.jpg',
    type: 'image/jpeg',
  },
  { what: 'a GIF', bytes: joined(text('GIF89a'), Buffer.alloc(60)), name: 'photo.gif', type: 'image/gif' },
  { what: 'plain words', bytes: text('I swear it broke by itself.'), name: 'photo.jpg', type: 'image/jpeg' },
  {
    what: 'a JPEG that carries a script in its comment',
    bytes: joined(samples['image/jpeg'], text('<script>alert(1)</script>')),
    name: 'photo.jpg',
    type: 'image/jpeg',
  },
  {
    what: 'a PDF behind an ID3 tag',
    bytes: joined(text('ID3\x03\0\0\0\0\0\x0a'), Buffer.alloc(10), samples['application/pdf']),
    name: 'bill.pdf',
    type: 'application/pdf',
  },
  {
    what: 'a PDF that begins one byte late',
    bytes: joined(text('\n'), samples['application/pdf']),
    name: 'bill.pdf',
    type: 'application/pdf',
  },
  {
    what: 'a QuickTime film',
    bytes: joined(Buffer.from([0, 0, 0, 20]), text('ftypqt  \0\0\0\0qt  '), Buffer.alloc(32)),
    name: 'film.mp4',
    type: 'video/mp4',
  },
];

/** A photo that is different for every number. */
export function photo(number = 0): TestFile {
  const bytes = joined(samples['image/jpeg'], text(`photo ${number}`));
  return { bytes, name: `photo-${number}.jpg`, statedHash: keccak256(bytes) };
}

/** A JPEG of exactly so many bytes. */
export function photoOfSize(byteSize: number): TestFile {
  const bytes = new Uint8Array(byteSize);
  bytes.set(samples['image/jpeg']);
  return { bytes, name: 'large.jpg', statedHash: keccak256(bytes) };
}
