import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import type { z } from '@hono/zod-openapi';
import { toCapitalEventView, toPositionView } from './position-view.ts';
import type { capitalEventView, PositionView } from './position-view.ts';
import { findCapitalEvents, findExits, findPositions } from './position.repository.ts';

/** What a wallet has in the pools. @param at chain time, seconds */
export async function listPositions(index: IndexReader, owner: Address, at: number): Promise<readonly PositionView[]> {
  return (await findPositions(index, owner)).map((row) => toPositionView(row, at));
}

/** Everybody who asked to leave, the soonest first. @param at chain time, seconds */
export async function listExits(
  index: IndexReader,
  pool: Address | undefined,
  at: number,
): Promise<readonly PositionView[]> {
  return (await findExits(index, pool)).map((row) => toPositionView(row, at));
}

/** What capital providers did, newest first; one of them, one pool's or all. */
export async function listCapitalEvents(
  index: IndexReader,
  asked: { readonly owner?: Address | undefined; readonly pool?: Address | undefined; readonly limit: number },
): Promise<z.infer<typeof capitalEventView>[]> {
  return (await findCapitalEvents(index, asked)).map(toCapitalEventView);
}
