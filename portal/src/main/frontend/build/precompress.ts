import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes a `.gz` and a `.br` beside every text file of the output, so that the server compresses nothing at run time. */
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
          const text = await readFile(file);
          await writeFile(`${file}.gz`, gzipSync(text, { level: 9 }));
          await writeFile(`${file}.br`, brotliCompressSync(text));
        }
      }
    },
  };
}
