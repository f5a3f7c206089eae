/** Where the index says something else than the chain: pairs of both by column. */
export function differing(what: string, pairs: Readonly<Record<string, readonly unknown[]>>): readonly string[] {
  const lies = Object.entries(pairs).filter(([, [said, is]]) => said !== is);
  return lies.map(([name, [said, is]]) => `${what}: ${name} ${String(said)} instead of ${String(is)}`);
}
