import type { HDAccount, PrivateKeyAccount } from 'viem/accounts';
import { assessmentDomain, assessmentTypes } from '../../domain/risk/assessment-message.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import type { Logger } from '../platform/logger.ts';
import { assessClaim } from './assess-claim.ts';
import type { AssessDeps } from './assess-claim.ts';
import { keepSecrets } from './keep-secrets.ts';
import type { RiskChain } from './risk-chain.ts';

export interface RunRiskDeps extends AssessDeps {
  readonly chain: RiskChain;
  readonly assessor: PrivateKeyAccount | HDAccount;
  readonly logger: Logger;
}

/** The day's errands of the risk node, once: secrets, then every claim filed since the last time. */
export function createRiskRound(deps: RunRiskDeps): () => Promise<void> {
  const { chain, secrets, assessor, logger } = deps;
  let nextBlock = BigInt(chain.at.startBlock);
  return async () => {
    for (const said of await keepSecrets(chain, secrets)) logger.info({}, `Fast track: ${said}.`);
    const head = await chain.head();
    if (head < nextBlock) return;
    const filings = await chain.filedBetween(nextBlock, head);
    for (const { args } of filings) {
      const { claimId, caseHead, actor, filing, flags, expectedAssets, reservedAssets } = args;
      const filed = { filing, filedBy: actor, flags, expectedAssets, reservedAssets, later: [] };
      try {
        const assessed = await assessClaim(deps, { claimId, caseHead, filed });
        if (assessed === undefined) continue;
        if (assessed.assessment === undefined) {
          const refused = assessed.findings.filter(({ outcome }) => outcome === 'refused').map(({ gate }) => gate);
          if (!refused.includes('open'))
            logger.info({ claimId: claimId.toString(), refused: refused.join(', ') }, 'Left to people.');
          continue;
        }
        const signature = await assessor.signTypedData({
          domain: assessmentDomain(secrets.chainId, secrets.fastTrack),
          types: assessmentTypes,
          primaryType: 'Assessment',
          message: { ...assessed.assessment },
        });
        await chain.approve(filed, assessed.assessment, signature);
        logger.info({ claimId: claimId.toString() }, 'Approved on a signed assessment.');
      } catch (thrown) {
        // One claim that cannot be assessed is a person's, and stands in nobody's way.
        logger.warn({ claimId: claimId.toString(), error: ensureError(thrown).message }, 'Could not be assessed.');
      }
    }
    nextBlock = head + 1n;
  };
}
