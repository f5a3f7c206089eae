import { z } from '@hono/zod-openapi';
import { units } from '../../domain/oracles/units.ts';
import { present } from '../../domain/primitives/assert.ts';
import { addressView, assetsView, instantView, someoneOf } from '../platform/views.ts';
import type { OperatorRow, SourceRow } from './observation.repository.ts';

/** A value in its source’s unit: a whole number. */
export const valueView = assetsView;

/** An organisation that observes, by the seat that is its own for ever; without a key when it was dropped. */
export const operatorView = z.object({
  seat: z.number().int(),
  label: z.string(),
  signer: addressView.nullable(),
  setAt: instantView,
  droppedAt: instantView.nullable(),
});

/** A source as it was registered, for good; lengths in seconds, bounds in its unit. */
export const sourceView = z.object({
  source: z.string(),
  unit: z.enum(units),
  quorum: z.number().int(),
  signerDailyLimit: z.number().int(),
  minValue: valueView,
  maxValue: valueView,
  periodSeconds: z.number().int(),
  offsetSeconds: z.number().int(),
  heartbeat: z.number().int(),
  disputePeriod: z.number().int(),
  revisionPeriod: z.number().int(),
  eventCapAssets: assetsView,
  registeredAt: instantView,
});

export function toOperatorView(row: OperatorRow): z.infer<typeof operatorView> {
  const { seat, label, setAt, droppedAt } = row;
  return { seat, label, signer: someoneOf(row.signer), setAt, droppedAt };
}

export function toSourceView({ id, ...row }: SourceRow): z.infer<typeof sourceView> {
  return {
    ...row,
    source: id,
    unit: unitOf(row.unit),
    minValue: row.minValue.toString(),
    maxValue: row.maxValue.toString(),
    eventCapAssets: row.eventCapAssets.toString(),
  };
}

export function unitOf(place: number) {
  return present(units[place], `unit ${place} is known`);
}
