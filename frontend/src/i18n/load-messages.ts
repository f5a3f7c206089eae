import type { AbstractIntlMessages } from 'next-intl';
import { z } from 'zod';
import type { Locale } from './locales.ts';
import { namespaces } from './namespaces.ts';

const messagesSchema = z.custom<AbstractIntlMessages>((value) => typeof value === 'object' && value !== null);
const moduleSchema = z.object({ default: messagesSchema });

/** Every namespace of one language, merged under its own name. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    namespaces.map(async (name) => {
      const file: unknown = await import(`../../messages/${locale}/${name}.json`);
      return [name, moduleSchema.parse(file).default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
