import { platformOf } from './platform-of.ts';

/** What package-lock.json says of one package; only the fields that matter here, all others are kept as they are. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The `packages` of package-lock.json, by their path. */
export type LockPackages = Readonly<Record<string, LockEntry>>;

/** An optional package that another one names and the lockfile does not hold. */
export interface MissingPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly wantedBy: string;
}

/**
 * Optional packages that the lockfile ought to hold and does not.
 *
 * npm leaves an optional package out of the lockfile when the registry it asked did not have it. Such a lockfile is
 * refused by `npm ci`, and on another platform the native part of a tool would be missing.
 */
export function missingPackages(packages: LockPackages): MissingPackage[] {
  return Object.entries(packages).flatMap(([wantedBy, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isReachable(packages, wantedBy, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, wantedBy })),
  );
}

/** The packages, untouched, with an entry for each missing platform package, in npm's order. */
export function completeLockfile(
  packages: LockPackages,
  untouched: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const added = missingPackages(packages).map(({ path, name, version, wantedBy }) => {
    const dev = packages[wantedBy]?.dev === true ? { dev: true } : {};
    return [path, { version, ...platformOf(name), ...dev, optional: true }] as const;
  });
  const all = [...Object.entries(untouched), ...added];
  return Object.fromEntries(all.sort(([left], [right]) => left.localeCompare(right, 'en')));
}

/** Node's own rule: beside the package, or in any folder above it. */
function isReachable(packages: LockPackages, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}
