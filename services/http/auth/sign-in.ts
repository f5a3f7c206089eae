import { getAddress, isAddress, isHex } from 'viem';
import type { Address } from 'viem';
import { createSiweMessage, parseSiweMessage } from 'viem/siwe';
import type { SiweMessage } from 'viem/siwe';
import type { ChainReader } from '../../platform/chain-reader.ts';
import { done, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { beginSession, consumeNonce } from './session-store.ts';
import type { Session, SessionDeps } from './session-store.ts';

export interface SignInDeps extends SessionDeps {
  readonly chain: ChainReader;
  /** Origins whose pages may ask for a signature. */
  readonly allowedOrigins: readonly string[];
}

export interface SignInInput {
  readonly message: string;
  readonly signature: string;
}

export type SignInFailure = 'SIGN_IN_MESSAGE_INVALID' | 'SIGN_IN_NONCE_INVALID' | 'SIGN_IN_SIGNATURE_INVALID';

/** How far a wallet's clock may be ahead of ours, milliseconds. */
const clockSkewMs = 2 * 60 * 1_000;

/**
 * Signs a wallet in by an EIP-4361 message. The nonce is spent by the attempt, whatever comes of it.
 *
 * @throws ChainUnreachableError when the signature can only be checked by a wallet contract and the chain is silent.
 */
export async function signIn(
  deps: SignInDeps,
  input: SignInInput,
): Promise<Result<{ readonly token: string; readonly session: Session }, SignInFailure>> {
  const parsed = readMessage(input.message);
  if (parsed === undefined) return refused('SIGN_IN_MESSAGE_INVALID', { why: 'it does not follow EIP-4361' });
  const wrong = whatIsWrong(deps, parsed);
  if (wrong !== undefined) return refused('SIGN_IN_MESSAGE_INVALID', { why: wrong });
  if (!(await consumeNonce(deps, parsed.nonce))) return refused('SIGN_IN_NONCE_INVALID');
  if (!isHex(input.signature)) return refused('SIGN_IN_SIGNATURE_INVALID');
  const address: Address = getAddress(parsed.address);
  if (!(await deps.chain.isSignedBy(address, input.message, input.signature)))
    return refused('SIGN_IN_SIGNATURE_INVALID');
  return done(await beginSession(deps, address, deps.chain.chainId));
}

/** The message's fields, if the text is exactly what those fields make: nothing before, between or after them. */
function readMessage(text: string): SiweMessage | undefined {
  try {
    const { address, chainId, domain, nonce, uri, version, ...rest } = parseSiweMessage(text);
    if (address === undefined || !isAddress(address) || chainId === undefined || domain === undefined) return undefined;
    if (nonce === undefined || uri === undefined || version === undefined) return undefined;
    const message: SiweMessage = { ...rest, address, chainId, domain, nonce, uri, version };
    return createSiweMessage(message) === text ? message : undefined;
  } catch {
    return undefined;
  }
}

function whatIsWrong(deps: SignInDeps, message: SiweMessage): string | undefined {
  const origin = URL.canParse(message.uri) ? new URL(message.uri).origin : undefined;
  if (origin === undefined || !deps.allowedOrigins.includes(origin))
    return `its address ${message.uri} is not the dApp's`;
  if (message.domain !== new URL(origin).host) return `its domain ${message.domain} is not the dApp's`;
  if (message.scheme !== undefined && `${message.scheme}:` !== new URL(origin).protocol)
    return "its scheme is not the dApp's";
  if (message.chainId !== deps.chain.chainId) return `it is for chain ${message.chainId}, not ${deps.chain.chainId}`;
  const nowMs = deps.clock.nowMs();
  if (message.issuedAt !== undefined && message.issuedAt.getTime() > nowMs + clockSkewMs)
    return 'it was issued in the future';
  if (message.expirationTime !== undefined && message.expirationTime.getTime() <= nowMs) return 'it has expired';
  if (message.notBefore !== undefined && message.notBefore.getTime() > nowMs) return 'it is not valid yet';
  return undefined;
}
