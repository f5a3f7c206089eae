import { findAll, nodeAt, nodesAt, textAt, typeOf, type AstNode } from '../../solidity/ast-node.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';
import { functionsOf, isDoor } from './functions-of.ts';
import { bareOf, calledOf, reachOf } from './read-code.ts';
import type { StaticFault, StaticRule } from './rule.ts';

/** Names of those who are to receive something. */
const RECEIVERS = /^(to|receiver|payee|holder|beneficiary|successor|newHolder|claimant|recipient)_?$/;

/** A door of staff carries the visible modifier, a door of the core asks who calls. */
export const missingGuard: StaticRule = {
  name: 'missing-guard',
  find: (file, unit, privileged) =>
    functionsOf(file)
      .filter(isDoor)
      .flatMap(({ node, place }): StaticFault[] => {
        const modifiers = nodesAt(node, 'modifiers').map((modifier) => nodeAt(modifier, 'modifierName')?.['name']);
        const fault = (message: string): StaticFault[] => [{ node, place, message }];
        if (privileged.inCode.has(place)) {
          return modifiers.includes('restrictedTo') ? [] : fault('is for one role and does not carry restrictedTo.');
        }
        if (privileged.restricted.has(place)) {
          return modifiers.includes('restricted') ? [] : fault('is for staff and does not carry restricted.');
        }
        if (!privileged.core.has(place) || asksCaller(node, unit)) return [];
        return fault('is for the core and never asks who calls.');
      }),
};

/** Money, cover or a seat given to nobody is lost. */
export const missingZeroCheck: StaticRule = {
  name: 'missing-zero-check',
  find: (file, unit) =>
    functionsOf(file)
      .filter(isDoor)
      .flatMap(({ node, place }): StaticFault[] => {
        const list = nodeAt(node, 'parameters');
        const receivers = (list === undefined ? [] : nodesAt(list, 'parameters')).filter(
          (parameter) => typeOf(parameter).words === 'address' && RECEIVERS.test(textAt(parameter, 'name')),
        );
        if (receivers.length === 0 || comparesWithNobody(node, unit)) return [];
        const message = `takes ${receivers.map((receiver) => textAt(receiver, 'name')).join(', ')} and never asks for address(0).`;
        return [{ node, place, message }];
      }),
};

/** Some requirement on the way compares the caller with somebody, or hands the caller to whoever knows. */
function asksCaller(door: AstNode, unit: SolidityUnit): boolean {
  return reachOf(door, unit).some((node) => {
    if (node.nodeType !== 'FunctionCall' || nodeAt(node, 'expression')?.['name'] !== 'require') return false;
    const [condition] = nodesAt(node, 'arguments');
    if (condition === undefined) return false;
    if (findAll(condition, isCaller).length > 0) return true;
    // `require(pinned, …)`, where pinned is what was found out about the caller.
    return findAll(condition, ({ nodeType }) => nodeType === 'Identifier').some((name) =>
      isAnswerAboutCaller(name, door, unit),
    );
  });
}

function isAnswerAboutCaller(name: AstNode, door: AstNode, unit: SolidityUnit): boolean {
  return reachOf(door, unit).some((node) => {
    if (node.nodeType !== 'Assignment' && node.nodeType !== 'VariableDeclarationStatement') return false;
    const value = nodeAt(node, node.nodeType === 'Assignment' ? 'rightHandSide' : 'initialValue');
    if (value === undefined || findAll(value, isCaller).length === 0) return false;
    const left = nodeAt(node, 'leftHandSide');
    const names = left === undefined ? nodesAt(node, 'declarations') : findAll(left, () => true);
    return names.some((at) => (at['referencedDeclaration'] ?? at['id']) === name['referencedDeclaration']);
  });
}

function isCaller(node: AstNode): boolean {
  const sender = node.nodeType === 'MemberAccess' && textAt(node, 'memberName') === 'sender';
  const called = node.nodeType === 'FunctionCall' ? calledOf(node) : undefined;
  return (sender && nodeAt(node, 'expression')?.['name'] === 'msg') || called?.['name'] === '_msgSender';
}

function comparesWithNobody(door: AstNode, unit: SolidityUnit): boolean {
  return reachOf(door, unit).some((node) => {
    if (node.nodeType !== 'BinaryOperation' || !['==', '!='].includes(textAt(node, 'operator'))) return false;
    return [nodeAt(node, 'leftExpression'), nodeAt(node, 'rightExpression')].some((side) => {
      const bare = side === undefined ? undefined : bareOf(side);
      return bare?.nodeType === 'Literal' && textAt(bare, 'value') === '0' && typeOf(side).words === 'address';
    });
  });
}
