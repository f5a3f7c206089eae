import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One border: files in `target` may not import from `from`, except what is listed (relative to `from`). */
export interface Zone {
  readonly target: string;
  readonly from: string;
  readonly except?: string[];
  readonly message: string;
}

/** What a top-level folder may import besides itself. Everything a row does not name is forbidden. */
const MAY_IMPORT: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: {},
  indexer: { domain: [] },
  services: { domain: [], indexer: ['ponder.schema.ts'] },
  frontend: { domain: [], services: ['http/client.ts'] },
  scripts: { domain: [], types: [], artifacts: [], services: ['audit'] },
  test: {
    domain: [],
    types: [],
    artifacts: [],
    scripts: ['deploy', 'config', 'demo', 'process', 'browser', 'start', 'bench', 'ops', 'solidity'],
  },
};
const LAYERS = { services: ['http', 'platform', 'test-support'], frontend: ['components', 'lib', 'config'] } as const;

/** The borders of HOUSE between and inside the folders of a checkout, read from the folders that are there. */
export function zonesOf(root: string): Zone[] {
  const folders = foldersIn(root, '.');
  return [
    ...folders.filter((name) => MAY_IMPORT[name] !== undefined).flatMap((name) => outerZones(name, folders)),
    ...sliceZones(root),
    ...featureZones(root),
  ];
}

function outerZones(target: string, folders: readonly string[]): Zone[] {
  const allowed = MAY_IMPORT[target] ?? {};
  return folders
    .filter((from) => from !== target && allowed[from]?.length !== 0)
    .map((from) => {
      const except = allowed[from] === undefined ? {} : { except: allowed[from].map((path) => `./${path}`) };
      const only = allowed[from] === undefined ? 'nothing' : `only ${allowed[from].join(', ')}`;
      return {
        target: `./${target}`,
        from: `./${from}`,
        ...except,
        message: `${target} may import ${only} of ${from}.`,
      };
    });
}

/** Slices of `services` do not know each other; `http` composes them, and only through their use cases. */
function sliceZones(root: string): Zone[] {
  const slices = foldersIn(root, 'services').filter((name) => !LAYERS.services.some((layer) => layer === name));
  const between = slices.map((slice) => ({
    target: `./services/${slice}`,
    from: './services',
    except: [`./${slice}`, './platform', './test-support', './node_modules'],
    message: `The slice ${slice} may import itself and platform; http puts slices together.`,
  }));
  const platform = {
    target: './services/platform',
    from: './services',
    except: ['./platform', './node_modules'],
    message: 'platform is below the slices and imports none of them.',
  };
  const routes = slices.map((slice) => ({
    target: './services/http/routes',
    from: `./services/${slice}/**/*.repository.ts`,
    message: 'A route calls a use case, the use case its repository.',
  }));
  return existsSync(join(root, 'services')) ? [...between, platform, ...routes] : [];
}

/** Inside `frontend`: app → features → components and lib; features do not know each other. */
function featureZones(root: string): Zone[] {
  const source = './frontend/src';
  const features = foldersIn(root, 'frontend/src/features').map((feature) => ({
    target: `${source}/features/${feature}`,
    from: source,
    except: [`./features/${feature}`, ...LAYERS.frontend.map((layer) => `./${layer}`), './i18n'],
    message: `The feature ${feature} may import itself, components, lib and config; a page puts features together.`,
  }));
  const below = LAYERS.frontend.flatMap((layer) =>
    ['app', 'features'].map((above) => ({
      target: `${source}/${layer}`,
      from: `${source}/${above}`,
      message: `${layer} is below ${above}.`,
    })),
  );
  return existsSync(join(root, 'frontend', 'src')) ? [...features, ...below] : [];
}

function foldersIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .sort();
}
