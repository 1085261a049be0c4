import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pdfFiles } from './build/pdf-files';
import { precompress } from './build/precompress';
import { workerVersion } from './build/worker-version';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../../../target/', import.meta.url));

/* `--mode gallery` builds the gallery pages instead, to be looked at under the product's own CSP. */
export default defineConfig(({ mode }) => {
  const gallery = mode === 'gallery';
  const pages = ['gallery.html', 'gallery/attendance.html', 'gallery/pupil.html', 'gallery/guardian.html', 'gallery/sign-in.html', 'gallery/reader.html'];
  const entries = ['src/main.ts', 'src/pupil.ts', 'src/sw.ts', 'src/styles/app.css', 'src/icons.svg', 'src/app-icon.svg'];
  return {
    base: '/',
    build: {
      outDir: target + (gallery ? 'gallery' : 'frontend'),
      emptyOutDir: true,
      manifest: 'assets/manifest.json',
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: (gallery ? pages : entries).map((entry) => here + entry),
        output: {
          entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: (asset) => (asset.names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]'),
        },
      },
    },
    plugins: [workerVersion(), pdfFiles(here), precompress()],
    test: { environment: 'jsdom', include: ['test/**/*.test.ts'] },
  };
});
