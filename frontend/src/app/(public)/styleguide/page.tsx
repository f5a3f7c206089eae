import { notFound } from 'next/navigation';
import { isLocalChain } from '@/config/runtime-config.ts';
import { readRuntimeConfig } from '@/config/server-env.ts';
import { Specimens } from '@/features/styleguide/components/specimens.tsx';

/** Every piece of the look with sample figures, for those who build screens. On the local chain only. */
export default function StyleguidePage() {
  const runtime = readRuntimeConfig();
  if (!isLocalChain(runtime)) notFound();
  return <Specimens />;
}
