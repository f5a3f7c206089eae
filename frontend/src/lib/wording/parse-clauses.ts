/** One numbered sentence of a wording. */
export interface Clause {
  /** "5.2" */
  readonly number: string;
  /** Title of the section it stands in. */
  readonly section: string;
  readonly text: string;
}

/** The clauses of a wording in our Markdown: sections `## 5. Title`, clauses `**5.2** text`. */
export function parseClauses(markdown: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let section = '';
  for (const line of markdown.split('\n')) {
    const heading = /^##\s+(?:\d+\.\s*)?(.+)$/.exec(line);
    if (heading !== null) section = heading[1] ?? '';
    const clause = /^\*\*(\d+(?:\.\d+)+)\*\*\s+(.+)$/.exec(line);
    if (clause !== null) clauses.push({ number: clause[1] ?? '', section, text: clause[2] ?? '' });
  }
  return clauses;
}
