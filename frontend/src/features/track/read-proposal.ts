import type { TrackBoard, TrackChange, TrackModel, TrackPurse } from './api/get-track.ts';
import type { NamedThresholds } from './track-rules.ts';
import type { TrackAct } from './transactions/track-acts.ts';

/** A proposal that waits: what it would change, from what, and the act that approves exactly it. */
export type ReadProposal =
  | {
      readonly kind: 'model';
      readonly line: string;
      readonly from: TrackModel | undefined;
      readonly act: Extract<TrackAct, { kind: 'approveModel' | 'proposeModel' }>;
    }
  | {
      readonly kind: 'cap';
      readonly lines: readonly string[];
      readonly asset: TrackPurse['asset'];
      readonly from: bigint;
      readonly act: Extract<TrackAct, { kind: 'approveDailyCap' | 'proposeDailyCap' }>;
    }
  | {
      readonly kind: 'restart';
      readonly act: { readonly kind: 'approveRestart'; readonly reasonsHash: `0x${string}` };
    };

/** Undefined for what is no proposal, or concerns a pool nobody knows. */
export function readProposal(change: TrackChange, board: TrackBoard): ReadProposal | undefined {
  const { line, modelHash, model, pool, capAssets, reasonsHash } = change;
  if (change.kind === 'ModelProposed' && line !== null && modelHash !== null && model !== null) {
    const to: NamedThresholds = { ...model, modelHash };
    return {
      kind: 'model',
      line,
      from: findLive(board, line, modelHash),
      act: { kind: 'approveModel', line, model: to },
    };
  }
  const purse = board.purses.find((one) => one.pool === pool);
  if (change.kind === 'DailyCapProposed' && purse !== undefined && capAssets !== null) {
    const act = { kind: 'approveDailyCap', pool: purse.pool, capAssets } as const;
    return { kind: 'cap', lines: purse.lines, asset: purse.asset, from: purse.capAssets, act };
  }
  if (change.kind === 'RestartProposed' && reasonsHash !== null)
    return { kind: 'restart', act: { kind: 'approveRestart', reasonsHash } };
  return undefined;
}

/** Another model counts beside those that do; only the same one is replaced. */
function findLive(board: TrackBoard, line: string, modelHash: string): TrackModel | undefined {
  const models = board.lines.find((one) => one.line === line)?.models ?? [];
  return models.find((model) => model.modelHash === modelHash && model.stoppedAt === null);
}
