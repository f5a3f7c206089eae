import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const PDF = '%PDF-';
const EMBEDDED = /\/Type\s*\/EmbeddedFile[\s\S]{0,400}?stream\r?\n/g;
/** A paper has less than a kilobyte; what unfolds to more is none. */
const LARGEST = 1 << 16;

/** No paper could be found in what was handed over. */
export class NoPaperError extends Error {
  override readonly name = 'NoPaperError';
}

/**
 * The signed text in a file: a PDF has it inside as a file, anything else is taken for the text itself. A line end that an
 * editor or a scanner put behind it does not count.
 *
 * @throws NoPaperError in words.
 */
export function readPaperFile(path: string): string {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, PDF.length).toString('latin1') === PDF) return attachmentOf(bytes);
  if (bytes.length > LARGEST) throw new NoPaperError('The file is far too long for a paper.');
  return bytes.toString('utf8').replace(/\r?\n$/, '');
}

/** The one file inside a PDF that begins as a paper does. */
function attachmentOf(bytes: Buffer): string {
  const found = [...bytes.toString('latin1').matchAll(EMBEDDED)].flatMap(({ index, 0: head }) => {
    const text = unfold(bytes.subarray(index + head.length), head.includes('/FlateDecode'));
    return text?.startsWith('{') === true ? [text] : [];
  });
  const [only, second] = found;
  if (only === undefined) throw new NoPaperError('The PDF has no signed text inside.');
  if (second !== undefined)
    throw new NoPaperError('The PDF has several signed texts inside; which is meant cannot be told.');
  return only;
}

function unfold(stream: Buffer, isFolded: boolean): string | undefined {
  if (!isFolded)
    return stream
      .subarray(0, Math.max(0, stream.indexOf('endstream')))
      .toString('utf8')
      .trimEnd();
  try {
    return inflateSync(stream, { maxOutputLength: LARGEST }).toString('utf8');
  } catch {
    return undefined;
  }
}
