'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createSiweMessage } from 'viem/siwe';
import { useConnection, useSignMessage } from 'wagmi';
import { z } from 'zod';
import { addressSchema } from './api-values.ts';
import { type ReadApi, useApi } from './use-api.ts';
import { useRuntime } from './runtime.tsx';

const sessionSchema = z.object({
  address: addressSchema.nullable(),
  seats: z.array(z.string()),
  seatsKnown: z.boolean().default(true),
});
const nonceSchema = z.object({ nonce: z.string().min(8) });

/** Who the API thinks is asking, and which seats the chain gives that address. */
export type Session = z.output<typeof sessionSchema>;

export function sessionQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => read({ path: '/v1/session', schema: sessionSchema, signal }),
    staleTime: 60_000,
  });
}

/**
 * The session of the connected wallet.
 * `signedIn` is true only when API and wallet name the same address: a changed account must sign in again.
 */
export function useSession() {
  const read = useApi();
  const { address } = useConnection();
  const query = useQuery(sessionQueryOptions(read));
  const signedIn = address !== undefined && query.data?.address === address;
  return { ...query, address, signedIn, seats: signedIn ? (query.data?.seats ?? []) : [] };
}

/** Sign-in with Ethereum (EIP-4361): one signature, no transaction, a session cookie. */
export function useSignIn() {
  const read = useApi();
  const runtime = useRuntime();
  const queries = useQueryClient();
  const { address } = useConnection();
  const { mutateAsync: sign } = useSignMessage();
  return useMutation({
    mutationFn: async (statement: string) => {
      if (address === undefined) throw new Error('Connect a wallet before signing in');
      const { nonce } = await read({ path: '/v1/session/nonce', schema: nonceSchema });
      const message = createSiweMessage({
        domain: window.location.host,
        address,
        statement,
        uri: window.location.origin,
        version: '1',
        chainId: runtime.chainId,
        nonce,
      });
      const signature = await sign({ message });
      return read({ path: '/v1/session', method: 'POST', body: { message, signature }, schema: sessionSchema });
    },
    onSuccess: async (session) => {
      queries.setQueryData(['session'], session);
      await queries.invalidateQueries();
    },
  });
}

export function useSignOut() {
  const read = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read({ path: '/v1/session', method: 'DELETE', schema: z.unknown() }),
    onSettled: () => queries.invalidateQueries(),
  });
}
