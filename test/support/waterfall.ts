import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../../scripts/config/amounts.ts';

/* A plain loss of $1,000 on a plain coverage: nothing is taken off it. */

export const item = { coverage: 0, cause: labelToBytes32('FIRE'), claimedAssets: dollars('1000'), claimedDays: 0 };
export const assessment = {
  assessedAssets: dollars('1000'),
  assessedDays: 0,
  depreciationBps: 0,
  reason: labelToBytes32(''),
  clause: labelToBytes32(''),
};
export const coverage = {
  code: labelToBytes32('CONTENTS'),
  deductibleAssets: 0n,
  sublimitAssets: 0n,
  coinsuranceBps: 0,
  waitingDays: 0,
  deductibleDays: 0,
  maxDays: 0,
  dailyAssets: 0n,
  deductibleBps: 0,
  sublimitBps: 0,
};
export const frame = {
  limitAssets: dollars('5000'),
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  leftAssets: dollars('5000'),
  otherInsuranceAssets: 0n,
};
