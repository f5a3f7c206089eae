import type { Hex } from 'viem';

import type { Keccak256 } from '../claims/salted-commitment.ts';

/** What a model looks at: facts of the claim and its policy, and nothing about a person. */
export const riskFeatures = ['hitByOther', 'comprehensive', 'youngPolicy'] as const;
export type RiskFeature = (typeof riskFeatures)[number];

/** A scorecard in whole numbers, so that every machine says the same. Made by `scripts/risk/train-motor.ts`. */
export interface RiskModel {
  readonly name: string;
  readonly line: string;
  /** Log odds of a claim without any of the features, thousandths. */
  readonly baseMilli: number;
  /** What each feature adds, thousandths. */
  readonly weightsMilli: Readonly<Record<RiskFeature, number>>;
  /** Log odds that occurred in training, rising, with the share of claims at or below them, basis points. */
  readonly ranks: readonly { readonly oddsMilli: number; readonly shareBps: number }[];
}

/** keccak256 of the model as canonical JSON (keys sorted, no spaces): the name it has on chain. */
export function hashModel(keccak256: Keccak256, model: RiskModel): Hex {
  return keccak256(new TextEncoder().encode(canonicalJson(model)));
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
