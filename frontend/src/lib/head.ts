import { z } from 'zod';
import { requestApi } from './api-client.ts';
import { unitsSchema } from './api-values.ts';

const headSchema = z.object({ indexedBlock: unitsSchema });

/** The newest block the index has. @throws ApiFailure when index or API are away */
export async function getIndexedBlock(apiUrl: string): Promise<bigint> {
  const head = await requestApi(apiUrl, { path: '/v1/head', schema: headSchema });
  return head.indexedBlock;
}
