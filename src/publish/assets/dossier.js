// Comfort for readers who let scripts run; the page is whole without it.
// On a wide window a citation opens its report beside the account, with the words lit; on a narrow one it jumps there and
// offers the way back. It makes no request and stores nothing.
(() => {
  'use strict';
  const wide = matchMedia('(min-width: 62rem)');
  let panel = null, opener = null, back = null;

  const piecesOf = (root, id) =>
    [...root.querySelectorAll('mark')].filter(mark => mark.id === id || mark.dataset.of === id);

  const reveal = element => {
    for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  };

  const button = (name, action) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    made.addEventListener('click', action);
    return made;
  };

  const close = () => {
    if (!panel) return;
    panel.remove();
    panel = null;
    document.body.classList.remove('beside');
    if (opener) opener.focus();
  };

  // A copy of the report without ids, so that the page keeps one element for each.
  const copyOf = report => {
    const copy = report.cloneNode(true);
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) {
      element.dataset.of = element.dataset.of || element.id;
      element.removeAttribute('id');
    }
    copy.removeAttribute('aria-labelledby');
    copy.querySelectorAll('details.uses').forEach(uses => uses.remove());
    copy.querySelectorAll('details.text').forEach(text => { text.open = true; });
    return copy;
  };

  const open = (id, link) => {
    const report = document.getElementById(id)?.closest('.report');
    if (!report) return false;
    if (panel) panel.remove();
    opener = link;
    panel = document.createElement('aside');
    panel.className = 'panel';
    panel.setAttribute('aria-label', 'Source of the citation');
    const bar = document.createElement('div');
    bar.className = 'bar';
    const full = document.createElement('a');
    full.href = '#' + id;
    full.textContent = 'Go there';
    full.addEventListener('click', () => { opener = null; close(); });
    const name = document.createElement('strong');
    name.textContent = report.querySelector('.source bdi').textContent;
    bar.append(name, full, button('Close', close));
    const copy = copyOf(report);
    panel.append(bar, copy);
    document.body.append(panel);
    document.body.classList.add('beside');
    const words = piecesOf(copy, id);
    words.forEach(word => word.classList.add('lit'));
    words[0].tabIndex = -1;
    words[0].focus({preventScroll: true});
    words[0].scrollIntoView({block: 'center', behavior: 'instant'});
    link.scrollIntoView({block: 'nearest', behavior: 'instant'});
    return true;
  };

  const offerReturn = link => {
    if (back) back.remove();
    back = button('Back to the account', () => {
      back.remove();
      back = null;
      reveal(link);
      link.scrollIntoView({block: 'center', behavior: 'instant'});
      link.focus({preventScroll: true});
    });
    back.className = 'back';
    document.body.append(back);
  };

  document.addEventListener('click', event => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a.cite');
    if (!link) return;
    const id = decodeURIComponent(link.hash.slice(1));
    if (wide.matches) {
      if (open(id, link)) event.preventDefault();
      return;
    }
    const target = document.getElementById(id);
    if (target) reveal(target);
    offerReturn(link);
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
  });

  const arrive = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      reveal(target);
      target.scrollIntoView({behavior: 'instant'});
    }
  };
  addEventListener('hashchange', arrive);
  arrive();

  // Paper has no folds. Afterwards the reader's own folds come back.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach(fold => { fold.open = true; });
  });
  addEventListener('afterprint', () => {
    folded.forEach(fold => { fold.open = false; });
  });
})();
