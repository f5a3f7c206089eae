import { ADMIN_ROLE } from '../../config/roles.ts';
import { sendAsDeployer, type DeploymentRun } from '../deployment-run.ts';

/** Makes the administrator of people.ts the only one. On the local chain that is the deployer itself. */
export async function handOverAdmin(run: DeploymentRun): Promise<string> {
  const { accessManager } = run.contracts;
  const deployer = await run.context.deployer.getAddress();
  const { address: admin } = await run.context.seatOf('admin');
  if (admin.toLowerCase() === deployer.toLowerCase()) return 'the deployer stays administrator';
  const [deployerIsAdmin] = await accessManager.hasRole(ADMIN_ROLE, deployer);
  if (!deployerIsAdmin) return `${admin}, unchanged`;
  if (run.waiting.length > 0) return 'later: other people have to act first';
  const [isAdmin] = await accessManager.hasRole(ADMIN_ROLE, admin);
  if (!isAdmin) {
    const grant = await accessManager.grantRole.populateTransaction(ADMIN_ROLE, admin, 0);
    await sendAsDeployer(run, 'make the administrator an administrator', { to: grant.to, data: grant.data });
  }
  const renounce = await accessManager.renounceRole.populateTransaction(ADMIN_ROLE, deployer);
  await sendAsDeployer(run, 'the deployer steps back', { to: renounce.to, data: renounce.data });
  return `handed over to ${admin}`;
}
