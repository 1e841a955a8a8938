'use strict';
(() => {
  const words = (claim) => document.querySelectorAll('.words[data-claims~="' + claim + '"]');
  const reports = document.querySelectorAll('.report');
  let pinned = null;
  const clear = () => document.querySelectorAll('.on').forEach((e) => e.classList.remove('on'));
  const light = (claims) => {
    clear();
    for (const claim of claims) {
      document.getElementById(claim).classList.add('on');
      words(claim).forEach((e) => e.classList.add('on'));
    }
  };
  const rest = () => (pinned ? light([pinned]) : clear());
  const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  // With more reports than fit, those that a pinned claim is not about step aside.
  const all = () => reports.forEach((e) => e.classList.remove('aside'));
  // Each report scrolls by itself, so that the words of a claim come into view side by side.
  const bring = (claim) => {
    const seen = new Set();
    words(claim).forEach((e) => seen.add(e.closest('.report')));
    if (!seen.size) return;
    if (reports.length > 2) reports.forEach((e) => e.classList.toggle('aside', !seen.has(e)));
    seen.forEach((report) => {
      const first = report.querySelector('.words[data-claims~="' + claim + '"]');
      const top = first.getBoundingClientRect().top - report.getBoundingClientRect().top + report.scrollTop;
      report.scrollTo({ top: top - report.clientHeight / 3, behavior: smooth });
    });
  };
  const pin = (claim) => {
    pinned = claim;
    light([claim]);
    bring(claim);
    history.replaceState(null, '', '#' + claim);
  };
  const unpin = () => {
    pinned = null;
    clear();
    all();
  };

  // Evidence beside the mark under the pointer, or beside the row that has the focus and is shut.
  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.hidden = true;
  tip.setAttribute('role', 'tooltip');
  document.body.append(tip);
  const hide = () => { tip.hidden = true; };
  const show = (claim, report, at) => {
    const said = claim.querySelectorAll('.readings > li' + (report ? '[data-report="' + report + '"]' : ''));
    if (!said.length || claim.open) return hide();
    const list = document.createElement('ul');
    list.className = 'readings';
    said.forEach((e) => list.append(e.cloneNode(true)));
    tip.replaceChildren(list);
    tip.className = claim.className;
    tip.hidden = false;
    const box = at.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
    const below = box.bottom + 6 + tip.offsetHeight < innerHeight;
    tip.style.left = left + 'px';
    tip.style.top = Math.max(8, below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + 'px';
  };

  const over = (event) => {
    const claim = event.target.closest('.claim');
    const place = event.target.closest('.words[data-claims]');
    const mark = event.target.closest('.mark');
    if (claim) light([claim.dataset.claim]);
    else if (place) light([place.dataset.claims.split(' ')[0]]);
    else rest();
    if (mark && claim) show(claim, mark.dataset.report, mark);
    else hide();
  };
  document.addEventListener('mouseover', over);
  document.addEventListener('focusin', (event) => {
    over(event);
    const row = event.target.closest('.claim > summary');
    if (row && row.matches(':focus-visible')) {
      bring(row.parentElement.dataset.claim);
      show(row.parentElement, null, row.querySelector('.what'));
    }
  });
  document.addEventListener('scroll', hide, true);
  document.addEventListener('click', (event) => {
    const claim = event.target.closest('.claim');
    const place = event.target.closest('.words[data-claims]');
    hide();
    if (place) {
      event.preventDefault();
      pin(place.dataset.claims.split(' ')[0]);
      const target = document.getElementById(pinned);
      target.open = true;
      target.scrollIntoView({ block: 'center', behavior: smooth });
      target.querySelector('summary').focus({ preventScroll: true });
    } else if (claim && !String(getSelection())) {
      if (event.target.closest('a')) event.preventDefault();
      pin(claim.dataset.claim);
    } else if (!event.target.closest('a, summary, label, input')) {
      unpin();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hide();
      unpin();
    }
    const row = event.target.closest && event.target.closest('.claim > summary');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (row && step) {
      const rows = [...document.querySelectorAll('.claim > summary')].filter((e) => e.offsetParent);
      const next = rows[rows.indexOf(row) + step];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });
  addEventListener('beforeprint', () => {
    all();
    document.querySelectorAll('.claim, .drawer').forEach((e) => { e.open = true; });
  });
  const goal = /^#c\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  if (goal) {
    const claim = goal.closest('.claim');
    claim.open = true;
    pin(claim.dataset.claim);
  }
})();
