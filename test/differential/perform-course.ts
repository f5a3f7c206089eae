import type { Interface } from 'ethers';

import type { Act } from '../../domain/model/act.ts';
import type { IndexAct } from '../../domain/model/play-index.ts';
import type { Book } from '../../domain/model/book.ts';
import { labelToBytes32, zeroAddress } from '../../domain/primitives/label.ts';
import { TestArbitrator__factory } from '../../types/ethers-contracts/factories/contracts/mocks/TestArbitrator__factory.ts';
import { openFile } from './bring-file.ts';
import type { Call } from './perform-act.ts';
import type { Stage } from './stage.ts';

const REASON = labelToBytes32('SURVEY');
const LIST = labelToBytes32('LIST');
const arbitrator: Interface = TestArbitrator__factory.createInterface();

/** Acts between filing and end, in a dispute, and after the end. */
export type CourseAct = Exclude<
  Act,
  | IndexAct
  | { readonly pool: string }
  | {
      readonly kind:
        'buy' | 'buyQuoted' | 'file' | 'coolOff' | 'cancel' | 'withdraw' | 'accept' | 'finalize' | 'decide';
    }
  | { readonly kind: 'close' | 'proposePause' | 'approvePause' | 'liftPause' | 'refuse' }
>;

type ClaimAct = Exclude<
  CourseAct,
  { readonly kind: 'rule' | 'openDispute' | 'proposeAward' | 'approveAward' | 'recover' }
>;

export async function courseCallOf(stage: Stage, book: Book, act: CourseAct): Promise<Call> {
  const { contracts, addresses } = stage.deployment;
  const office = (name: string, ...args: unknown[]): Call => ({
    to: addresses.claimOffice,
    data: encode(contracts.claimOffice.interface, name, args),
  });
  switch (act.kind) {
    case 'rule':
      return {
        to: addresses.appealPanel,
        data: arbitrator.encodeFunctionData('giveRuling', [act.disputeId, act.ruling]),
      };
    case 'openDispute': {
      const data = contracts.disputeDesk.interface.encodeFunctionData('openDispute', [act.claimId]);
      return { to: addresses.disputeDesk, data };
    }
    case 'proposeAward':
    case 'approveAward':
      return office(act.kind, act.claimId, { assets: act.assets, basisRef: REASON });
    case 'recover': {
      const { filed } = await openFile(stage, book, act.claimId);
      return office('recordRecovery', act.claimId, filed, { assets: act.assets, kind: REASON });
    }
    default:
      return claimCallOf(stage, book, act);
  }
}

async function claimCallOf(stage: Stage, book: Book, act: ClaimAct): Promise<Call> {
  const { contracts, addresses } = stage.deployment;
  const claims = (name: string, ...args: unknown[]): Call => ({
    to: addresses.claimBook,
    data: encode(contracts.claimBook.interface, name, args),
  });
  const desk = (name: string, ...args: unknown[]): Call => ({
    to: addresses.adjusterDesk,
    data: encode(contracts.adjusterDesk.interface, name, args),
  });
  const { claimId } = act;
  switch (act.kind) {
    case 'requestDocuments':
      return desk('requestDocuments', claimId, LIST);
    case 'extend':
      return desk('extend', claimId, REASON, LIST);
    case 'improve':
      return desk('improve', claimId, act.statedAssets);
    case 'supplement':
      return claims('supplement', claimId, act.evidenceRoot);
    case 'supplementLoss':
      return claims('supplementLoss', claimId, act.filing);
    case 'resolve':
    case 'topUp':
      return claims(act.kind, claimId);
    default: {
      const { filed } = await openFile(stage, book, claimId);
      if (act.kind === 'advance') return desk('advance', claimId, filed, act.assets);
      if (act.kind === 'reviseReserve') {
        const { reservedAssets, determinedAssets } = act;
        const revision = { by: zeroAddress, reason: REASON, reservedAssets, determinedAssets };
        return desk('reviseReserve', claimId, filed, revision);
      }
      if (act.kind === 'appeal') return claims('appeal', claimId, filed, act.soughtAssets, REASON);
      if ('filing' in act) return claims('revise', claimId, filed, act.filing);
      return claims(act.kind, claimId, filed);
    }
  }
}

function encode(abi: Interface, name: string, args: readonly unknown[]): string {
  return abi.encodeFunctionData(name, args);
}
