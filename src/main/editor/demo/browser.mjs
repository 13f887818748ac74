// A Chromium under control over a pipe: just enough for pictures and measurements of the editor.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Browser {
  /** @param {string[]} [options] more options of Chromium */
  constructor(options = []) {
    this.folder = mkdtempSync(join(tmpdir(), 'editor-'));
    this.process = spawn(process.env.CHROMIUM ?? 'chromium', [
      '--headless=new', '--no-sandbox', '--remote-debugging-pipe', '--disable-quic', '--no-first-run', '--disable-sync',
      '--disable-background-networking', '--disable-component-update', '--hide-scrollbars', `--user-data-dir=${this.folder}`, ...options,
    ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.waiting = new Map();
    this.heard = [];
    this.number = 0;
    let rest = '';
    this.process.stdio[4].setEncoding('utf8').on('data', data => {
      const messages = (rest + data).split('\0');
      rest = messages.pop();
      for (const message of messages) this.hear(JSON.parse(message));
    });
  }

  hear({ id, result, error, method, params }) {
    if (id) {
      const { resolve, reject } = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    } else for (const listener of this.heard) listener(method, params);
  }

  send(method, params = {}, sessionId = this.session) {
    const id = ++this.number;
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async open(address) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' }, undefined);
    this.session = (await this.send('Target.attachToTarget', { targetId, flatten: true }, undefined)).sessionId;
    for (const domain of ['Page', 'Runtime', 'Log']) await this.send(`${domain}.enable`);
    this.problems = [];
    this.heard.push((method, params) => {
      if (method === 'Runtime.exceptionThrown') this.problems.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
      if (method === 'Log.entryAdded' && params.entry.level === 'error') this.problems.push(`${params.entry.text} ${params.entry.url ?? ''}`);
    });
    await this.go(address);
  }

  async go(address) {
    const loaded = new Promise(resolve => this.heard.push(method => method === 'Page.loadEventFired' && resolve()));
    await this.send('Page.navigate', { url: address });
    await loaded;
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(expression, patience = 15_000) {
    for (const end = Date.now() + patience; ;) {
      const value = await this.run(`!!(${expression})`);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for ${expression}`);
      await wait(30);
    }
  }

  /** A key by its name: 'Enter', 'Backspace', or a chord as 'Control+z', 'Alt+ArrowUp'. */
  async press(chord) {
    const names = chord.split('+');
    const key = names.pop();
    const bits = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
    const modifiers = names.reduce((sum, name) => sum | bits[name], 0);
    const codes = { Enter: 13, Backspace: 8, Delete: 46, Tab: 9, Escape: 27, ArrowUp: 38, ArrowDown: 40, ArrowLeft: 37, ArrowRight: 39, Home: 36, End: 35 };
    const letter = key.length === 1;
    const code = letter ? `Key${key.toUpperCase()}` : key;
    const windowsVirtualKeyCode = codes[key] ?? key.toUpperCase().charCodeAt(0);
    const text = key === 'Enter' ? '\r' : letter && !(modifiers & 7) ? key : undefined;
    const commands = modifiers === 2 && key === 'a' ? ['selectAll'] : undefined;
    await this.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', key, code, windowsVirtualKeyCode, modifiers, text, commands });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode, modifiers });
  }

  async type(text) {
    for (const letter of text) {
      await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, unmodifiedText: letter });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    }
  }

  size(width, height) {
    return this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  }

  scheme(value) {
    return this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  async picture() {
    return Buffer.from((await this.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
  }

  async close() {
    const gone = new Promise(resolve => this.process.once('exit', resolve));
    await this.send('Browser.close', {}, undefined).catch(() => {});
    await gone;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
