/** Longest name kept, in characters. */
const longest = 120;

/**
 * What is kept of the name a person's device gave a file. It is shown, never used as a path: the vault names its files itself.
 * Folders, control characters and marks that turn the reading direction (so that `gpj.exe` looks like `exe.jpg`) go.
 */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["<>:|?*;%]/g, '_')
    .replace(/^[.\s]+/, '')
    .trim();
  const short = [...plain].slice(-longest).join('');
  return short === '' ? 'evidence' : short;
}
