import { notFound } from 'next/navigation';
import { readRuntimeConfig } from '@/config/server-env.ts';
import { WordingPage } from '@/features/products/components/wording-page.tsx';
import { readWording } from '@/features/products/wording/read-wording.ts';
import { UnavailableVersion } from '@/features/products/components/unavailable-version.tsx';
import { findVersion } from '@/lib/catalogue/find-version.ts';

/** The wording pinned by a version: the texts are read here, their hash is checked in the browser. */
export default async function Page({ params }: { readonly params: Promise<{ readonly versionId: string }> }) {
  const versionId = Number((await params).versionId);
  if (!Number.isSafeInteger(versionId) || versionId < 1) notFound();
  const version = await findVersion(readRuntimeConfig().apiUrl, versionId);
  if (version === 'not-found') notFound();
  if (typeof version === 'string') return <UnavailableVersion code={version} />;
  const [en, zh] = await Promise.all([
    readWording(version.terms.wordingURI, 'en'),
    readWording(version.terms.wordingURI, 'zh-CN'),
  ]);
  return <WordingPage versionId={versionId} productId={version.productId} texts={{ en, 'zh-CN': zh }} />;
}
