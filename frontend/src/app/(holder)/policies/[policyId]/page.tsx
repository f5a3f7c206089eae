import { notFound } from 'next/navigation';
import { SeatGate } from '@/components/seat-gate.tsx';
import { PolicyPage } from '@/features/policies/components/policy-page.tsx';

/** One policy. */
export default async function Page({ params }: { readonly params: Promise<{ readonly policyId: string }> }) {
  const policyId = Number((await params).policyId);
  if (!Number.isSafeInteger(policyId) || policyId < 1) notFound();
  return (
    <SeatGate>
      <PolicyPage policyId={policyId} />
    </SeatGate>
  );
}
