import type { Check } from './check.ts';

/** A check by its name, loaded only when it runs: each has a process of its own. */
export interface NamedCheck {
  readonly name: string;
  readonly load: () => Promise<Check>;
}

/** Everything `npm run check` looks at; the slow ones first, so that neither lane waits at the end. */
export const allChecks: readonly NamedCheck[] = [
  { name: 'proof', load: async () => (await import('./proof.ts')).checkProof },
  { name: 'lint', load: async () => (await import('./lint.ts')).checkLint },
  { name: 'types', load: async () => (await import('./types.ts')).checkTypes },
  { name: 'format', load: async () => (await import('./format.ts')).checkFormat },
  { name: 'generated', load: async () => (await import('./generated.ts')).checkGenerated },
  { name: 'behaviour', load: async () => (await import('./behaviour.ts')).checkBehaviour },
  { name: 'solidity style', load: async () => (await import('./solidity-style.ts')).checkSolidityStyle },
  { name: 'solidity borders', load: async () => (await import('./solidity-borders.ts')).checkSolidityBorders },
  { name: 'static', load: async () => (await import('./static.ts')).checkStatic },
  { name: 'gas', load: async () => (await import('./gas.ts')).checkGas },
  { name: 'permissions', load: async () => (await import('./permissions.ts')).checkPermissions },
  { name: 'catalogue', load: async () => (await import('./catalogue.ts')).checkCatalogue },
  { name: 'refusals', load: async () => (await import('./refusals.ts')).checkRefusals },
  { name: 'messages', load: async () => (await import('./messages.ts')).checkMessages },
  { name: 'test words', load: async () => (await import('./test-words.ts')).checkTestWords },
  { name: 'docs', load: async () => (await import('./docs.ts')).checkDocs },
  { name: 'layout', load: async () => (await import('./layout.ts')).checkLayout },
  { name: 'dependencies', load: async () => (await import('./dependencies.ts')).checkDependencies },
  { name: 'versions', load: async () => (await import('./versions.ts')).checkVersions },
  { name: 'hygiene', load: async () => (await import('./hygiene.ts')).checkHygiene },
];
