import { ADMIN_ROLE, everyRole, roles, staffFunctions, type RoleName } from '../../config/roles.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { sendAsDeployer, type DeploymentRun } from '../deployment-run.ts';

/** One change of the AccessManager that is missing. */
interface MissingChange {
  readonly what: string;
  readonly data: string;
}

/** Makes the AccessManager agree with the table in scripts/config/roles.ts, in one transaction. */
export async function applyRoles(run: DeploymentRun): Promise<string> {
  const missing = [
    ...(await missingLabels(run)),
    ...(await missingGuardians(run)),
    ...(await missingMembers(run)),
    ...(await missingFunctions(run)),
  ];
  if (missing.length === 0) return 'as in the table, unchanged';
  await requireAdmin(run, missing);
  const { accessManager } = run.contracts;
  const request = await accessManager.multicall.populateTransaction(missing.map(({ data }) => data));
  await sendAsDeployer(run, `${missing.length} entries of the table of roles`, { to: request.to, data: request.data });
  run.manifest.labelled = true;
  run.save();
  return `${missing.length} entries of the table applied`;
}

async function requireAdmin(run: DeploymentRun, missing: readonly MissingChange[]): Promise<void> {
  const [isAdmin] = await run.contracts.accessManager.hasRole(ADMIN_ROLE, await run.context.deployer.getAddress());
  if (isAdmin) return;
  throw new Error(
    `The table of roles and the chain differ, and the deployer has handed administration over. The administrator has to ` +
      `apply: ${missing.map(({ what }) => what).join('; ')}.`,
  );
}

async function missingLabels(run: DeploymentRun): Promise<readonly MissingChange[]> {
  if (run.manifest.labelled) return [];
  const { accessManager } = run.contracts;
  const missing: MissingChange[] = [];
  for (const { name, id } of everyRole()) {
    const known = await accessManager.queryFilter(accessManager.filters.RoleLabel(id), firstBlock(run));
    if (known.at(-1)?.args.label === name) continue;
    missing.push({ what: `label ${name}`, data: accessManager.interface.encodeFunctionData('labelRole', [id, name]) });
  }
  return missing;
}

function firstBlock(run: DeploymentRun): number {
  return run.manifest.contracts['accessManager']?.block ?? 0;
}

async function missingGuardians(run: DeploymentRun): Promise<readonly MissingChange[]> {
  const { accessManager } = run.contracts;
  const missing: MissingChange[] = [];
  for (const { name, id, guardian } of everyRole()) {
    const wanted = guardian === null ? ADMIN_ROLE : roles[guardian].id;
    if ((await accessManager.getRoleGuardian(id)) === wanted) continue;
    missing.push({
      what: `guardian of ${name}`,
      data: accessManager.interface.encodeFunctionData('setRoleGuardian', [id, wanted]),
    });
  }
  return missing;
}

async function missingMembers(run: DeploymentRun): Promise<readonly MissingChange[]> {
  const { accessManager } = run.contracts;
  const missing: MissingChange[] = [];
  for (const { name, id, members, delayDays } of everyRole()) {
    const delay = run.context.network.hasDelays ? delayDays * DAY : 0;
    for (const person of members) {
      const { address } = await run.context.seatOf(person);
      const [isMember, known] = await accessManager.hasRole(id, address);
      if (isMember && known === BigInt(delay)) continue;
      missing.push({
        what: `${name} for ${person}`,
        data: accessManager.interface.encodeFunctionData('grantRole', [id, address, delay]),
      });
    }
  }
  return missing;
}

async function missingFunctions(run: DeploymentRun): Promise<readonly MissingChange[]> {
  const { accessManager } = run.contracts;
  const missing: MissingChange[] = [];
  for (const { target, name, byRole } of restrictedTargets(run)) {
    for (const [role, functions] of byRole) {
      const wanted: string[] = [];
      for (const { selector } of functions) {
        if ((await accessManager.getTargetFunctionRole(target, selector)) !== roles[role].id) wanted.push(selector);
      }
      if (wanted.length === 0) continue;
      missing.push({
        what: `${role} may call ${functions.map((one) => `${name}.${one.name}`).join(', ')}`,
        data: accessManager.interface.encodeFunctionData('setTargetFunctionRole', [target, wanted, roles[role].id]),
      });
    }
  }
  return missing;
}

interface RestrictedTarget {
  readonly target: string;
  readonly name: string;
  readonly byRole: ReadonlyMap<RoleName, readonly { readonly name: string; readonly selector: string }[]>;
}

/** The staff functions of roles.ts with the addresses and selectors of this deployment. */
function restrictedTargets(run: DeploymentRun): readonly RestrictedTarget[] {
  const { contracts, addresses: at } = run;
  const targets = [
    { name: 'LawBook', target: at.lawBook, contract: contracts.lawBook },
    { name: 'ProductBook', target: at.productBook, contract: contracts.productBook },
    { name: 'ClaimOffice', target: at.claimOffice, contract: contracts.claimOffice },
    { name: 'DisputeDesk', target: at.disputeDesk, contract: contracts.disputeDesk },
    { name: 'AdjusterDesk', target: at.adjusterDesk, contract: contracts.adjusterDesk },
    { name: 'ArbitratorRegister', target: at.arbitratorRegister, contract: contracts.arbitratorRegister },
    { name: 'AppealPanel', target: at.appealPanel, contract: contracts.appealPanel },
    { name: 'PauseControl', target: at.pauseControl, contract: contracts.pauseControl },
    { name: 'ServiceDesk', target: at.serviceDesk, contract: contracts.serviceDesk },
    { name: 'TransferDesk', target: at.transferDesk, contract: contracts.transferDesk },
    { name: 'AuditDesk', target: at.auditDesk, contract: contracts.auditDesk },
    { name: 'TreasuryDesk', target: at.treasuryDesk, contract: contracts.treasuryDesk },
    { name: 'EligibilityDesk', target: at.eligibilityDesk, contract: contracts.eligibilityDesk },
    { name: 'SourceRegister', target: at.sourceRegister, contract: contracts.sourceRegister },
    { name: 'ParametricTrigger', target: at.parametricTrigger, contract: contracts.parametricTrigger },
    { name: 'FastTrack', target: at.fastTrack, contract: contracts.fastTrack },
  ];
  return targets.map(({ name, target, contract }) => {
    const byRole = new Map<RoleName, { name: string; selector: string }[]>();
    for (const [functionName, role] of Object.entries(staffFunctions[name] ?? {})) {
      const selector = contract.getFunction(functionName).fragment.selector;
      byRole.set(role, [...(byRole.get(role) ?? []), { name: functionName, selector }]);
    }
    return { target, name, byRole };
  });
}
