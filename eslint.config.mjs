import { eslintConfig } from './scripts/checks/lint/eslint-config.ts';

export default eslintConfig(import.meta.dirname);
