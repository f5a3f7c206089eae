import type { HDAccount, PrivateKeyAccount } from 'viem/accounts';
import { assessmentDomain, assessmentTypes } from '../../domain/risk/assessment-message.ts';
import type { Logger } from '../platform/logger.ts';
import { assessClaim } from './assess-claim.ts';
import type { AssessDeps, FreshClaim } from './assess-claim.ts';
import type { RiskChain } from './risk-chain.ts';

export interface ApproveDeps extends AssessDeps {
  readonly chain: AssessDeps['chain'] & Pick<RiskChain, 'approve'>;
  readonly assessor: PrivateKeyAccount | HDAccount;
  readonly logger: Logger;
}

/** Assesses a claim, and signs and sends the assessment where every gate lets it through; else people decide. */
export async function approveIfClear(deps: ApproveDeps, fresh: FreshClaim): Promise<void> {
  const { chain, secrets, assessor, logger } = deps;
  const claimId = fresh.claimId.toString();
  const assessed = await assessClaim(deps, fresh);
  if (assessed === undefined) return;
  if (assessed.assessment === undefined) {
    const refused = assessed.findings.filter(({ outcome }) => outcome === 'refused').map(({ gate }) => gate);
    if (!refused.includes('open')) logger.info({ claimId, refused: refused.join(', ') }, 'Left to people.');
    return;
  }
  const signature = await assessor.signTypedData({
    domain: assessmentDomain(secrets.chainId, secrets.fastTrack),
    types: assessmentTypes,
    primaryType: 'Assessment',
    message: { ...assessed.assessment },
  });
  await chain.approve(fresh.filed, assessed.assessment, signature);
  logger.info({ claimId }, 'Approved on a signed assessment.');
}
