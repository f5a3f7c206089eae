/** One clause as a decision names it. */
export interface Clause {
  /** "4.2", or "4" for a section. */
  readonly number: string;
  /** First words of a clause, whole title of a section. */
  readonly title: string;
  readonly depth: 1 | 2;
}

/** Address of a clause inside its wording's page; `#clause-4.2`. */
export function clauseAnchor(number: string): string {
  return `clause-${number}`;
}

/** Sections (`## 4. Title`) and clauses (`**4.2** text`) of a wording, in order. */
export function clausesOf(markdown: string): readonly Clause[] {
  return markdown.split('\n').flatMap((line): readonly Clause[] => {
    const section = /^##\s+(\d+)\.\s+(.+)$/.exec(line);
    if (section !== null) return [{ number: section[1] ?? '', title: section[2] ?? '', depth: 1 }];
    const clause = /^\*\*(\d+\.\d+)\*\*\s+(.+)$/.exec(line);
    return clause === null ? [] : [{ number: clause[1] ?? '', title: clause[2] ?? '', depth: 2 }];
  });
}
