// Makes the vendored files of the desk again from the npm registry, as vendor.json says.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const manifestFile = join(here, 'vendor.json');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const own = join(root, 'routing-service/src/main/resources/static/assets');
const target = join(root, manifest.target);
const work = mkdtempSync(join(tmpdir(), 'vendor-'));

/** The text of one file of a package; refuses a package that is not the one vendor.json recorded. */
function fetchPart(part) {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', `${part.package}@${part.version}`], { cwd: work, encoding: 'utf8' }),
  );
  if (part.integrity && part.integrity !== packed.integrity) {
    throw new Error(`${part.package}@${part.version} is not the recorded package: ${packed.integrity}`);
  }
  part.integrity = packed.integrity;
  return execFileSync('tar', ['-xzOf', join(work, packed.filename), `package/${part.path}`], { encoding: 'utf8' });
}

const declarations = (css) => new Map([...css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)].map((m) => [m[1], m[2].trim()]));
const uses = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]);

/** Only the tokens that the pages' CSS needs, directly or through another token. */
function prune(theme, otherCss) {
  const selector = /(\.[\w-]+-theme)\s*\{/.exec(theme)[1];
  const defined = declarations(theme);
  const needed = new Set();
  const queue = uses(otherCss);
  while (queue.length > 0) {
    const token = queue.pop();
    if (needed.has(token) || !defined.has(token)) continue;
    needed.add(token);
    queue.push(...uses(defined.get(token)));
  }
  const lines = [...defined].filter(([token]) => needed.has(token)).map(([token, value]) => `  ${token}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}\n`;
}

function banner(bundle) {
  const from = bundle.parts.map((part) => `${part.package}@${part.version}`).join(', ');
  return `/* ${bundle.licence}; from ${from}; made by src/vendor/vendor.mjs, do not edit. */\n`;
}

mkdirSync(target, { recursive: true });
let css = readdirSync(own)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(own, name), 'utf8'))
  .join('\n');
for (const bundle of manifest.bundles) {
  let text = bundle.parts.map(fetchPart).join('\n');
  text = text.replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '').replaceAll(/^@charset "UTF-8";/gim, '');
  if (bundle.prune) {
    text = prune(text, css);
  } else if (bundle.file.endsWith('.css')) {
    css += text;
  }
  text = banner(bundle) + text.trim() + '\n';
  bundle.sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(target, bundle.file), text);
  console.log(`${bundle.file}: ${text.length} characters`);
}
writeFileSync(manifestFile, JSON.stringify(manifest, null, 2) + '\n');
rmSync(work, { recursive: true, force: true });
