import type { Access } from './api/list-accesses.ts';

/** The same act by the same person, several times in a row; `at` is the latest of them. */
export interface AccessRun extends Access {
  readonly times: number;
}

/** Neighbours that differ only in the instant become one line, so that a refused try is not lost among readings. */
export function mergeAccesses(newestFirst: readonly Access[]): readonly AccessRun[] {
  return newestFirst.reduce<readonly AccessRun[]>((runs, entry) => {
    const last = runs.at(-1);
    return last !== undefined && isSame(last, entry)
      ? [...runs.slice(0, -1), { ...last, times: last.times + 1 }]
      : [...runs, { ...entry, times: 1 }];
  }, []);
}

function isSame(one: Access, other: Access): boolean {
  const read = one.verb !== 'read' || one.objectId === other.objectId;
  return read && one.actor === other.actor && one.verb === other.verb && one.outcome === other.outcome;
}
