import type { HardhatNetwork } from './open-hardhat.ts';

/** What a campaign does to a situation whenever a test is given it, and how often all were forgotten. */
export const situations: { onLoad: ((network: HardhatNetwork) => Promise<void>) | undefined; age: number } = {
  onLoad: undefined,
  age: 0,
};
