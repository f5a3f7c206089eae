'use client';

import { useState } from 'react';
import { parseAddress } from '@/lib/parse-address.ts';
import {
  type ModelField,
  type NamedThresholds,
  parseClaims,
  parseDays,
  parseModelHash,
  parseShare,
} from './track-rules.ts';

export type TypedModel = Readonly<Record<ModelField, string>>;

/** What was typed of a model, and the model once all of it makes sense. */
export function readModel(typed: TypedModel): {
  readonly gaps: readonly ModelField[];
  readonly model?: NamedThresholds;
} {
  const modelHash = parseModelHash(typed.modelHash);
  const signer = parseAddress(typed.signer);
  const minAgeDays = parseDays(typed.minAgeDays);
  const maxYearClaims = parseClaims(typed.maxYearClaims);
  const drawBps = parseShare(typed.drawBps);
  if (
    modelHash !== undefined &&
    signer !== undefined &&
    minAgeDays !== undefined &&
    maxYearClaims !== undefined &&
    drawBps !== undefined
  )
    return { gaps: [], model: { modelHash, signer, minAgeDays, maxYearClaims, drawBps } };
  const read = { modelHash, signer, minAgeDays, maxYearClaims, drawBps };
  const fields = ['modelHash', 'signer', 'minAgeDays', 'maxYearClaims', 'drawBps'] as const;
  return { gaps: fields.filter((field) => read[field] === undefined) };
}

/** The fields of a model that counts, as an input shows them; empty for a line without one. */
export function typedFrom(model: NamedThresholds | undefined): TypedModel {
  if (model === undefined) return { modelHash: '', signer: '', minAgeDays: '', maxYearClaims: '', drawBps: '' };
  const { modelHash, signer, minAgeDays, maxYearClaims, drawBps } = model;
  return {
    modelHash,
    signer,
    minAgeDays: String(minAgeDays),
    maxYearClaims: String(maxYearClaims),
    drawBps: String(drawBps / 100),
  };
}

/** A model being typed, begun with the one that counts. */
export function useModelDraft(from: NamedThresholds | undefined) {
  const [typed, setTyped] = useState(() => typedFrom(from));
  const set = (field: ModelField, value: string): void => {
    setTyped((all) => ({ ...all, [field]: value }));
  };
  return { typed, set, ...readModel(typed) };
}
