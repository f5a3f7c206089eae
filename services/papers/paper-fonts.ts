import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const geist = join(dirname(createRequire(import.meta.url).resolve('geist/font')), 'fonts');
const files = {
  text: join(geist, 'geist-sans', 'Geist-Regular.ttf'),
  strong: join(geist, 'geist-sans', 'Geist-SemiBold.ttf'),
  code: join(geist, 'geist-mono', 'GeistMono-Regular.ttf'),
  /** Noto Sans SC with the signs of GB 2312's first level and no others: `fonts/README.md`. */
  chinese: join(import.meta.dirname, 'fonts', 'NotoSansSC-Common.ttf'),
} as const;

export type PaperFont = keyof typeof files;

export const paperFonts = ['text', 'strong', 'code', 'chinese'] as const satisfies readonly PaperFont[];

const read = new Map<PaperFont, Buffer>();

/** The bytes of a font; read once in the life of the process. */
export function fontBytes(font: PaperFont): Buffer {
  const known = read.get(font) ?? readFileSync(files[font]);
  read.set(font, known);
  return known;
}
