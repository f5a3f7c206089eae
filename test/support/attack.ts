import { expect } from 'chai';

import type { HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';
import { putTwin, type Weakness } from './put-twin.ts';

/** An attack, tried on ours and on a twin without the defence. */
export interface Attack<Situation extends { readonly network: HardhatNetwork }> {
  /** Its number in the list, and what is tried. */
  readonly title: string;
  /** Builds the situation anew, in a network of its own. */
  readonly build: () => Promise<Situation>;
  /** Where the contract that defends stands, or the one its library is linked to; asked for each when there are several. */
  readonly address: (situation: Situation, contract: string) => string | Promise<string>;
  readonly twin: readonly [Weakness, ...Weakness[]];
  /** Tries the attack; says what harm it did, or nothing. */
  readonly attack: (situation: Situation) => Promise<string | undefined>;
}

/**
 * Tries the same attack twice: on ours it must do no harm, on the twin it must. An attack that fails on both proves
 * nothing, and fails here.
 */
export function defineAttack<Situation extends { readonly network: HardhatNetwork }>(plan: Attack<Situation>): void {
  const { title, build, address, twin, attack } = plan;
  describe(title, () => {
    it('does no harm here', async () => {
      expect(await attack(await build())).to.equal(undefined);
    });

    it('harms the twin without the defence', async () => {
      const situation = await build();
      for (const contract of new Set(twin.map((weakness) => weakness.contract))) {
        const weaknesses = twin.filter((weakness) => weakness.contract === contract);
        await putTwin(situation.network, await address(situation, weaknesses[0]?.linkedTo ?? contract), ...weaknesses);
      }
      expect(await attack(situation))
        .to.be.a('string')
        .and.not.equal('');
    });
  });
}

/** Whether a call goes through. With what it is refused is looked at where the function is tested. */
export async function succeeds(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    // Anything but the chain's refusal is a mistake of the test, and no defence.
    if (error instanceof Error && /revert|out of gas/i.test(error.message)) return false;
    throw error;
  }
}

/** A contract of the attacker's, from test/attacks/twins. */
export function deployHelper(network: HardhatNetwork, name: string, ...args: unknown[]) {
  return network.ethers.deployContract(name, args);
}
