import { keccak256 } from 'ethers';
import type { Hex } from 'viem';

import { motorModel } from '../../domain/risk/motor-model.ts';
import { hashModel } from '../../domain/risk/risk-model.ts';
import { dollars } from './amounts.ts';
import type { Line } from './lines.ts';

/** A model as it counts for a line from the first day on; fields as in contracts/types/AssessmentTypes.sol. */
export interface AssessedLine {
  readonly line: Line;
  readonly modelHash: string;
  readonly minAgeDays: number;
  readonly maxYearClaims: number;
  readonly drawBps: number;
}

/** Lines without a model that was judged on claims of their kind have none, and people decide everything there. */
export const assessedLines: readonly AssessedLine[] = [
  {
    line: 'MOTOR',
    modelHash: hashModel(keccakOf, motorModel),
    minAgeDays: 30,
    maxYearClaims: 4,
    drawBps: 500,
  },
];

/** Most that signed assessments approve from one pool on one day. */
export const fastTrackPerDay: Readonly<Record<Line, bigint>> = {
  PROPERTY: dollars('10000'),
  MOTOR: dollars('20000'),
  HEALTH: dollars('5000'),
  TRAVEL: dollars('10000'),
};

/**
 * The account of the development phrase that signs assessments on the local chain, and whose key the secrets of its days are
 * made of. On other networks MAKEWHOLE_ASSESSOR_ADDRESS names the signer.
 */
export const ASSESSOR_INDEX = 30;

function keccakOf(bytes: Uint8Array): Hex {
  return `0x${keccak256(bytes).slice(2)}`;
}
