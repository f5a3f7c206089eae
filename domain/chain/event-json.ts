import type { AbiEvent, AbiParameter } from 'viem';

import { assert } from '../primitives/assert.ts';

/** What a JSON column can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Largest width that viem decodes to a `number`; wider integers are `bigint`, and decimal strings in JSON. */
const NUMBER_BITS = 48;

/** Decoded arguments as JSON: `bigint` becomes a decimal string, the rest stays. @throws Error on a value no ABI decodes to. */
export function toJson(value: unknown): JsonValue {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  assert(typeof value === 'object' && value !== null, `a decoded argument is never ${typeof value}`);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]));
}

/**
 * Arguments of an event back from JSON, as viem decodes them: what {@link toJson} wrote, by the types of the ABI.
 * @throws Error when the JSON does not fit the event.
 */
export function reviveArgs(event: Pick<AbiEvent, 'name' | 'inputs'>, data: unknown): Readonly<Record<string, unknown>> {
  const values = recordOf(data, event.name);
  return Object.fromEntries(
    event.inputs.map((input) => {
      const name = input.name ?? '';
      return [name, revive(input, values[name], `${event.name}.${name}`)];
    }),
  );
}

function revive(parameter: AbiParameter, value: unknown, where: string): unknown {
  const list = /^(.*)\[\d*\]$/.exec(parameter.type);
  if (list !== null) {
    assert(Array.isArray(value), `${where} is no list`);
    const part: AbiParameter = { ...parameter, type: list[1] ?? '' };
    return value.map((entry, place) => revive(part, entry, `${where}[${place}]`));
  }
  if ('components' in parameter && parameter.type === 'tuple') {
    const values = recordOf(value, where);
    return Object.fromEntries(
      parameter.components.map((part) => [
        part.name ?? '',
        revive(part, values[part.name ?? ''], `${where}.${part.name}`),
      ]),
    );
  }
  const width = /^u?int(\d*)$/.exec(parameter.type);
  if (width !== null) return reviveInteger(value, Number(width[1] || '256'), where);
  const expected = parameter.type === 'bool' ? 'boolean' : 'string';
  assert(typeof value === expected, `${where} is no ${parameter.type}`);
  return value;
}

function reviveInteger(value: unknown, bits: number, where: string): number | bigint {
  if (bits <= NUMBER_BITS) {
    assert(typeof value === 'number' && Number.isSafeInteger(value), `${where} is no integer`);
    return value;
  }
  assert(typeof value === 'string' && /^-?\d+$/.test(value), `${where} is no decimal string`);
  return BigInt(value);
}

function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  assert(typeof value === 'object' && value !== null && !Array.isArray(value), `${where} is no record`);
  return Object.fromEntries(Object.entries(value));
}
