import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';
import { FunctionFragment, type Interface, type ParamType } from 'ethers';

import { roleIds, roles as roleNames } from '../../domain/access/roles.ts';
import { ADMIN_ROLE, everyRole, isRoleName, roles, staffFunctions } from '../../scripts/config/roles.ts';
import { readArtifact } from '../../scripts/deploy/read-artifact.ts';
import { buildDecision } from '../support/builders.ts';
import { loadFiled } from '../support/fixtures.ts';
import type { TestDeployment } from '../support/test-deployment.ts';
import { changingFunctions } from './book-contracts.ts';
import { classifyFunctions, configuredLists } from './classify-functions.ts';
import { compareSnapshot } from './compare-snapshot.ts';

const CALLER_ERRORS = [
  'PoolCallerNotCore',
  'PolicyCallerNotSalesDesk',
  'PolicyCallerNotClaimBook',
  'PolicyCallerNotServiceDesk',
  'PolicyCallerNotTransferDesk',
  'ServiceCallerNotSalesDesk',
  'ClaimAdjudicatorNotPinned',
  'ClaimTriggerNotPinned',
  'ClaimCallerNotDisputeDesk',
  'ClaimCallerNotOffice',
  'ClaimCallerNotPauseControl',
  'DisputeUnknown',
  'AccessManagedUnauthorized',
];

