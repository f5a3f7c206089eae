import { readFileSync } from 'node:fs';

import { Contract, ContractFactory, type InterfaceAbi } from 'ethers';
import { z } from 'zod';

import { present } from '../../domain/primitives/assert.ts';
import type { Course } from './course.ts';
import { openVotes, pass, sealVotes, DISPUTE } from './panel.ts';
import type { TestDeployment } from './test-deployment.ts';

/** An ERC-792 arbitrator, and how its people come to a ruling. */
export interface Ruler {
  readonly name: string;
  /** The one a version pins. */
  readonly deploy: (deployment: TestDeployment) => Promise<string>;
  /** Until the ruling was told to the desk. */
  readonly rule: (course: Course, disputeId: bigint, ruling: 0 | 1 | 2) => Promise<void>;
}

/** Our own: three people drawn, who vote alike. */
const panel: Ruler = {
  name: 'AppealPanel',
  deploy: ({ addresses }) => Promise.resolve(addresses.appealPanel),
  rule: async (course, _, ruling) => {
    const situation = { ...course, panel: course.contracts.appealPanel };
    await situation.panel.giveUpSeed(DISPUTE);
    await situation.panel.drawSeats(DISPUTE);
    await pass(course, (await situation.panel.disputeOf(DISPUTE)).evidenceEndsAt);
    await sealVotes(situation, [ruling, ruling, ruling]);
    await openVotes(situation, [ruling, ruling, ruling]);
    await situation.panel.connect(course.people.chen).giveRuling(DISPUTE);
  },
};

const publishedSchema = z.object({
  package: z.string(),
  contracts: z.record(z.string(), z.object({ abi: z.array(z.record(z.string(), z.unknown())), bytecode: z.string() })),
});

/** Bytecode as Kleros published it; where from stands in the file. */
const published = publishedSchema.parse(
  JSON.parse(readFileSync(new URL('./kleros/arbitrators.json', import.meta.url), 'utf8')),
);

const PRICE = 10n ** 16n;

/** One of Kleros's, owned by the auditor here. */
function kleros(name: string, rule: (arbitrator: Contract, disputeId: bigint, ruling: bigint) => Promise<void>): Ruler {
  const { abi, bytecode } = present(published.contracts[name], `${name} is published`);
  const callable: InterfaceAbi = abi;
  return {
    name: `${name} of ${published.package}`,
    deploy: async ({ people }) => {
      const made = await new ContractFactory(callable, bytecode, people.auditor).deploy(PRICE);
      return made.getAddress();
    },
    rule: async (course, disputeId, ruling) => {
      const { arbitrator } = await course.contracts.productBook.disputeTermsOf(
        await course.contracts.productBook.versionCount(),
      );
      await rule(new Contract(arbitrator, callable, course.people.auditor), disputeId, BigInt(ruling));
    },
  };
}

const centralized = kleros('CentralizedArbitrator', async (arbitrator, disputeId, ruling) => {
  await arbitrator.getFunction('giveRuling')(disputeId, ruling);
});

/** Its rulings can be appealed for a day; nobody does. */
const appealable = kleros('AutoAppealableArbitrator', async (arbitrator, disputeId, ruling) => {
  await arbitrator.getFunction('giveAppealableRuling')(disputeId, ruling, PRICE, 1);
  await arbitrator.getFunction('executeRuling')(disputeId);
});

export const rulers: readonly Ruler[] = [panel, centralized, appealable];
