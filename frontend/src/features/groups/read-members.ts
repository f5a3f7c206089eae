import { zeroAddress, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type Address, type Hex, keccak256, stringToHex } from 'viem';
import { z } from 'zod';
import { type AssetUnit, parseAmount } from '@/lib/format/format-amount.ts';
import { parseAddress } from '@/lib/parse-address.ts';

/** Most people one file may list; the proofs of all are computed on this device. */
export const MAX_MEMBERS = 10_000;

/** One person of a group, before the group has a term. */
export interface Member {
  readonly holder: Address;
  /** Whose interest is covered; zero for the holder. */
  readonly insured: Address;
  /** Base units. */
  readonly limitAssets: bigint;
  /** Their own days from the group's first; undefined for the group's. */
  readonly days: number | undefined;
  readonly objectKey: Hex;
}

export type MemberProblemCode =
  | 'noHolderColumn'
  | 'noLimitColumn'
  | 'empty'
  | 'tooMany'
  | 'unreadable'
  | 'holder'
  | 'limit'
  | 'insured'
  | 'days'
  | 'twice';

/** What is wrong and where; each code has a sentence in `groups.problem`. */
export interface MemberProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly code: MemberProblemCode;
  /** What stands there. */
  readonly text: string;
}

export interface ReadMembers {
  readonly members: readonly Member[];
  readonly problems: readonly MemberProblem[];
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

interface Row {
  readonly line: number;
  cell(column: string): string;
}

/** Reads a file of members: a line of column names, then one person a line. Wrong lines are told one by one; the others are read. */
export function readMembers(text: string, asset: AssetUnit): ReadMembers {
  const none = (line: number, code: MemberProblemCode, what = ''): ReadMembers => ({
    members: [],
    problems: [{ line, code, text: what }],
  });
  let rows: readonly Row[];
  try {
    rows = rowsOf(text);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return none(lineOf(cause), 'unreadable');
  }
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) return none(1, 'empty');
  if (head.cell('holder') === '') return none(head.line, 'noHolderColumn');
  if (head.cell('limit') === '') return none(head.line, 'noLimitColumn');
  if (body.length > MAX_MEMBERS) return none(body[MAX_MEMBERS]?.line ?? 1, 'tooMany', String(body.length));
  const members: Member[] = [];
  const problems: MemberProblem[] = [];
  const seen = new Set<string>();
  for (const row of body) {
    const { member, wrong } = memberOf(row, asset);
    const key = `${member.holder}|${member.insured}|${member.objectKey}`;
    problems.push(...wrong);
    if (wrong.length === 0 && seen.has(key)) problems.push({ line: row.line, code: 'twice', text: member.holder });
    seen.add(key);
    members.push(member);
  }
  return { members, problems };
}

function memberOf(row: Row, asset: AssetUnit): { readonly member: Member; readonly wrong: readonly MemberProblem[] } {
  const holder = parseAddress(row.cell('holder'));
  const insured = row.cell('insured') === '' ? zeroAddress : parseAddress(row.cell('insured'));
  const limit = parseAmount(row.cell('limit'), asset) ?? 0n;
  const days = /^\d{1,4}$/.test(row.cell('days')) ? Number(row.cell('days')) : 0;
  const checks = [
    ['holder', holder !== undefined],
    ['limit', limit > 0n],
    ['insured', insured !== undefined],
    ['days', row.cell('days') === '' || days > 0],
  ] as const;
  const wrong = checks.flatMap(([code, good]) => (good ? [] : [{ line: row.line, code, text: row.cell(code) }]));
  const object = row.cell('object');
  const member: Member = {
    holder: holder ?? zeroAddress,
    insured: insured ?? zeroAddress,
    limitAssets: limit,
    days: days === 0 ? undefined : days,
    objectKey: object === '' ? zeroBytes32 : keccak256(stringToHex(object)),
  };
  return { member, wrong };
}

/** The lines of the file, the first being the names of the columns. @throws CsvError */
function rowsOf(text: string): readonly Row[] {
  const parsed: unknown = parse(text, { bom: true, info: true, skip_empty_lines: true, trim: true });
  const [head, ...body] = recordsSchema.parse(parsed).map(({ record, info }) => ({ record, line: info.lines }));
  if (head === undefined) return [];
  const names = head.record.map((name) => name.toLowerCase());
  const rowOf = (record: readonly string[], line: number): Row => ({
    line,
    cell: (column) => record[names.indexOf(column)] ?? '',
  });
  return [rowOf(head.record, head.line), ...body.map(({ record, line }) => rowOf(record, line))];
}

function lineOf(cause: CsvError): number {
  return typeof cause['lines'] === 'number' ? cause['lines'] : 1;
}
