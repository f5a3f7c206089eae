import { describe, expect, it } from 'vitest';
import { checkFile, MAX_FILE_BYTES } from './check-file.ts';

const file = (...bytes: readonly number[]): Blob => new Blob([new Uint8Array(bytes)]);
const text = (words: string): Blob => new Blob([words]);

describe('checkFile', () => {
  it('knows files by how they begin', async () => {
    expect(await checkFile(file(0xff, 0xd8, 0xff, 0xe0))).toEqual({ ok: true, mediaType: 'image/jpeg' });
    expect(await checkFile(text('%PDF-1.7'))).toEqual({ ok: true, mediaType: 'application/pdf' });
    expect(await checkFile(text('\0\0\0 ftypheic'))).toEqual({ ok: true, mediaType: 'image/heic' });
    expect(await checkFile(text('\0\0\0 ftypisom'))).toEqual({ ok: true, mediaType: 'video/mp4' });
  });
  it('refuses a page that calls itself a photo', async () => {
    expect(await checkFile(new File(['<html>'], 'photo.jpg', { type: 'image/jpeg' }))).toEqual({
      ok: false,
      code: 'EVIDENCE_TYPE_REFUSED',
    });
  });
  it('refuses nothing, and one byte too many', async () => {
    expect(await checkFile(file())).toEqual({ ok: false, code: 'EVIDENCE_EMPTY' });
    expect(await checkFile(new Blob([new Uint8Array(MAX_FILE_BYTES + 1)]))).toEqual({
      ok: false,
      code: 'EVIDENCE_TOO_LARGE',
    });
  });
});
