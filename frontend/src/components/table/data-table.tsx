'use client';

import {
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { classNames } from '@/lib/class-names.ts';

interface ColumnLook {
  readonly align: 'start' | 'end';
  readonly wide: boolean;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: metaHelper<ColumnLook>(),
});

/** One column, in the order a reader needs them. */
export interface TableColumn<Row> {
  readonly id: string;
  /** In words, also for the column that shows only a mark. */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What sorting compares; without it the column cannot be sorted. */
  readonly sortBy?: (row: Row) => number | bigint | string;
  /** Figures stand at the right. */
  readonly align?: 'start' | 'end';
  /** Left out on a phone, where a row shows only what matters. */
  readonly wide?: boolean;
}

/** `comfortable` for holders, `dense` for people who read hundreds of rows a day. */
export type Density = 'comfortable' | 'dense';

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: ReadonlyArray<TableColumn<Row>>;
  readonly rowId: (row: Row) => string;
  readonly density?: Density;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** Row under the keyboard (`j`, `k`), marked and kept in view by the caller. */
  readonly selectedId?: string | undefined;
  /** Pressing a row, or Enter on it. Put a real link in the first cell as well. */
  readonly onOpen?: (row: Row) => void;
}

function compare(a: number | bigint | string, b: number | bigint | string): number {
  if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A table with sortable heads; on a phone each row is a small block, figures at its right. Empty, loading and failed faces are the caller's: see `faces.tsx`. */
export function DataTable<Row extends RowData>({
  caption,
  rows,
  columns,
  rowId,
  density = 'comfortable',
  sort,
  selectedId,
  onOpen,
}: DataTableProps<Row>) {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) => {
        const { sortBy } = column;
        return helper.accessor((row) => sortBy?.(row) ?? '', {
          id: column.id,
          header: column.header,
          cell: ({ row }) => column.cell(row.original),
          meta: { align: column.align ?? 'start', wide: column.wide ?? false },
          enableSorting: sortBy !== undefined,
          ...(sortBy === undefined ? {} : { sortFn: (a, b) => compare(sortBy(a.original), sortBy(b.original)) }),
        });
      }),
    );
  }, [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    initialState: { sorting: sort === undefined ? [] : [{ id: sort.column, desc: sort.descending }] },
  });
  const pad = density === 'dense' ? 'md:px-3 md:py-1.5 text-13' : 'md:px-3 md:py-3.5';
  return (
    <div className="overflow-x-auto max-md:border-t max-md:border-ink">
      <table role="table" className="w-full border-collapse max-md:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="max-md:hidden">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} role="row" className="border-b border-ink">
              {group.headers.map((header) => (
                <Head
                  key={header.id}
                  look={header.column.columnDef.meta}
                  label={columns.find((c) => c.id === header.column.id)?.header ?? ''}
                  sorted={header.column.getIsSorted()}
                  onSort={
                    header.column.getCanSort()
                      ? () => {
                          header.column.toggleSorting();
                        }
                      : undefined
                  }
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              role="row"
              data-row={row.id}
              aria-selected={selectedId === row.id}
              {...(onOpen === undefined
                ? {}
                : {
                    onClick: () => {
                      onOpen(row.original);
                    },
                    tabIndex: 0,
                    onKeyDown: (event: KeyboardEvent) => {
                      if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row.original);
                    },
                  })}
              className={classNames(
                'border-b border-line max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:grid-flow-dense max-md:gap-x-4 max-md:gap-y-1.5 max-md:py-3',
                onOpen === undefined ? '' : 'cursor-pointer hover:bg-raised',
                selectedId === row.id ? 'bg-raised shadow-[inset_3px_0_0_var(--money)]' : '',
              )}
            >
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  role="cell"
                  className={classNames(
                    pad,
                    'md:first:pl-0 md:last:pr-0',
                    cell.column.columnDef.meta?.align === 'end'
                      ? 'figure text-right max-md:col-start-2'
                      : 'max-md:col-start-1 max-md:not-first:col-span-2',
                    cell.column.columnDef.meta?.wide === true ? 'hidden md:table-cell' : '',
                  )}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly look: ColumnLook | undefined;
  readonly label: string;
  readonly sorted: false | 'asc' | 'desc';
  readonly onSort: (() => void) | undefined;
}

function Head({ look, label, sorted, onSort }: HeadProps) {
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      className={classNames(
        'px-3 py-2 text-13 font-medium text-quiet first:pl-0 last:pr-0',
        look?.align === 'end' ? 'text-right' : 'text-left',
        look?.wide === true ? 'hidden md:table-cell' : '',
      )}
    >
      {onSort === undefined ? (
        label
      ) : (
        <button type="button" onClick={onSort} className="inline-flex items-center gap-1 hover:text-ink">
          {label}
          {sorted === false ? null : <Arrow aria-hidden strokeWidth={1.5} className="size-3.5" />}
        </button>
      )}
    </th>
  );
}
