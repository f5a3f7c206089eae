import type { ClaimRowView } from '../claims/claim-view.ts';

const columns = [
  'claimId',
  'claimNumber',
  'policyId',
  'productId',
  'versionId',
  'line',
  'pool',
  'claimant',
  'phase',
  'verdict',
  'flags',
  'lossAt',
  'filedAt',
  'decideBy',
  'decidedAt',
  'appealBy',
  'paidAt',
  'closedAt',
  'claimedAssets',
  'expectedAssets',
  'reservedAssets',
  'statedAssets',
  'paidAssets',
  'interestAssets',
  'assignee',
] as const satisfies readonly (keyof ClaimRowView)[];

/** Claims as a table for spreadsheets (RFC 4180). A field that a spreadsheet would take for a formula is quoted as text. */
export function toCsv(rows: readonly ClaimRowView[], indexedBlock: string): string {
  const lines = rows.map((row) => [...columns.map((column) => fieldOf(row[column])), indexedBlock].join(','));
  return `${[[...columns, 'indexedBlock'].join(','), ...lines].join('\r\n')}\r\n`;
}

function fieldOf(value: string | number | readonly string[] | null): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
