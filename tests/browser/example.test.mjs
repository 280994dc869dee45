// The dossier of the project's own example, as the program makes it: every citation finds its words.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {accountOf, launch, open, seriousFindings, squeezed, wordsOf} from './page.mjs';

const folder = process.env.STEMMA_EXAMPLE;
const account = accountOf(folder);
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

test('the example has something to show', () => {
  assert.ok(account.events.length > 0);
  assert.ok(account.statements.length > 20);
});

test('every statement is marked with the words of its span', async () => {
  const page = await open(browser, folder);
  const marks = new Map(await page.evaluate(() => [...document.querySelectorAll('mark[id]')].map(mark =>
    [mark.id, [mark, ...document.querySelectorAll(`mark[data-of="${mark.id}"]`)].map(piece => piece.textContent).join(' ')])));
  for (const statement of account.statements) {
    const marked = marks.get(statement.id) ?? '';
    if (!marked.includes('withheld]')) assert.equal(squeezed(marked), squeezed(wordsOf(account, statement)), statement.id);
  }
  await page.context().close();
});

test('every link leads somewhere on the page, and every fact has a citation', async () => {
  const page = await open(browser, folder);
  const dangling = await page.evaluate(() => [...document.querySelectorAll('a')]
    .map(each => each.getAttribute('href')).filter(href => !href?.startsWith('#') || !document.getElementById(href.slice(1))));
  assert.deepEqual(dangling, []);
  const bare = await page.evaluate(() => [...document.querySelectorAll('.reading')]
    .filter(each => !each.querySelector('a.cite')).map(each => each.textContent));
  assert.deepEqual(bare, []);
  assert.deepEqual(page.noted, []);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing serious: ${colorScheme}`, async () => {
    const page = await open(browser, folder, {width: 390, colorScheme});
    assert.deepEqual(await seriousFindings(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no scrolling sideways');
    await page.context().close();
  });
}
