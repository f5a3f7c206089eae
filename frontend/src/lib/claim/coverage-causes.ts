import { type CauseCode, causeCodes, isCauseCode } from '@makewhole/domain/claims/cause-codes.ts';

/** What may have happened, by what it happened to; the first is the most usual. Codes of the cause-of-loss list. */
const byCoverage = {
  SCREEN: ['ACCIDENTAL_DAMAGE', 'FALLING_OBJ', 'VANDAL', 'OTHER'],
  BACK_GLASS: ['ACCIDENTAL_DAMAGE', 'FALLING_OBJ', 'VANDAL', 'OTHER'],
  OTHER_DAMAGE: ['LIQUID', 'ACCIDENTAL_DAMAGE', 'BATTERY', 'FIRE', 'VANDAL', 'OTHER'],
  THEFT_LOSS: ['THEFT', 'LOSS', 'BURGLARY'],
  COLLISION: ['COLLISION', 'HIT_BY_OTHER', 'ACCIDENTAL_DAMAGE', 'OTHER'],
  COMPREHENSIVE: ['HAIL', 'GLASS', 'ANIMAL', 'FALLING_OBJ', 'FIRE', 'FLOOD', 'WIND', 'THEFT', 'VANDAL', 'OTHER'],
  TOWING: ['COLLISION', 'BATTERY', 'OTHER'],
  DWELLING: ['FIRE', 'WATER_PIPE', 'FREEZE', 'LIGHTNING', 'FALLING_OBJ', 'VANDAL', 'OTHER'],
  CONTENTS: ['FIRE', 'WATER_PIPE', 'FREEZE', 'LIGHTNING', 'VANDAL', 'OTHER'],
  WIND_HAIL: ['WIND', 'HAIL', 'TYPHOON'],
  THEFT: ['BURGLARY', 'THEFT'],
  LIABILITY: ['LIABILITY_BI', 'LIABILITY_PD'],
  HOSPITAL_DAY: ['ILLNESS', 'INJURY'],
  TRIP_DELAY: ['DELAY', 'CANCEL'],
  BAGGAGE_DELAY: ['BAGGAGE'],
  MEDICAL: ['ILLNESS', 'INJURY'],
  INJURY: ['COLLISION', 'LIABILITY_BI', 'OTHER'],
  PROPERTY_DAMAGE: ['COLLISION', 'LIABILITY_PD', 'OTHER'],
  RAIN_DAY: ['RAIN_EXCESS', 'OTHER'],
  TYPHOON_DAY: ['TYPHOON', 'OTHER'],
  FLIGHT_DELAY: ['DELAY', 'CANCEL'],
  VEHICLE: ['COLLISION', 'THEFT', 'VANDAL', 'OTHER'],
} as const satisfies Readonly<Record<string, readonly CauseCode[]>>;

export type CoverageCode = keyof typeof byCoverage;

export function isCoverageCode(code: string): code is CoverageCode {
  return Object.hasOwn(byCoverage, code);
}

/** The causes to offer for a coverage; all of them for one this build does not know. */
export function causesFor(coverage: string): readonly CauseCode[] {
  return isCoverageCode(coverage) ? byCoverage[coverage] : Object.keys(causeCodes).filter(isCauseCode);
}

const products = [
  'phone',
  'auto',
  'home',
  'hospital-cash',
  'travel',
  'auto-csl',
  'rain',
  'typhoon',
  'flight-delay',
] as const;

export function isProductCode(code: string): code is (typeof products)[number] {
  return products.some((known) => known === code);
}
