import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from 'pdfjs-dist/package.json' with { type: 'json' };
import type { Plugin } from 'vite';

/** PDF.js fetches character maps, standard fonts and its JPEG 2000 decoder by name: they lie under `assets/pdfjs-<version>/`, kept for good. */
export function pdfFiles(root: string): Plugin {
  let out = '';
  return {
    name: 'pdf-files',
    apply: 'build',
    configResolved: (config) => void (out = join(config.build.outDir, `assets/pdfjs-${manifest.version}`)),
    async closeBundle() {
      const library = join(root, 'node_modules/pdfjs-dist');
      await cp(join(library, 'cmaps'), join(out, 'cmaps'), { recursive: true });
      await cp(join(library, 'standard_fonts'), join(out, 'standard_fonts'), { recursive: true });
      await cp(join(library, 'wasm/openjpeg_nowasm_fallback.js'), join(out, 'wasm/openjpeg_nowasm_fallback.js'));
    },
  };
}
