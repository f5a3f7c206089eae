import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from './locales.ts';
import { namespaces } from './namespaces.ts';

/** Every namespace of one language, merged under its own name. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    namespaces.map(async (name) => {
      const file: { default: AbstractIntlMessages } = await import(`../../messages/${locale}/${name}.json`);
      return [name, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
