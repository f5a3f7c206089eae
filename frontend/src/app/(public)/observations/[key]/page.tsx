import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isHex } from 'viem';
import { ObservationPage } from '@/features/observations/components/observation-page.tsx';

interface PageProps {
  readonly params: Promise<{ readonly key: string }>;
}

const KEY_LENGTH = 66;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observations'))('one') };
}

/** One observation by the key the contracts name it by. */
export default async function Page({ params }: PageProps) {
  const key = (await params).key.toLowerCase();
  if (!isHex(key) || key.length !== KEY_LENGTH) notFound();
  return <ObservationPage observationKey={key} />;
}
