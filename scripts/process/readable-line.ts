import { z } from 'zod';

const LONGEST = 400;
const recordSchema = z.object({
  msg: z.string(),
  error: z.object({ message: z.string() }).optional(),
  err: z.object({ message: z.string() }).optional(),
});

/** A line of a log as a person reads it: of a JSON record only its words, and never more than a few lines' worth. */
export function readableLine(line: string): string {
  const words = wordsOf(line);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
}

function wordsOf(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const record = recordSchema.parse(JSON.parse(line));
    return [record.msg, record.error?.message, record.err?.message].filter((words) => words !== undefined).join(': ');
  } catch {
    return line;
  }
}
