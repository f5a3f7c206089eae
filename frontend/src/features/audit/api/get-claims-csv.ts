import { ApiFailure } from '@/lib/api-client.ts';

/** All claims as RFC 4180 text, for staff. @throws ApiFailure */
export async function getClaimsCsv(apiUrl: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`${apiUrl}/v1/audit/claims.csv`, { credentials: 'include' });
  } catch {
    throw new ApiFailure('unreachable', 0);
  }
  if (response.ok) return response.text();
  throw new ApiFailure(
    response.status === 401 ? 'unauthorised' : response.status === 404 ? 'not-found' : 'broken',
    response.status,
  );
}
