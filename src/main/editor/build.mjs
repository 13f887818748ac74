// node build.mjs OUTPUT_DIR — bundles the editor into one file, OUTPUT_DIR/web/desk/editor.js.
import { build } from 'esbuild';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node build.mjs OUTPUT_DIR');
  process.exit(2);
}
await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['src/editor.js'],
  outfile: resolve(folder, 'web/desk/editor.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // The licences of what is bundled stand in NOTICE.
  legalComments: 'none',
  logLevel: 'warning',
});
