/** Name of the contracts' error with which an act is refused; undefined when it goes through. */
export type Refusal = string | undefined;

/** The first of several questions that refuses; later ones are not asked. */
export function firstRefusal(...questions: readonly (() => Refusal)[]): Refusal {
  for (const ask of questions) {
    const refused = ask();
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Refuses with `name` unless it holds. */
export function requires(holds: boolean, name: string): Refusal {
  return holds ? undefined : name;
}
