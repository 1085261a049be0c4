// Writes portal/target/notices/THIRD-PARTY-NPM.txt: every npm package that may end in the bundle, with the texts of its licence. Run by
// `npm run build`; a licence that is not known to be compatible with Apache-2.0 ends the build.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COMPATIBLE = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);
const out = '../../../target/notices';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** What the bundle is made of: neither a tool of the build nor an optional package, which only a server of Node would use. */
const bundled = Object.entries(lock.packages)
  .filter(([path, entry]) => path && !entry.dev && !entry.optional)
  .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), version: entry.version }))
  .map((found) => ({ ...found, license: JSON.parse(readFileSync(join(found.path, 'package.json'), 'utf8')).license }));

const strange = bundled.filter(({ license }) => !COMPATIBLE.has(license));
if (strange.length > 0) {
  console.error(`Not known to be compatible with Apache-2.0: ${strange.map(({ name, license }) => `${name} (${license})`).join(', ')}`);
  process.exit(1);
}

/** A package also carries the licences of what it took in itself: character maps, fonts, decoders. */
function textsOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|notice)/i.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => !file.slice(path.length).includes('node_modules'))
    .sort()
    .map((file) => `--- ${file.slice('node_modules/'.length)}\n\n${readFileSync(file, 'utf8').trim()}\n`);
}

const list = bundled.map(({ name, version, license }) => `     (${license}) ${name} ${version}`);
const texts = bundled.flatMap(({ path }) => textsOf(path));
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'THIRD-PARTY-NPM.txt'), `\nThe front end carries ${bundled.length} packages.\n\n${list.join('\n')}\n\n${texts.join('\n')}`);
