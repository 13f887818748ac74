// node render.mjs OUTPUT_DIR — draws every picture and renders it as AVIF, WebP and JPEG.
// A picture whose drawing has not changed since the last run, and whose files are there, is left alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictures } from './draw.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node render.mjs OUTPUT_DIR');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
sharp.concurrency(1);

const list = join(folder, 'pictures.json');
const before = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
const after = {};

/** The most bytes a file may have, by format and width; quality steps down until it fits. */
const most = { avif: { 480: 15_000, 960: 35_000, 1600: 90_000 }, webp: { 480: 30_000, 960: 80_000, 1600: 170_000 }, jpg: { 480: 45_000, 960: 120_000, 1600: 260_000, 1200: 220_000 } };
const steps = { avif: [56, 48, 40, 32, 26], webp: [78, 68, 56, 44], jpg: [82, 74, 64, 54, 44] };
const encode = {
  avif: (image, quality) => image.avif({ quality, effort: 2, chromaSubsampling: '4:2:0' }),
  webp: (image, quality) => image.webp({ quality, effort: 3, smartSubsample: true }),
  jpg: (image, quality) => image.jpeg({ quality, progressive: true, optimiseCoding: true }),
};

async function encoded(pixels, format, width) {
  const limit = most[format][width] ?? Infinity;
  let data;
  for (const quality of steps[format]) {
    data = await encode[format](sharp(pixels.data, { raw: pixels.info }), quality).toBuffer();
    if (data.length <= limit) break;
  }
  return data;
}

async function render({ key, width, height, widths, formats, svg }) {
  const sha256 = createHash('sha256').update(svg).digest('hex');
  const name = (w, format) => join(folder, `${key}-${w}.${format}`);
  after[key] = { width, height, widths, sha256 };
  if (before[key]?.sha256 === sha256 && widths.every(w => formats.every(f => existsSync(name(w, f))))) return false;
  const full = await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: full.info.width, height: full.info.height, channels: full.info.channels };
  for (const w of widths) {
    const pixels = w === raw.width ? { data: full.data, info: raw }
      : await sharp(full.data, { raw }).resize(w).raw().toBuffer({ resolveWithObject: true })
        .then(({ data, info }) => ({ data, info: { width: info.width, height: info.height, channels: info.channels } }));
    for (const format of formats) writeFileSync(name(w, format), await encoded(pixels, format, w));
  }
  return true;
}

const queue = [];
for await (const picture of pictures()) queue.push(picture);
const total = queue.length;
let done = 0;
async function work() {
  for (let picture; (picture = queue.shift());) {
    const drawn = await render(picture);
    console.log(`[${++done}/${total}] ${picture.key}${drawn ? '' : ' (up to date)'}`);
  }
}
await Promise.all([work(), work()]);
const sorted = Object.fromEntries(Object.entries(after).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(list + '.part', JSON.stringify(sorted, null, 2) + '\n');
renameSync(list + '.part', list);
