import { parse } from 'csv-parse/sync';

import type { MalformedRow, RawRow } from './claim-record.ts';

/** A file as rows of text, its header and what could not be read. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  readonly malformed: readonly MalformedRow[];
}

/** A quoted field may hold line breaks; more than this is a quotation mark too many. */
const MAX_LINES_PER_ROW = 20;
const spellings: Readonly<Record<string, string>> = { policy_deductible: 'policy_deductable' };

/**
 * Reads comma-separated text (or separated by semicolons or tabs): quoted fields, either kind of line end, a byte order
 * mark. A row that does not fit the header costs that row only: reading goes on with the next line.
 *
 * @throws Error when there is no header.
 */
export function readTable(text: string): Table {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const headerAt = lines.findIndex((line) => line.trim() !== '');
  const first = lines[headerAt];
  if (first === undefined) throw new Error('The file is empty.');
  const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const header = (fieldsOf(first, delimiter) ?? []).map((name) => name.trim().toLowerCase());
  const names = header.map((name) => spellings[name] ?? name);
  const rows: RawRow[] = [];
  const malformed: MalformedRow[] = [];
  let at = headerAt + 1;
  while (at < lines.length) {
    const line = at + 1;
    if ((lines[at] ?? '').trim() === '') {
      at += 1;
      continue;
    }
    const taken = takeRow(lines, at, delimiter, names.length);
    if (taken === undefined) {
      malformed.push({ line, reason: explain(lines[at] ?? '', delimiter, names.length) });
      at += 1;
      continue;
    }
    rows.push({
      line,
      fields: Object.fromEntries(names.map((name, index) => [name, (taken.fields[index] ?? '').trim()])),
    });
    at += taken.lines;
  }
  return { header: names, rows, malformed };
}

/** The row that begins at a line: one line, or as many as its quoted fields span. */
function takeRow(
  lines: readonly string[],
  at: number,
  delimiter: string,
  width: number,
): { readonly fields: readonly string[]; readonly lines: number } | undefined {
  for (let count = 1; count <= MAX_LINES_PER_ROW && at + count <= lines.length; count += 1) {
    const fields = fieldsOf(lines.slice(at, at + count).join('\n'), delimiter);
    if (fields !== undefined) return fields.length === width ? { fields, lines: count } : undefined;
  }
  return undefined;
}

/** The fields of one row; `undefined` when a quotation mark is open or out of place. */
function fieldsOf(text: string, delimiter: string): readonly string[] | undefined {
  try {
    const parsed: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
    return parsed.length === 1 ? parsed[0] : undefined;
  } catch {
    return undefined;
  }
}

function explain(text: string, delimiter: string, width: number): string {
  const fields = fieldsOf(text, delimiter);
  if (fields === undefined) return 'a quotation mark is not closed or out of place';
  return `${fields.length} fields, the header has ${width}`;
}
