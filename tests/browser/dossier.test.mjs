// The dossier in a real browser, as a reader meets it: citations, no network, no scripts, phone, paper, keyboard, axe.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';

import * as shared from './page.mjs';
import {comesTrue, seriousFindings, squeezed} from './page.mjs';

const folder = process.env.STEMMA_SAMPLE;
const address = shared.addressOf(folder);
const account = shared.accountOf(folder);
const wordsOf = statement => shared.wordsOf(account, statement);
const open = options => shared.open(browser, folder, options);
let browser;
before(async () => { browser = await shared.launch(); });
after(() => browser?.close());

const linkOf = (page, statement) => page.locator(`a.cite[href="#${statement.id}"]`).first();
const opened = async locator => locator.evaluate(element => {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
});

test('every statement is marked once, with the words of its span', async () => {
  const page = await open({javaScriptEnabled: true});
  const marks = new Map(await page.evaluate(() => [...document.querySelectorAll('mark[id]')].map(mark =>
    [mark.id, [mark, ...document.querySelectorAll(`mark[data-of="${mark.id}"]`)].map(piece => piece.textContent).join(' ')])));
  for (const statement of account.statements)
    assert.equal(squeezed(marks.get(statement.id) ?? ''), squeezed(wordsOf(statement)), statement.id);
  await page.context().close();
});

test('on a wide window a citation opens its report beside the account, with the words lit', async () => {
  const page = await open();
  for (const id of ['s1', 's14', 's21']) {
    const statement = account.statements.find(each => each.id === id);
    const link = linkOf(page, statement);
    await opened(link);
    await link.click();
    const lit = await page.locator('.panel mark.lit').allTextContents();
    assert.equal(squeezed(lit.join(' ')), squeezed(wordsOf(statement)));
    assert.ok(await page.locator('.panel mark.lit').first().isVisible());
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.panel').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.hash), '#' + id, 'the reader is back at the citation');
  }
  assert.deepEqual(page.noted, []);
  await page.context().close();
});

for (const javaScriptEnabled of [false, true]) {
  test(`on a phone ${javaScriptEnabled ? 'with' : 'without'} scripts a citation leads to its words`, async () => {
    const page = await open({width: 390, javaScriptEnabled});
    const statement = account.statements.find(each => each.id === 's9');
    await linkOf(page, statement).click();
    const target = page.locator('mark:target');
    assert.equal(squeezed(await target.textContent()), squeezed(wordsOf(statement)));
    assert.ok(await comesTrue(() => target.evaluate(element => {
      const box = element.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    })), 'the words are on the screen');
    const [lit, plain] = await page.evaluate(() => ['mark:target', 'mark:not(:target)'].map(each =>
      getComputedStyle(document.querySelector(each)).backgroundColor));
    assert.notEqual(lit, plain);
    await page.context().close();
  });
}

test('the way back from a jump on a phone leads to the citation', async () => {
  const page = await open({width: 390});
  const link = linkOf(page, {id: 's9'});
  await link.click();
  await page.getByRole('button', {name: 'Back to the account'}).click();
  assert.equal(await page.evaluate(() => document.activeElement.hash), '#s9');
  await page.context().close();
});

test('all pieces of a split statement light up without scripts', async () => {
  const page = await open({javaScriptEnabled: false});
  await page.goto(address + '#s21');
  const piece = page.locator('mark[data-of="s21"]').first();
  const target = page.locator('mark:target');
  const colour = each => each.evaluate(element => getComputedStyle(element).backgroundColor);
  assert.equal(await colour(piece), await colour(target));
  await page.context().close();
});

test('nothing is asked for over a network and nothing of a report runs', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open({javaScriptEnabled});
    await page.waitForTimeout(300);
    assert.deepEqual(page.noted, []);
    const outside = await page.evaluate(() => [...document.querySelectorAll('[href],[src],[action],[onerror],[onclick]')]
      .filter(each => !/^#/.test(each.getAttribute('href') ?? '') && each.getAttribute('href') !== 'data:,')
      .map(each => each.outerHTML));
    assert.deepEqual(outside, []);
    assert.equal(await page.locator('main img, main script, main iframe, main form').count(), 0);
    await page.context().close();
  }
});

test('the policy refuses a script and a request that got in', async () => {
  const page = await open();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://example.invalid/x.png';
    document.body.append(image);
    return window.intruder === true;
  });
  assert.equal(ran, false);
  assert.ok(page.noted.some(note => note.includes('Content Security Policy')));
  await page.context().close();
});

test('what is withheld is absent from the file', () => {
  const file = readFileSync(folder + '/dossier.html', 'utf8');
  for (const secret of ['sealeague_real', '@sealeague', 'press@league', 'javascript:alert(3)', 'utm='])
    assert.ok(!file.includes(secret), secret);
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing serious: ${colorScheme}, ${width} pixels`, async () => {
      const page = await open({width, colorScheme});
      assert.deepEqual(await seriousFindings(page), []);
      await page.context().close();
    });
  }
}

test('headings follow in order under one first heading', async () => {
  const page = await open();
  const levels = await page.evaluate(() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => Number(each.tagName[1])));
  assert.equal(levels.filter(level => level === 1).length, 1);
  levels.reduce((before, level) => (assert.ok(level <= before + 1, `h${level} after h${before}`), level), 0);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(each => each.id));
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  const dangling = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .map(each => each.getAttribute('href').slice(1)).filter(id => !document.getElementById(id)));
  assert.deepEqual(dangling, []);
  await page.context().close();
});

test('a phone needs no scrolling sideways', async () => {
  const page = await open({width: 360});
  await page.evaluate(() => document.querySelectorAll('details').forEach(fold => { fold.open = true; }));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.context().close();
});

test('paper shows texts, readings and what was folded, and no controls', async () => {
  const page = await open({width: 800, javaScriptEnabled: false});
  await page.emulateMedia({media: 'print'});
  for (const each of ['.glance table', '.reading', '.report .words', 'svg.plot', 'svg.stemma', '.limits', '.meta dd'])
    assert.ok(await page.locator(each).first().isVisible(), each);
  assert.equal(await page.locator('nav.contents').isVisible(), false);
  await page.context().close();
});

test('the keyboard reaches the account, a citation and its source', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  let cite = false;
  for (let i = 0; i < 60 && !cite; ++i) {
    await page.keyboard.press('Tab');
    cite = await page.evaluate(() => document.activeElement.classList.contains('cite'));
  }
  assert.ok(cite, 'a citation takes the focus');
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.panel mark.lit')), 'the words take the focus');
  await page.context().close();
});
