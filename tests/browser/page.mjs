// What the browser tests share: Debian's chromium, a page that notes whatever it should not do, and axe.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const require = createRequire(process.env.STEMMA_NODE_MODULES + '/');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function launch() {
  const path = process.env.STEMMA_CHROMIUM ?? '/usr/bin/chromium';
  assert.ok(existsSync(path), `${path} is missing: the browser tests need Debian's chromium; run ./setup`);
  return require('playwright-core').chromium.launch({executablePath: path, args: ['--no-sandbox', '--disable-gpu',
    '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
}

export const accountOf = folder => JSON.parse(readFileSync(folder + '/account.json', 'utf8'));
export const addressOf = folder => pathToFileURL(folder + '/dossier.html').href;

// Spans count code points.
export const wordsOf = (account, statement) =>
  [...account.documents.find(document => document.id === statement.document).text].slice(...statement.span).join('');
// Pieces of one mark are put together without what stands between paragraphs.
export const squeezed = text => text.replace(/\s+/g, '');

// Opens the dossier; anything that it asks for beyond itself, complains about or throws is noted.
export async function open(browser, folder, {width = 1280, ...options} = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}, bypassCSP: false, ...options});
  const page = await context.newPage();
  const address = addressOf(folder);
  page.noted = [];
  page.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) page.noted.push('request ' + request.url());
  });
  page.on('console', message => page.noted.push('console ' + message.text()));
  page.on('pageerror', error => page.noted.push('error ' + error.message));
  page.on('dialog', dialog => page.noted.push('dialog ' + dialog.message()));
  await page.goto(address);
  return page;
}

// With every fold open, so that nothing hides from axe.
export async function seriousFindings(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach(fold => { fold.open = true; }));
  await page.evaluate(axeSource);
  const {violations} = await page.evaluate(() => axe.run());
  return violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(node => node.html + node.failureSummary).join('\n')}`);
}

// Asks again while a scroll may still be under way.
export async function comesTrue(question) {
  for (let turn = 0; turn < 50; ++turn) {
    if (await question()) return true;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return false;
}
