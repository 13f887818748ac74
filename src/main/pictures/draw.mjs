// Every picture of the sample newspaper: its key, its size, and its drawing as SVG text.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Picture } from './art/picture.mjs';

const kinds = [
  { folder: 'stories', prefix: '', width: 1600, height: 900, widths: [480, 960, 1600], formats: ['avif', 'webp', 'jpg'] },
  { folder: 'portraits', prefix: 'portrait-', width: 600, height: 600, widths: [96, 240], formats: ['avif', 'webp', 'jpg'] },
  { folder: 'brands', prefix: 'brand-', width: 1200, height: 630, widths: [1200], formats: ['jpg'] },
];

/** All pictures as { key, width, height, widths, formats, svg }, one after another. */
export async function* pictures(only = () => true) {
  for (const { folder, prefix, ...size } of kinds) {
    const files = readdirSync(fileURLToPath(new URL(`./art/${folder}/`, import.meta.url)));
    for (const file of files.filter(f => f.endsWith('.mjs')).sort()) {
      const key = prefix + file.slice(0, -4);
      if (!only(key)) continue;
      const { default: draw } = await import(`./art/${folder}/${file}`);
      const picture = new Picture(key, size.width, size.height);
      draw(picture);
      yield { key, ...size, svg: picture.svg() };
    }
  }
}
