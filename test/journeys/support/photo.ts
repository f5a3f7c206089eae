import type { Traveller } from './traveller.ts';

/** A file as a file chooser takes it. */
export interface UploadFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A real photograph of something: a JPEG made by this browser. */
export async function takePhoto(traveller: Traveller): Promise<UploadFile> {
  const studio = await traveller.context.newPage();
  await studio.setContent(
    '<body style="margin:0;background:#26303a"><svg width="800" height="600"><rect x="260" y="60" width="280" height="480" rx="36" fill="#0c0f13"/>' +
      '<g stroke="#dfe7ee" stroke-width="2"><path d="M410 300 280 110M410 300 530 90M410 300 535 410M410 300 300 520"/></g></svg></body>',
  );
  const buffer = await studio.screenshot({ type: 'jpeg', quality: 80 });
  await studio.close();
  return { name: 'screen.jpg', mimeType: 'image/jpeg', buffer };
}

/** One byte more than the vault takes. */
export function oversizedFile(): UploadFile {
  return {
    name: 'holiday.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(25 * 1024 * 1024)]),
  };
}

/** A web page that calls itself a photograph. */
export function disguisedFile(): UploadFile {
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') };
}
