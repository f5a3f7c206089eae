import type { BaseContract } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { lines } from '../../config/lines.ts';
import { panelRules } from '../../config/parameters.ts';
import { deployOrder } from '../contract-names.ts';
import type { DeploymentRun } from '../deployment-run.ts';
import { encodeArguments, poolCore } from './deploy-contracts.ts';

/** One thing a contract must know about another. */
interface Reference {
  readonly holder: string;
  readonly contract: BaseContract;
  readonly getter: string;
  readonly expected: string;
}

/**
 * Reads every reference back from the chain. A contract that was created with other arguments than planned cannot be
 * repaired, so this runs before anything else is done with it.
 *
 * @throws Error naming the contract and the reference.
 */
export async function checkReferences(run: DeploymentRun): Promise<string> {
  const created = await checkCreation(run);
  const references = listReferences(run);
  for (const { holder, contract, getter, expected } of references) {
    const actual: unknown = await contract.getFunction(getter).staticCall();
    if (String(actual).toLowerCase() !== expected.toLowerCase()) {
      throw new Error(`${holder}.${getter}() is ${String(actual)} and must be ${expected}.`);
    }
  }
  return `${references.length} references and ${created} creations as planned`;
}

/** The transaction that created a contract carries its arguments; where it is known, they are compared. */
async function checkCreation(run: DeploymentRun): Promise<number> {
  let checked = 0;
  for (const planned of deployOrder(run.context.asset === undefined)) {
    const known = run.manifest.contracts[planned.place];
    if (known === undefined) continue;
    const transaction = await run.context.provider.getTransaction(known.transaction);
    if (
      transaction === null ||
      !transaction.data.toLowerCase().endsWith(encodeArguments(run, planned).slice(2).toLowerCase())
    ) {
      throw new Error(`${planned.place} at ${known.address} was created with other arguments than planned.`);
    }
    checked += 1;
  }
  return checked;
}

function listReferences(run: DeploymentRun): readonly Reference[] {
  const { contracts, addresses: at, context } = run;
  const wanted: readonly (readonly [string, BaseContract, Readonly<Record<string, string>>])[] = [
    ['pauseControl', contracts.pauseControl, { authority: at.accessManager, claimBook: at.claimBook }],
    ['lawBook', contracts.lawBook, { authority: at.accessManager }],
    ['productBook', contracts.productBook, { authority: at.accessManager, lawBook: at.lawBook }],
    [
      'policyBook',
      contracts.policyBook,
      {
        productBook: at.productBook,
        salesDesk: at.salesDesk,
        groupDesk: at.groupDesk,
        serviceDesk: at.serviceDesk,
        transferDesk: at.transferDesk,
        claimBook: at.claimBook,
        pauseControl: at.pauseControl,
        descriptor: at.policyDescriptor,
      },
    ],
    [
      'salesDesk',
      contracts.salesDesk,
      {
        authority: at.accessManager,
        productBook: at.productBook,
        policyBook: at.policyBook,
        pauseControl: at.pauseControl,
        serviceDesk: at.serviceDesk,
        eligibilityDesk: at.eligibilityDesk,
        trustedForwarder: at.forwarder,
      },
    ],
    [
      'groupDesk',
      contracts.groupDesk,
      {
        authority: at.accessManager,
        productBook: at.productBook,
        policyBook: at.policyBook,
        pauseControl: at.pauseControl,
        eligibilityDesk: at.eligibilityDesk,
      },
    ],
    [
      'serviceDesk',
      contracts.serviceDesk,
      {
        authority: at.accessManager,
        productBook: at.productBook,
        policyBook: at.policyBook,
        salesDesk: at.salesDesk,
        trustedForwarder: at.forwarder,
      },
    ],
    [
      'transferDesk',
      contracts.transferDesk,
      { authority: at.accessManager, policyBook: at.policyBook, productBook: at.productBook },
    ],
    ['auditDesk', contracts.auditDesk, { authority: at.accessManager }],
    [
      'claimBook',
      contracts.claimBook,
      {
        productBook: at.productBook,
        policyBook: at.policyBook,
        lawBook: at.lawBook,
        pauseControl: at.pauseControl,
        disputeDesk: at.disputeDesk,
        office: at.claimOffice,
      },
    ],
    ['claimOffice', contracts.claimOffice, { authority: at.accessManager, claimBook: at.claimBook }],
    [
      'disputeDesk',
      contracts.disputeDesk,
      { authority: at.accessManager, claimBook: at.claimBook, policyBook: at.policyBook, productBook: at.productBook },
    ],
    [
      'adjusterDesk',
      contracts.adjusterDesk,
      { authority: at.accessManager, claimBook: at.claimBook, policyBook: at.policyBook, productBook: at.productBook },
    ],
    ['arbitratorRegister', contracts.arbitratorRegister, { authority: at.accessManager }],
    [
      'appealPanel',
      contracts.appealPanel,
      { authority: at.accessManager, register: at.arbitratorRegister, rules: String(Object.values(panelRules)) },
    ],
    [
      'lens',
      contracts.lens,
      { productBook: at.productBook, policyBook: at.policyBook, salesDesk: at.salesDesk, claimBook: at.claimBook },
    ],
    ['policyDescriptor', contracts.policyDescriptor, { policyBook: at.policyBook, productBook: at.productBook }],
    ['treasuryDesk', contracts.treasuryDesk, { authority: at.accessManager, productBook: at.productBook }],
    ['eligibilityDesk', contracts.eligibilityDesk, { authority: at.accessManager }],
    ['sourceRegister', contracts.sourceRegister, { authority: at.accessManager }],
    [
      'observationFeed',
      contracts.observationFeed,
      {
        register: at.sourceRegister,
        policyBook: at.policyBook,
        productBook: at.productBook,
        pauseControl: at.pauseControl,
        disputeDesk: at.disputeDesk,
      },
    ],
    [
      'parametricTrigger',
      contracts.parametricTrigger,
      {
        authority: at.accessManager,
        claimBook: at.claimBook,
        policyBook: at.policyBook,
        productBook: at.productBook,
        pauseControl: at.pauseControl,
        observations: at.observationFeed,
      },
    ],
    [
      'fastTrack',
      contracts.fastTrack,
      { authority: at.accessManager, claimBook: at.claimBook, policyBook: at.policyBook, productBook: at.productBook },
    ],
    ...lines.map(
      (line) =>
        [
          `pool.${line}`,
          contracts.pools[line],
          {
            asset: at.asset,
            core: String(Object.values(poolCore(run))),
            exitNotice: String(context.network.exitNoticeDays[line] * DAY),
          },
        ] as const,
    ),
  ];
  return wanted.flatMap(([holder, contract, getters]) =>
    Object.entries(getters)
      .filter(([getter]) => contract.interface.hasFunction(getter))
      .map(([getter, expected]) => ({ holder, contract, getter, expected })),
  );
}
