import { type Address, getAddress, hexToBigInt, type Hex, isAddress, isHex, type TypedDataDefinition } from 'viem';
import { z } from 'zod';

/** An error as EIP-1193 and JSON-RPC want it: a number, a message, the revert data. */
export class ProviderError extends Error {
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.name = 'ProviderError';
    this.code = code;
    this.data = data;
  }

  static from(error: object): ProviderError {
    const code = 'code' in error && typeof error.code === 'number' ? error.code : -32603;
    const message = 'message' in error && typeof error.message === 'string' ? error.message : 'The node refused';
    return new ProviderError(code, message, 'data' in error ? error.data : undefined);
  }
}

const address = z.string().transform((text, context): Address => {
  if (isAddress(text, { strict: false })) return getAddress(text);
  context.addIssue({ code: 'custom', message: 'not an address' });
  return z.NEVER;
});
const hex = z.string().transform((text, context): Hex => {
  if (isHex(text)) return text;
  context.addIssue({ code: 'custom', message: 'not hex' });
  return z.NEVER;
});
const quantity = hex.transform((text) => hexToBigInt(text));

const transactionSchema = z.object({
  from: address,
  to: address.optional(),
  data: hex.optional(),
  value: quantity.optional(),
  gas: quantity.optional(),
});

export interface DemoTransaction {
  readonly from: Address;
  readonly to: Address | null;
  readonly data?: Hex;
  readonly value?: bigint;
  readonly gas?: bigint;
}

/** @throws ProviderError when it is no transaction */
export function readTransaction(parameter: unknown): DemoTransaction {
  const parsed = transactionSchema.safeParse(parameter);
  if (!parsed.success) throw new ProviderError(-32602, 'eth_sendTransaction expects a transaction');
  const { from, to, data, value, gas } = parsed.data;
  return {
    from,
    to: to ?? null,
    ...(data === undefined ? {} : { data }),
    ...(value === undefined ? {} : { value }),
    ...(gas === undefined ? {} : { gas }),
  };
}

const typedDataShape = z.object({
  domain: z.looseObject({}),
  types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
  primaryType: z.string(),
  message: z.record(z.string(), z.unknown()),
});
const typedDataSchema = z.custom<TypedDataDefinition>((value) => typedDataShape.safeParse(value).success);

/** @throws ProviderError when it is no EIP-712 document */
export function readTypedData(payload: unknown): TypedDataDefinition {
  let json: unknown = payload;
  if (typeof payload === 'string') {
    try {
      json = JSON.parse(payload);
    } catch {
      json = undefined;
    }
  }
  const parsed = typedDataSchema.safeParse(json);
  if (!parsed.success) throw new ProviderError(-32602, 'eth_signTypedData_v4 expects an EIP-712 document');
  return parsed.data;
}
