'use client';

import type { Statement } from '@makewhole/domain/oracles/signed-observation.ts';
import { statementTypedData } from '@makewhole/domain/oracles/statement-typed-data.ts';
import { useState } from 'react';
import { BaseError, type Hex, UserRejectedRequestError } from 'viem';
import { useSignTypedData } from 'wagmi';
import { ApiFailure } from '@/lib/api-client.ts';
import { useLeaveWord } from './api/get-words.ts';

/** What kept a word from being signed and left: `declined` in the wallet, `wallet` it could not sign, else what the services said. */
export type SignWordFailure = 'declined' | 'wallet' | ApiFailure;

export interface SignWord {
  readonly busy: boolean;
  readonly failure: SignWordFailure | undefined;
  sign(statement: Statement): void;
}

/** Signs a word with the connected wallet and leaves it with the services. No transaction, no fee. */
export function useSignWord(key: Hex): SignWord {
  const { mutateAsync: sign } = useSignTypedData();
  const { mutateAsync: leave } = useLeaveWord(key);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignWordFailure>();
  const run = async (statement: Statement): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const signature = await sign(statementTypedData(statement));
      await leave({ ...statement, signature });
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    failure,
    sign: (statement) => {
      void run(statement);
    },
  };
}

function failureOf(cause: unknown): SignWordFailure {
  if (cause instanceof ApiFailure) return cause;
  const declined = cause instanceof BaseError && cause.walk((one) => one instanceof UserRejectedRequestError) !== null;
  return declined ? 'declined' : 'wallet';
}
