/**
 * Says what must be true at this line. Failing is a bug of ours, never an answer to a user.
 * @throws Error with the words given.
 */
export function assert(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(`This cannot happen: ${words}`);
}

/**
 * The value, which the caller knows to be there.
 * @throws Error when it is not.
 */
export function present<Value>(value: Value | null | undefined, words: string): Value {
  assert(value !== undefined && value !== null, words);
  return value;
}

/** Makes the compiler list the cases that are not handled. */
export function unreachable(value: never): never {
  throw new Error(`This cannot happen: no case for ${String(value)}`);
}
