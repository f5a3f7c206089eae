import { paperText } from '../../../domain/papers/paper-text.ts';
import { recordAccess } from '../../audit/record-access.ts';
import { printPaper } from '../../papers/print-paper.ts';
import { requireAddress } from '../access.ts';
import type { AppContext, AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { gatherCertificate, gatherPaymentReceipt, gatherPremiumReceipt } from '../gather-paper.ts';
import type { GatheredPaper } from '../gather-paper.ts';
import { HttpFailure } from '../http-failure.ts';
import * as contracts from './paper-contracts.ts';

/** Papers the carrier signs: for those whom a policy or a claim concerns, and for staff. */
export function paperRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(contracts.certificateRoute, async (c) => {
      const gathered = await gatherCertificate(deps, c, c.req.valid('param').policyId);
      return await handOut(deps, c, { ...gathered, ...c.req.valid('query') });
    })
    .openapi(contracts.premiumReceiptRoute, async (c) => {
      const gathered = await gatherPremiumReceipt(deps, c, c.req.valid('param').policyId);
      return await handOut(deps, c, { ...gathered, ...c.req.valid('query') });
    })
    .openapi(contracts.paymentReceiptRoute, async (c) => {
      const gathered = await gatherPaymentReceipt(deps, c, c.req.valid('param'));
      return await handOut(deps, c, { ...gathered, ...c.req.valid('query') });
    });
}

/** Signs, writes the reading down, and gives the paper out. */
async function handOut(
  deps: AppDeps,
  c: AppContext,
  { said, record, as }: GatheredPaper & { readonly as: 'pdf' | 'json' },
): Promise<Response> {
  if (deps.certifier === undefined) throw new HttpFailure('PAPERS_NOT_SIGNED');
  const paper = await deps.certifier.sign(said);
  const body = as === 'json' ? paperText(paper) : new Uint8Array(await printPaper(paper));
  await recordAccess(deps, deps.db, { actor: requireAddress(c), verb: 'read', ...record, outcome: 'allowed' });
  const name = `makewhole-${record.recordKind}-${record.recordId}-${record.objectId}.${as}`;
  return new Response(body, {
    headers: {
      'content-type': as === 'json' ? 'application/json; charset=utf-8' : 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
