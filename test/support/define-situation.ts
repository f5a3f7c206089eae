import type { HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';
import { situations } from '../../scripts/deploy/situations.ts';

/**
 * A named situation: built once, in a network of its own, and gone back to at every call, so that neither tests nor
 * situations see each other.
 */
export function defineSituation<Situation extends { readonly network: HardhatNetwork }>(
  build: () => Promise<Situation>,
): () => Promise<Situation> {
  let built: Promise<{ readonly situation: Situation; readonly restore: () => Promise<void> }> | undefined;
  let age = situations.age;
  const buildOnce = async (): Promise<NonNullable<Awaited<typeof built>>> => {
    const situation = await build();
    const snapshot = await situation.network.networkHelpers.takeSnapshot();
    return { situation, restore: () => snapshot.restore() };
  };
  return async () => {
    if (age !== situations.age) built = undefined;
    age = situations.age;
    built ??= buildOnce();
    const { situation, restore } = await built;
    await restore();
    await situations.onLoad?.(situation.network);
    return situation;
  };
}
