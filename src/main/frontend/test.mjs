// Compiles the tests beside the behaviours and runs them with Node's own runner.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'ts');
const tests = readdirSync(folder).filter(name => name.endsWith('.test.ts'));
const outdir = mkdtempSync(join(tmpdir(), 'whereas-frontend-'));
await esbuild.build({
  entryPoints: tests.map(name => join(folder, name)),
  outdir, bundle: true, format: 'esm', platform: 'node', outExtension: { '.js': '.mjs' },
});
const run = spawnSync(process.execPath, ['--test', ...tests.map(name => join(outdir, name.replace('.ts', '.mjs')))], { stdio: 'inherit' });
rmSync(outdir, { recursive: true });
process.exit(run.status ?? 1);
