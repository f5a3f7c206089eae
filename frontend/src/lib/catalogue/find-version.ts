import 'server-only';
import { z } from 'zod';
import { ApiFailure, type ApiFailureCode, requestApi } from '../api-client.ts';
import { type ProductVersion, versionSchema } from './version-view.ts';

const answerSchema = z.object({ version: versionSchema });

/** A version for a page that is rendered on the server, or the code of why it did not come. */
export async function findVersion(apiUrl: string, versionId: number): Promise<ProductVersion | ApiFailureCode> {
  try {
    const path = `/v1/products/versions/${String(versionId)}`;
    return (await requestApi(apiUrl, { path, schema: answerSchema })).version;
  } catch (error) {
    if (error instanceof ApiFailure) return error.code;
    throw error;
  }
}
