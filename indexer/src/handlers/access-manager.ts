import { ponder } from 'ponder:registry';
import { functionRole, role, roleMember } from 'ponder:schema';

ponder.on('AccessManager:RoleLabel', async ({ event, context }) => {
  const { roleId, label } = event.args;
  await context.db.insert(role).values({ id: roleId.toString(), label }).onConflictDoUpdate({ label });
});

ponder.on('AccessManager:RoleAdminChanged', async ({ event, context }) => {
  const [id, adminRole] = [event.args.roleId.toString(), event.args.admin.toString()];
  await context.db.insert(role).values({ id, adminRole }).onConflictDoUpdate({ adminRole });
});

ponder.on('AccessManager:RoleGuardianChanged', async ({ event, context }) => {
  const [id, guardianRole] = [event.args.roleId.toString(), event.args.guardian.toString()];
  await context.db.insert(role).values({ id, guardianRole }).onConflictDoUpdate({ guardianRole });
});

ponder.on('AccessManager:RoleGrantDelayChanged', async ({ event, context }) => {
  const [id, grantDelaySeconds] = [event.args.roleId.toString(), event.args.delay];
  await context.db.insert(role).values({ id, grantDelaySeconds }).onConflictDoUpdate({ grantDelaySeconds });
});

ponder.on('AccessManager:RoleGranted', async ({ event, context }) => {
  const { account, delay, since, newMember } = event.args;
  const roleId = event.args.roleId.toString();
  await context.db
    .insert(roleMember)
    .values({ roleId, account, since, delaySeconds: delay })
    // A second grant only changes the delay; membership began with the first.
    .onConflictDoUpdate((row) => ({ delaySeconds: delay, since: newMember ? since : row.since }));
});

ponder.on('AccessManager:RoleRevoked', async ({ event, context }) => {
  const { roleId, account } = event.args;
  await context.db.delete(roleMember, { roleId: roleId.toString(), account });
});

ponder.on('AccessManager:TargetFunctionRoleUpdated', async ({ event, context }) => {
  const { target, selector } = event.args;
  const roleId = event.args.roleId.toString();
  await context.db.insert(functionRole).values({ target, selector, roleId }).onConflictDoUpdate({ roleId });
});
