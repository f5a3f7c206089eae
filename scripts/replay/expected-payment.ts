/*
 * What each row must be paid, straight from the text of the file. On purpose this imports nothing: no rule, parser or number
 * of the rest of the project, so that a mistake there cannot hide here.
 */

/** The verdict of the file itself. `base` is millionths of a dollar. */
export interface ExpectedPayment {
  readonly base: bigint;
  readonly because: 'PAID' | 'NOT_IN_FORCE' | 'BELOW_DEDUCTIBLE';
}

/**
 * Sum of the three claims, less the deductible, at most the second figure of `policy_csl` in thousands; nothing when the
 * incident is before the policy was bound.
 */
export function expectPayment(row: Readonly<Record<string, string>>): ExpectedPayment {
  const claimed = ['injury_claim', 'property_claim', 'vehicle_claim']
    .map((column) => millionths(row[column] ?? ''))
    .reduce((sum, amount) => sum + amount, 0n);
  const deductible = millionths(row['policy_deductable'] ?? '');
  const limit = millionths(`${(row['policy_csl'] ?? '').split('/')[1] ?? ''}000`);
  if (sortable(row['incident_date'] ?? '') < sortable(row['policy_bind_date'] ?? '')) {
    return { base: 0n, because: 'NOT_IN_FORCE' };
  }
  if (claimed <= deductible) return { base: 0n, because: 'BELOW_DEDUCTIBLE' };
  const afterDeductible = claimed - deductible;
  return { base: afterDeductible < limit ? afterDeductible : limit, because: 'PAID' };
}

/** Moves the decimal point by six places in the text. */
function millionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace(/[$,\s]/g, '').split('.');
  return BigInt(`${whole}${`${fraction}000000`.slice(0, 6)}`);
}

/** Year, month, day as one number that sorts; the three spellings of a date the format has. */
function sortable(text: string): number {
  const [a = '', b = '', c = ''] = text.split(/[/-]/);
  const [year, month, day] = a.length === 4 ? [a, b, c] : text.includes('/') ? [c, a, b] : [c, b, a];
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
