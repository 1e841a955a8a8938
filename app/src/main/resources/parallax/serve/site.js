'use strict';
(() => {
  // When a story was last seen here: the publication of the latest report that it had then.
  const seen = (story) => localStorage.getItem('seen ' + story);
  const head = document.querySelector('.storyhead');
  if (head) {
    const before = seen(head.dataset.story);
    const link = head.querySelector('.visit');
    if (link && before && before < head.dataset.last) {
      const to = new URL(location.href);
      to.searchParams.set('since', before);
      link.href = to.pathname + to.search;
      link.hidden = false;
    }
    if (head.dataset.last && !location.search) localStorage.setItem('seen ' + head.dataset.story, head.dataset.last);
  }

  // Stories that have reports which were not there at the last visit.
  const mark = () => document.querySelectorAll('.stories[data-new] > li').forEach((story) => {
    const before = seen(story.dataset.story);
    if (!before || before >= story.dataset.last || story.querySelector('.new')) return;
    const badge = document.createElement('b');
    badge.className = 'new';
    badge.textContent = story.parentElement.dataset.new;
    story.querySelector('.figures').append(badge);
  });
  mark();
  document.addEventListener('htmx:afterSettle', mark);

  // The moments of a story as a slider: it moves the list that stands there without script too.
  for (const select of document.querySelectorAll('.moment select[name="as-of"]')) {
    const range = document.createElement('input');
    const options = [...select.options];
    const steps = [...options.slice(1), options[0]];
    range.type = 'range';
    range.min = 0;
    range.max = steps.length - 1;
    range.value = steps.findIndex((o) => o.selected);
    range.setAttribute('aria-label', select.closest('label').textContent.trim().split('\n')[0]);
    range.addEventListener('input', () => { select.value = steps[range.value].value; });
    range.addEventListener('change', () => select.form.requestSubmit());
    select.after(range);
  }
  for (const form of document.querySelectorAll('form.moment')) {
    form.addEventListener('change', (event) => { if (event.target.matches('select')) form.requestSubmit(); });
    form.addEventListener('submit', () => {
      form.querySelectorAll('select').forEach((s) => { s.disabled = !s.value; });
    });
  }

  // Facets over the claims of a story.
  for (const table of document.querySelectorAll('table.facets')) {
    const rows = [...table.tBodies[0].rows];
    const chosen = {};
    for (const column of [1, 2, 3]) {
      const values = [...new Set(rows.map((r) => r.cells[column].textContent.trim()))].sort();
      if (values.length < 2) continue;
      const select = document.createElement('select');
      select.append(new Option(table.dataset.all, ''), ...values.filter(Boolean).map((v) => new Option(v, v)));
      const label = document.createElement('label');
      label.className = 'facet';
      label.append(table.tHead.rows[0].cells[column].textContent + ' ', select);
      select.addEventListener('change', () => {
        chosen[column] = select.value;
        rows.forEach((r) => {
          r.hidden = Object.entries(chosen).some(([c, v]) => v && r.cells[c].textContent.trim() !== v);
        });
      });
      table.closest('.scroll').before(label);
    }
  }

  // The address of a claim with its words.
  for (const button of document.querySelectorAll('.copy-link')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const cited = [...document.querySelectorAll('.cited')].map((e) => e.textContent.replace(/\s+/g, ' ').trim());
      await navigator.clipboard.writeText([...cited, location.href].join('\n'));
      button.nextElementSibling.textContent = button.dataset.done;
    });
  }

  // Files can be dropped on the form; the log tells what becomes of them.
  const drop = document.querySelector('.drop');
  if (drop) {
    const input = drop.querySelector('input[type="file"]');
    for (const name of ['dragover', 'dragleave', 'drop']) {
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.toggle('over', name === 'dragover');
        if (name === 'drop') input.files = event.dataTransfer.files;
      });
    }
    const log = document.querySelector('.log');
    const source = new EventSource('/import/log?from=' + log.dataset.next);
    source.addEventListener('line', (event) => {
      const line = document.createElement('li');
      line.textContent = event.data;
      log.append(line);
      line.scrollIntoView({ block: 'nearest' });
    });
  }

  // Drawings can be moved and made larger.
  addEventListener('DOMContentLoaded', () => {
    if (!window.d3) return;
    for (const svg of document.querySelectorAll('svg.graph, svg.world')) {
      const view = d3.select(svg);
      const inside = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      [...svg.childNodes].filter((n) => n.nodeName !== 'defs').forEach((n) => inside.append(n));
      svg.append(inside);
      // The wheel alone moves the page, as everywhere; with Ctrl it makes the drawing larger.
      const zoom = d3.zoom().scaleExtent([1, 16])
        .filter((event) => !event.button && (event.type !== 'wheel' || event.ctrlKey)).on('zoom', (event) => {
        inside.setAttribute('transform', event.transform);
        inside.querySelectorAll('.pin, .actor').forEach((pin) => {
          const at = pin.getAttribute('transform').match(/translate\([^)]*\)/)[0];
          pin.setAttribute('transform', at + ' scale(' + 1 / event.transform.k + ')');
        });
      });
      view.call(zoom);
      const pins = [...svg.querySelectorAll('.pin')];
      if (pins.length) {
        const box = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
        pins.forEach((pin) => {
          const [x, y] = pin.getAttribute('transform').match(/-?[\d.]+/g).map(Number);
          box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)];
          box.y = [Math.min(box.y[0], y), Math.max(box.y[1], y)];
        });
        const k = Math.min(8, 600 / Math.max(40, box.x[1] - box.x[0]), 300 / Math.max(30, box.y[1] - box.y[0]));
        view.call(zoom.transform, d3.zoomIdentity.translate(500, 243).scale(k)
          .translate(-(box.x[0] + box.x[1]) / 2, -(box.y[0] + box.y[1]) / 2));
      }
    }
  });
})();
