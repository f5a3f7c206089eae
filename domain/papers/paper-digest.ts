import { hashTypedData, type Hex, type TypedDataDomain } from 'viem';

import { present } from '../primitives/assert.ts';
import { paperFields, type Paper, type PaperKind } from './paper-kinds.ts';

/** What a wallet or a service signs, whole: EIP-712. */
export interface PaperTypedData {
  readonly domain: TypedDataDomain;
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
  readonly primaryType: PaperKind;
  readonly message: Record<string, string | bigint>;
}

/** A paper as EIP-712 data. It names chain and register, so that it says nothing about any other book. */
export function paperTypedData({ kind, chainId, register, facts }: Paper): PaperTypedData {
  const fields = paperFields[kind];
  const valueOf = (name: string, type: string): string | bigint => {
    const written = present(facts[name], `a ${kind} says its ${name}`);
    return type === 'uint256' ? BigInt(written) : written;
  };
  return {
    domain: { name: 'Makewhole Papers', version: '1', chainId, verifyingContract: asHex(register) },
    types: { [kind]: fields },
    primaryType: kind,
    message: Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(name, type)])),
  };
}

/** The 32 bytes that are signed. */
export function paperDigest(paper: Paper): Hex {
  return hashTypedData(paperTypedData(paper));
}

function asHex(text: string): Hex {
  return `0x${text.slice(2)}`;
}
