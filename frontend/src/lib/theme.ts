export type Theme = 'light' | 'dark' | 'system';

export function isTheme(text: string | undefined): text is Theme {
  return text === 'light' || text === 'dark' || text === 'system';
}
