import config from './hardhat.config.ts';
const c: any = structuredClone({ ...config, plugins: undefined });
c.plugins = config.plugins;
for (const p of Object.values(c.solidity.profiles) as any[]) { p.settings.viaIR = false; p.settings.optimizer = { enabled: true, runs: 200 }; }
export default c;
