import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { maxFileBytes } from '../evidence/write-sealed-file.ts';
import { HttpFailure } from './http-failure.ts';

/** The one file of an upload while it arrives. */
export interface ArrivingFile {
  /** As the client named it; not to be trusted. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** A text field; answered once the whole upload has been read, since fields may come after the file. */
  field(name: string): Promise<string | undefined>;
}

/** Room for field names and boundaries around the file, bytes. */
const overhead = 16 * 1024;

/** Longest body that is read only to be thrown away, bytes. */
const mostDiscarded = 256 * 1024 * 1024;

/**
 * Reads a multipart upload as a stream and hands its field `file` to `take` while it arrives.
 *
 * @throws HttpFailure UPLOAD_MALFORMED, EVIDENCE_TOO_LARGE
 */
export async function receiveUpload<Taken>(
  request: Request,
  take: (file: ArrivingFile) => Promise<Taken>,
): Promise<Taken> {
  const length = Number(request.headers.get('content-length') ?? '0');
  if (length > maxFileBytes + overhead) {
    await discard(request, length);
    throw new HttpFailure('EVIDENCE_TOO_LARGE', { limitBytes: maxFileBytes });
  }
  if (request.body === null) throw new HttpFailure('UPLOAD_MALFORMED');
  const parser = openParser(request);
  const fields = new Map<string, string>();
  parser.on('field', (name, value) => fields.set(name, value));
  const taken = new Promise<Taken | undefined>((resolve, reject) => {
    let seen = false;
    parser.on('file', (name, source, info) => {
      // A form that breaks off ends its file with an error; whoever reads it is told, and nobody else may be surprised.
      source.on('error', () => undefined);
      if (name !== 'file' || seen) {
        source.resume();
        return;
      }
      seen = true;
      // Whatever comes of the file, the rest of it must be read, or the parser never ends.
      const field = async (asked: string) => await read.then(() => fields.get(asked));
      const work = take({ name: info.filename ?? '', source: source.iterator({ destroyOnReturn: false }), field });
      work.then(resolve, reject).finally(() => source.resume());
    });
    parser.on('close', () => {
      if (!seen) resolve(undefined);
    });
    parser.on('error', reject);
  });
  const read = pipeline(Readable.fromWeb(request.body), parser);
  read.catch(() => undefined);
  const outcome = await Promise.race([taken, read.then(() => taken)]).catch((thrown: unknown) => {
    throw thrown instanceof Error && parser.errored === thrown ? new HttpFailure('UPLOAD_MALFORMED') : thrown;
  });
  if (outcome === undefined) throw new HttpFailure('UPLOAD_MALFORMED');
  return outcome;
}

/**
 * Reads a body that is too large and throws it away: most clients do not listen before they have sent everything, and would see a broken
 * connection instead of our words. Beyond a limit that no honest mistake reaches nothing is read.
 */
async function discard(request: Request, length: number): Promise<void> {
  if (request.body === null || length > mostDiscarded) return;
  let read = 0;
  for await (const chunk of request.body) {
    read += chunk.length;
    if (read > mostDiscarded) return;
  }
}

function openParser(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      preservePath: false,
      limits: {
        files: 1,
        fields: 4,
        parts: 6,
        fieldNameSize: 100,
        fieldSize: 1_000,
        headerPairs: 20,
        fileSize: maxFileBytes + 1,
      },
    });
  } catch {
    throw new HttpFailure('UPLOAD_MALFORMED');
  }
}
