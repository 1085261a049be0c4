import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes a `.gz` beside every text file of the output, so that the server compresses nothing at run time. */
export function precompress(): Plugin {
  let root = '';
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (root = config.build.outDir),
    async closeBundle() {
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && /\.(js|css|svg|json|webmanifest|html)$/.test(file)) {
          await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
        }
      }
    },
  };
}
