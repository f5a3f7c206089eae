/** Makes an `Error` of whatever was thrown; what was not an error becomes the message, and stays as `cause`. */
export function ensureError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const words = typeof thrown === 'string' ? thrown : (JSON.stringify(thrown) ?? String(thrown));
  return new Error(words, { cause: thrown });
}
