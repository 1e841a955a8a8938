'use strict';
(() => {
  const words = (claim) => document.querySelectorAll('.words[data-claims~="' + claim + '"]');
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
  // Each report scrolls by itself, so that the words of a claim come into view side by side.
  const bring = (claim) => {
    const seen = new Set();
    words(claim).forEach((e) => {
      const report = e.closest('.report');
      if (seen.has(report)) return;
      seen.add(report);
      const top = e.getBoundingClientRect().top - report.getBoundingClientRect().top + report.scrollTop;
      report.scrollTo({ top: top - report.clientHeight / 3, behavior: smooth });
    });
  };
  const over = (event) => {
    const claim = event.target.closest('.claim');
    const place = event.target.closest('.words[data-claims]');
    if (claim) light([claim.dataset.claim]);
    else if (place) light([place.dataset.claims.split(' ')[0]]);
    else rest();
  };
  document.addEventListener('mouseover', over);
  document.addEventListener('focusin', (event) => {
    over(event);
    const claim = event.target.closest('.claim');
    if (claim && event.target.matches(':focus-visible')) bring(claim.dataset.claim);
  });
  document.addEventListener('click', (event) => {
    const claim = event.target.closest('.claim');
    const place = event.target.closest('.words[data-claims]');
    if (claim && !String(getSelection())) {
      pinned = claim.dataset.claim;
      light([pinned]);
      bring(pinned);
      if (event.target.closest('a')) {
        event.preventDefault();
        history.replaceState(null, '', '#' + pinned);
      }
    } else if (place) {
      event.preventDefault();
      pinned = place.dataset.claims.split(' ')[0];
      light([pinned]);
      bring(pinned);
      history.replaceState(null, '', '#' + pinned);
      const target = document.getElementById(pinned);
      target.scrollIntoView({ block: 'center', behavior: smooth });
      const link = target.querySelector('a.number');
      if (link) link.focus({ preventScroll: true });
    } else {
      pinned = null;
      clear();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      pinned = null;
      clear();
    }
  });
  if (/^#c\d+$/.test(location.hash)) {
    pinned = location.hash.slice(1);
    if (document.getElementById(pinned)) {
      light([pinned]);
      bring(pinned);
    } else {
      pinned = null;
    }
  }
})();
