import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '@/i18n/locales.ts';

/** The product's part of a wording's address as it is pinned on the chain, e.g. `repo:docs/wordings/phone`. */
const addressPattern = /^repo:docs\/wordings\/([a-z0-9-]{1,64})$/;

/**
 * The text of a wording this checkout keeps, byte for byte.
 * @returns undefined when the address is of another kind or the file is not here; nothing outside `docs/wordings` is read
 */
export async function readWording(wordingUri: string, locale: Locale): Promise<string | undefined> {
  const product = addressPattern.exec(wordingUri)?.[1];
  if (product === undefined) return undefined;
  const root = process.env['MAKEWHOLE_DOCS_DIR'] ?? join(process.cwd(), '..', 'docs');
  try {
    return await readFile(join(root, 'wordings', `${product}.${locale}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
