import { formatAssets } from '../../domain/primitives/money.ts';
import type { PlayedFile } from './play-file.ts';
import type { ClaimsFile } from './read-claims-file.ts';
import { denialsOf, mismatchesOf, type ReplaySummary } from './summarise.ts';

const SHOWN = 20;
const asset = { symbol: 'tUSD', decimals: 6 };

/** The result for a person. */
export function printReplay(file: ClaimsFile, played: PlayedFile, summary: ReplaySummary): string {
  const denials = [...denialsOf(played)].map(([reason, count]) => `${count} ${reason}`);
  const lines = [
    `rows         ${summary.rows}${file.malformed.length > 0 ? `, ${file.malformed.length} skipped` : ''}`,
    `filed        ${summary.filed}`,
    `paid         ${summary.paid}, together ${formatAssets(BigInt(summary.paidTotal), asset)} tUSD`,
    `denied       ${summary.denied}${denials.length > 0 ? ` (${denials.join(', ')})` : ''}`,
    `the file says ${formatAssets(BigInt(summary.expectedTotal), asset)} tUSD`,
    `mismatches   ${summary.mismatches}`,
    `speed        ${summary.claimsPerSecond} claims a second, each bought, filed, decided and paid`,
  ];
  if (file.repeated.length > 0) {
    lines.push(`policy numbers that stand in several rows, each played as its own cover: ${file.repeated.join(', ')}`);
  }
  const mismatches = mismatchesOf(played);
  for (const { line, policyNumber, problem } of mismatches.slice(0, SHOWN)) {
    lines.push(`  line ${line}, policy ${policyNumber}: ${problem}`);
  }
  if (mismatches.length > SHOWN) lines.push(`  and ${mismatches.length - SHOWN} more`);
  return lines.join('\n');
}
