import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { z } from 'zod';

import type { Mutant, Verdict } from './mutant.ts';

const lineSchema = z.object({
  id: z.string(),
  source: z.string(),
  tests: z.string(),
  verdict: z.enum(['killed', 'survived', 'equal', 'broken']),
  /** What noticed. */
  by: z.string().optional(),
});

/** What is known of mutants, line by line on the disk, so that a campaign goes on where it was stopped. */
export interface Journal {
  /** The verdict, if it still stands: the file is the same, and for a survivor the tests are too. */
  readonly verdictOf: (mutant: Mutant, hashes: Hashes) => Verdict | undefined;
  /** The last verdict on the same text, whatever the tests were: a survivor lives until it is tried again. */
  readonly lastOf: (mutant: Mutant, source: string) => Verdict | undefined;
  /** Who noticed it last, whatever the texts were: the first to be asked again. */
  readonly killerOf: (mutant: Mutant) => string | undefined;
  readonly add: (mutant: Mutant, hashes: Hashes, verdict: Verdict, by?: string) => void;
}

/** Of the judged file's text, and of the texts of its tests. */
export interface Hashes {
  readonly source: string;
  readonly tests: string;
}

export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // A line that was cut short when the machine stopped is as if it were never written.
  const lines = text.split('\n').flatMap((line) => {
    const parsed = lineSchema.safeParse(parseOrNothing(line));
    return parsed.success ? [parsed.data] : [];
  });
  const known = new Map(lines.map((line) => [line.id, line]));
  return {
    verdictOf: ({ id }, { source, tests }) => {
      const line = known.get(id);
      if (line?.source !== source) return undefined;
      return line.verdict === 'survived' && line.tests !== tests ? undefined : line.verdict;
    },
    lastOf: ({ id }, source) => {
      const line = known.get(id);
      return line?.source === source ? line.verdict : undefined;
    },
    killerOf: ({ id }) => known.get(id)?.by,
    add: ({ id }, hashes, verdict, by) => {
      const line = { id, ...hashes, verdict, ...(by === undefined ? {} : { by }) };
      known.set(id, line);
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
  };
}

function parseOrNothing(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
