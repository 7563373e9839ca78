// Builds what a browser fetches: one style sheet, one script, the fonts, the icons and the mark.
// Usage: node build.mjs [folder], or WHEREAS_ASSETS=folder; else target/frontend/assets of the project.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { themed } from './themed.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? process.env.WHEREAS_ASSETS ?? join(here, '../../../target/frontend/assets'));
const modules = join(here, 'node_modules');
const uswds = join(modules, '@uswds/uswds');

const LAYERS = '@layer reset, uswds, tokens, base, layout, parts, document, print;';
const FONTS = {
  'public-sans': join(uswds, 'dist/fonts/public-sans/PublicSans-Regular.woff2'),
  'public-sans-italic': join(uswds, 'dist/fonts/public-sans/PublicSans-Italic.woff2'),
  'public-sans-bold': join(uswds, 'dist/fonts/public-sans/PublicSans-Bold.woff2'),
  'source-serif': join(modules, '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'),
  'source-serif-italic': join(modules, '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2'),
  'source-serif-bold': join(modules, '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2'),
};

function compiled(sheet) {
  const options = { style: 'compressed', loadPaths: [join(uswds, 'packages')], quietDeps: true, charset: false };
  return sass.compile(join(here, 'css', sheet), options).css;
}

function place(from, to) {
  mkdirSync(dirname(join(out, to)), { recursive: true });
  cpSync(from, join(out, to));
}

// Names each file with the digest of its content, so that it may be cached for ever.
function pinned(name) {
  const digest = createHash('sha256').update(readFileSync(join(out, name))).digest('hex');
  return `${name}?v=${digest.slice(0, 12)}`;
}

function styles() {
  const css = LAYERS + themed(compiled('uswds.scss')) + compiled('app.scss');
  if (/data:|https?:/.test(css)) throw new Error('The style sheet must name nothing outside its own folder.');
  for (const [, image] of css.matchAll(/url\("?(img\/[^")]+)"?\)/g)) place(join(uswds, 'dist', image), image);
  for (const [name, file] of Object.entries(FONTS)) place(file, `fonts/${name}.woff2`);
  writeFileSync(join(out, 'app.css'), css.replace(/url\("?([^")]+)"?\)/g, (_, name) => `url("${pinned(name)}")`));
}

async function script() {
  const entry = join(here, 'ts/app.ts');
  await esbuild.build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', outfile: join(out, 'app.js') });
}

if (existsSync(out)) rmSync(out, { recursive: true });
mkdirSync(out, { recursive: true });
styles();
await script();
for (const icon of readdirSync(join(here, 'icons'))) place(join(here, 'icons', icon), icon);
place(join(uswds, 'LICENSE.md'), 'fonts/LICENSE-public-sans.txt');
place(join(modules, '@fontsource/source-serif-4/LICENSE'), 'fonts/LICENSE-source-serif.txt');