describe('ACC-1: every function that changes something is in exactly one of three lists', () => {
  it('names each function once, and only functions that exist', () => {
    expect(classifyFunctions(changingFunctions(), configuredLists).faults).to.deep.equal([]);
  });

  it('equals the reviewed snapshot', () => {
    compareSnapshot('permissions', classifyFunctions(changingFunctions(), configuredLists).listings);
  });

  it('finds a function nobody listed', () => {
    const planted = { ...changingFunctions(), SalesDesk: ['sweep(address)'] };
    expect(classifyFunctions(planted, configuredLists).faults).to.include('SalesDesk.sweep(address) is in no list');
  });

  it('finds a function in two lists, and one that does not exist', () => {
    const open = { ...configuredLists.open, ClaimBook: ['file', 'withdraw', 'accept', 'finalize', 'decide', 'erase'] };
    const { faults } = classifyFunctions(changingFunctions(), { ...configuredLists, open });
    expect(faults.some((fault) => /^ClaimBook\.decide\(.*is in 2 lists$/.test(fault))).to.equal(true);
    expect(faults).to.include('ClaimBook.erase is listed and does not exist');
  });
});

describe('the table of roles', () => {
  it('has the ids of contracts/access/Roles.sol', () => {
    const source = readFileSync(fileURLToPath(new URL('../../contracts/access/Roles.sol', import.meta.url)), 'utf8');
    const inSolidity = [...source.matchAll(/constant (\w+) = (\d+);/g)].map(([, name, id]) => `${name} ${id}`);
    expect(everyRole().map(({ name, id }) => `${name} ${id}`)).to.deep.equal(inSolidity);
  });

  it('has the ids by which the API and the screens know them', () => {
    const known = roleNames.filter((name) => name !== 'admin');
    const labels = known.map((name) => `${name.toUpperCase().replaceAll('-', '_')} ${roleIds[name]}`);
    expect(labels).to.deep.equal(everyRole().map(({ name, id }) => `${name} ${id}`));
    expect(BigInt(roleIds.admin)).to.equal(ADMIN_ROLE);
  });

  it('is what a deployed AccessManager says', async () => {
    const deployment = await loadFiled();
    expect(await differences(deployment)).to.deep.equal([]);
  });

  it('is compared in earnest: a role moved on chain is found', async () => {
    const deployment = await loadFiled();
    const { accessManager, productBook } = deployment.contracts;
    const { selector } = productBook.getFunction('setCap').fragment;
    await accessManager.setTargetFunctionRole(await productBook.getAddress(), [selector], roles.PRODUCT_MANAGER.id);
    await accessManager.grantRole(roles.ADJUSTER.id, deployment.people.bo.address, 0);
    const found = await differences(deployment);
    expect(found).to.deep.equal(['ProductBook.setCap answers to role 1, not to ACTUARY', `ADJUSTER has other members`]);
  });
});

describe('a stranger', () => {
  it('is refused by every staff function', async () => {
    const deployment = await loadFiled();
    for (const [name, functions] of Object.entries(staffFunctions)) {
      for (const [functionName, role] of Object.entries(functions)) {
        const refused = await refusalOf(deployment, name, functionName);
        expect(refused, `${name}.${functionName} (${role})`).to.equal('AccessManagedUnauthorized');
      }
    }
  });

  it('is refused by every core function', async () => {
    const deployment = await loadFiled();
    for (const [name, functions] of Object.entries(configuredLists.core)) {
      for (const functionName of Object.keys(functions)) {
        expect(CALLER_ERRORS, `${name}.${functionName}`).to.include(await refusalOf(deployment, name, functionName));
      }
    }
  });
});

/** How the AccessManager differs from the table. */
async function differences({ contracts, people }: TestDeployment): Promise<readonly string[]> {
  const found: string[] = [];
  const { accessManager } = contracts;
  const targets = { ...contracts, pool: contracts.pools.PROPERTY };
  for (const [name, functions] of Object.entries(staffFunctions)) {
    const target = Object.values(targets).find((one) => 'interface' in one && sameInterface(one.interface, name));
    if (target === undefined || !('getAddress' in target)) throw new Error(`${name} is not deployed`);
    for (const [functionName, role] of Object.entries(functions)) {
      const { selector } = readArtifact(name).contractInterface.getFunction(functionName) ?? { selector: '0x' };
      const actual = await accessManager.getTargetFunctionRole(await target.getAddress(), selector);
      if (actual !== roles[role].id) found.push(`${name}.${functionName} answers to role ${actual}, not to ${role}`);
    }
  }
  const everybody = Object.values(people).map(({ address }) => address);
  for (const [name, id, members] of [
    ['ADMIN', ADMIN_ROLE, ['admin'] as const] as const,
    ...everyRole().map((role) => [role.name, role.id, role.members] as const),
  ]) {
    const wanted = members.map((person) => people[person].address);
    const held: string[] = [];
    for (const address of everybody) if ((await accessManager.hasRole(id, address))[0]) held.push(address);
    const isSame = held.length === wanted.length && wanted.every((address) => held.includes(address));
    if (!isSame || !(isRoleName(name) || name === 'ADMIN')) found.push(`${name} has other members`);
  }
  return found;
}

function sameInterface(one: Interface, name: string): boolean {
  return one.format().join() === readArtifact(name).contractInterface.format().join();
}

/** Name of the error a stranger gets, calling with empty arguments, or with real ones where a claim is named. */
async function refusalOf(deployment: Awaited<ReturnType<typeof loadFiled>>, name: string, functionName: string) {
  const { contractInterface } = readArtifact(name);
  const fragment = contractInterface.getFunction(functionName);
  if (!FunctionFragment.isFragment(fragment)) throw new Error(`${name} has no ${functionName}`);
  const args: unknown[] = fragment.inputs.map((input) => {
    const real = realValues(deployment);
    return real.get(functionName) ?? real.get(input.name === '' ? input.type : input.name) ?? emptyValue(input);
  });
  const to = addressOf(deployment, name);
  try {
    await deployment.people.chen.call({ to, data: contractInterface.encodeFunctionData(fragment, args) });
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? String(error.data) : '';
    return contractInterface.parseError(data)?.name ?? String(error);
  }
  return 'nothing: the call went through';
}

/** A claim that exists and a decision that would be right: only the caller is wrong. */
function realValues({ claim, policyId }: Awaited<ReturnType<typeof loadFiled>>): ReadonlyMap<string, unknown> {
  const decision = buildDecision({ items: claim.filed.filing.items, seenHead: claim.caseHead });
  return new Map<string, unknown>([
    ['claimId', claim.claimId],
    ['policyId', policyId],
    // The book names no argument that a library takes apart.
    ['uint48', policyId],
    // Nor does it name a page: a version that exists, and nothing on it.
    ['settleTriggered', [`0x${'00'.repeat(32)}`, 0, 0, 1, []]],
    ['filed', claim.filed],
    ['decision', decision],
  ]);
}

function addressOf({ addresses }: TestDeployment, name: string): string {
  if (name === 'ReservePool') return addresses.pools.PROPERTY;
  const place = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const found: unknown = Object.entries(addresses).find(([key]) => key === place)?.[1];
  if (typeof found !== 'string') throw new Error(`${name} is not deployed`);
  return found;
}

function emptyValue(type: ParamType): unknown {
  if (type.isArray())
    return Array.from({ length: Math.max(0, type.arrayLength) }, () => emptyValue(type.arrayChildren));
  if (type.isTuple()) return type.components.map(emptyValue);
  if (type.type === 'address') return `0x${'00'.repeat(20)}`;
  if (type.type === 'bool') return false;
  if (type.type === 'string') return '';
  if (type.type.startsWith('bytes'))
    return type.type === 'bytes' ? '0x' : `0x${'00'.repeat(Number(type.type.slice(5)))}`;
  return 0;
}
