'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { RuntimeConfig } from '@/config/runtime-config.ts';

const RuntimeContext = createContext<RuntimeConfig | undefined>(undefined);

export function RuntimeProvider({
  config,
  children,
}: {
  readonly config: RuntimeConfig;
  readonly children: ReactNode;
}) {
  return <RuntimeContext value={config}>{children}</RuntimeContext>;
}

/** Addresses of chain and API of this very deployment. */
export function useRuntime(): RuntimeConfig {
  const config = useContext(RuntimeContext);
  if (config === undefined) throw new Error('useRuntime needs RuntimeProvider around it');
  return config;
}
