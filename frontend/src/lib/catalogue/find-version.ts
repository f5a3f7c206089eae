import 'server-only';
import { ApiFailure, requestApi } from '../api-client.ts';
import { z } from 'zod';
import { type ProductVersion, versionSchema } from './version-view.ts';

const answerSchema = z.object({ version: versionSchema });

/** A version for a page that is rendered on the server; says which of the two ways it was not found. */
export async function findVersion(apiUrl: string, versionId: number): Promise<ProductVersion | 'unknown' | 'unreachable'> {
  try {
    const path = `/v1/products/versions/${String(versionId)}`;
    return (await requestApi(apiUrl, { path, schema: answerSchema })).version;
  } catch (error) {
    if (error instanceof ApiFailure) return error.code === 'not-found' ? 'unknown' : 'unreachable';
    throw error;
  }
}
