import { createRoute, z } from '@hono/zod-openapi';
import { getProduct, getVersion, listProducts } from '../../products/list-products.ts';
import { versionView } from '../../products/product-view.ts';
import type { VersionView } from '../../products/product-view.ts';
import { assetView } from '../../platform/views.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { assetOf } from '../claim-rows.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';

const tags = ['products'];
const version = versionView.extend({ asset: assetView }).openapi('ProductVersion');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/products',
  tags,
  summary: 'The catalogue: of each product the version on sale',
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, products: z.array(version) }).openapi('ProductsAnswer'),
      'The catalogue.',
    ),
    503: failureResponses[503],
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/products/{productId}',
  tags,
  summary: 'One product with all its versions',
  request: { params: z.object({ productId: z.string().min(1).max(32) }) },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, product: version, versions: z.array(version) }).openapi('ProductAnswer'),
      'The product.',
    ),
    ...failureResponses,
  },
});

const versionRoute = createRoute({
  method: 'get',
  path: '/v1/products/versions/{versionId}',
  tags,
  summary: 'One version, also one that sells no more',
  request: {
    params: z.object({
      versionId: z.coerce
        .number()
        .int()
        .positive()
        .max(2 ** 32 - 1),
    }),
  },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, version }).openapi('ProductVersionAnswer'), 'The version.'),
    ...failureResponses,
  },
});

/** Products, readable by anyone. */
export function productRoutes(deps: AppDeps) {
  const withAsset = async (view: VersionView) => ({ ...view, asset: await assetOf(deps, view.pool) });
  return createRouter()
    .openapi(listRoute, async (c) => {
      const head = await chainHead(deps, c);
      const products = await listProducts({ index: deps.index, at: head.indexedAt });
      return c.json({ ...head, products: await Promise.all(products.map(withAsset)) }, 200);
    })
    .openapi(versionRoute, async (c) => {
      const head = await chainHead(deps, c);
      const found = await getVersion({ index: deps.index, at: head.indexedAt }, c.req.valid('param').versionId);
      if (!found.ok) throw new HttpFailure(found.failure.code, found.failure.details);
      return c.json({ ...head, version: await withAsset(found.value) }, 200);
    })
    .openapi(getRoute, async (c) => {
      const head = await chainHead(deps, c);
      const found = await getProduct({ index: deps.index, at: head.indexedAt }, c.req.valid('param').productId);
      if (!found.ok) throw new HttpFailure(found.failure.code, found.failure.details);
      const versions = await Promise.all(found.value.versions.map(withAsset));
      return c.json({ ...head, product: await withAsset(found.value.product), versions }, 200);
    });
}
