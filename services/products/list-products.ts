import type { IndexReader } from '../platform/index-reader.ts';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { findPins, findProfiles, findVersion, findVersions, findVersionsOf } from './product.repository.ts';
import type { VersionRow } from './product.repository.ts';
import { toVersionView } from './product-view.ts';
import type { VersionView } from './product-view.ts';

/** What reading the catalogue needs: the index, and chain time in seconds. */
export interface CatalogueDeps {
  readonly index: IndexReader;
  readonly at: number;
}

/** The catalogue: of each product the newest version on sale, else the newest there is. */
export async function listProducts(deps: CatalogueDeps): Promise<readonly VersionView[]> {
  const versions = await toViews(deps, await findVersions(deps.index));
  return [...new Set(versions.map((version) => version.productId))]
    .map((productId) => newestOf(versions, productId))
    .filter((view) => view !== undefined);
}

/** One product: its version on sale and all versions, oldest first. */
export async function getProduct(
  deps: CatalogueDeps,
  productId: string,
): Promise<Result<{ readonly product: VersionView; readonly versions: readonly VersionView[] }, 'PRODUCT_NOT_FOUND'>> {
  const versions = await toViews(deps, await findVersionsOf(deps.index, productId));
  const product = newestOf(versions, productId);
  return product === undefined
    ? refused('PRODUCT_NOT_FOUND', { productId: productId.slice(0, 32) })
    : done({ product, versions });
}

/** One version, also one that sells no more: sold policies keep it. */
export async function getVersion(
  deps: CatalogueDeps,
  versionId: number,
): Promise<Result<VersionView, 'PRODUCT_NOT_FOUND'>> {
  const row = await findVersion(deps.index, versionId);
  const [view] = row === undefined ? [] : await toViews(deps, [row]);
  return view === undefined ? refused('PRODUCT_NOT_FOUND', { versionId }) : done(view);
}

/** Which law profile each version accepts. */
export async function profilesOfVersions(index: IndexReader): Promise<ReadonlyMap<number, number>> {
  return new Map((await findVersions(index)).map((version) => [version.id, version.profileId]));
}

function newestOf(versions: readonly VersionView[], productId: string): VersionView | undefined {
  const mine = versions.filter((version) => version.productId === productId);
  return mine.findLast((version) => version.status === 'on-sale') ?? mine.at(-1);
}

async function toViews(deps: CatalogueDeps, rows: readonly VersionRow[]): Promise<readonly VersionView[]> {
  const pins = await findPins(
    deps.index,
    rows.map((row) => row.id),
  );
  const profiles = await findProfiles(deps.index, [...new Set(rows.map((row) => row.profileId))]);
  return rows.map((row) => toVersionView(row, pins, profiles, deps.at));
}
