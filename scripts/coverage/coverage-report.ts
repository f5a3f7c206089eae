import { unreachable } from './exceptions.ts';
import type { Point } from './instrument.ts';

/** Reached and all of one kind. */
export type Share = readonly [reached: number, all: number];

/** One file's row. */
export interface FileCoverage {
  readonly file: string;
  readonly lines: Share;
  readonly statements: Share;
  readonly functions: Share;
  readonly branches: Share;
}

/** A point, or one way of a branch, that nothing reached. */
export interface Gap {
  readonly point: Point;
  readonly way: '' | 'never true' | 'never false';
  readonly reason: string | undefined;
}

/** Whether a number was told. */
export type WasHit = (id: number) => boolean;

export function gapsOf(points: readonly Point[], wasHit: WasHit): readonly Gap[] {
  return points.flatMap((point): Gap[] => {
    const reason = unreachable.find(({ file, words }) => file === point.file && words === point.words)?.reason;
    if (point.kind !== 'branch') return wasHit(point.id) ? [] : [{ point, way: '', reason }];
    const ways: Gap[] = [];
    if (!wasHit(point.id)) ways.push({ point, way: 'never true', reason });
    if (!wasHit(point.id + 1)) ways.push({ point, way: 'never false', reason });
    return ways;
  });
}

/** Counts by file. A line is reached when every statement that begins on it is. */
export function coverageOf(points: readonly Point[], wasHit: WasHit): readonly FileCoverage[] {
  const files = [...new Set(points.map(({ file }) => file))].sort();
  return files.map((file) => {
    const own = points.filter((point) => point.file === file);
    const of = (kind: Point['kind']): readonly Point[] => own.filter((point) => point.kind === kind);
    const share = (list: readonly Point[]): Share => [list.filter(({ id }) => wasHit(id)).length, list.length];
    const statements = of('statement');
    const lines = [...new Set(statements.map(({ line }) => line))];
    const reached = lines.filter((line) => statements.every((point) => point.line !== line || wasHit(point.id)));
    const ways = of('branch').flatMap(({ id }) => [wasHit(id), wasHit(id + 1)]);
    return {
      file,
      lines: [reached.length, lines.length],
      statements: share(statements),
      functions: share(of('function')),
      branches: [ways.filter(Boolean).length, ways.length],
    };
  });
}

/** The rows as a table in Markdown, with a sum. */
export function tableOf(rows: readonly FileCoverage[]): string {
  const kinds = ['lines', 'statements', 'functions', 'branches'] as const;
  const sum = (kind: (typeof kinds)[number]): Share => [
    rows.reduce((total, row) => total + row[kind][0], 0),
    rows.reduce((total, row) => total + row[kind][1], 0),
  ];
  const line = (name: string, shares: readonly Share[]): string => `| ${name} | ${shares.map(percent).join(' | ')} |`;
  return [
    '| file | lines | statements | functions | branches |',
    '|---|---|---|---|---|',
    ...rows.map((row) => line(`\`${row.file}\``, kinds.map((kind) => row[kind]))),
    line('**all**', kinds.map(sum)),
  ].join('\n');
}

/** One gap in a line. */
export function wordsOf({ point, way, reason }: Gap): string {
  const { file, line, place, kind, words } = point;
  const what = way === '' ? kind : `branch ${way}`;
  return `${file}:${line} ${place} ${what}: ${words}${reason === undefined ? '' : ` (${reason})`}`;
}

function percent([reached, all]: Share): string {
  return all === 0 ? '–' : `${((100 * reached) / all).toFixed(1)} % (${reached}/${all})`;
}
