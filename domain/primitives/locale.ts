/** The languages of every sentence a person reads. */
export type Locale = 'en' | 'zh-CN';

/** One sentence in both languages. */
export type Words = { readonly en: string; readonly 'zh-CN': string };

export function inLocale(words: Words, locale: Locale): string {
  return words[locale];
}
