/** What can be refused is returned, not thrown. A failure always has a `code`, so that a caller can branch on it. */
export type Result<Value, Failure extends { readonly code: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refusal<Failure extends { readonly code: string }>(
  failure: Failure,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
