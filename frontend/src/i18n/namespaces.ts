/** One file per namespace and language in `messages/<locale>/`, in the order a person meets them. */
export const namespaces = [
  'shell',
  'pieces',
  'wallet',
  'transaction',
  'front',
  'products',
  'policies',
  'groups',
  'claims',
  'evidence',
  'adjudication',
  'panel',
  'payouts',
  'capital',
  'audit',
  'operation',
] as const;
