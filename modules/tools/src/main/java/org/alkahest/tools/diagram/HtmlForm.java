package org.alkahest.tools.diagram;

/** A page with a picture in it, and with all that moves it. */
final class HtmlForm {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            """;

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --page: #f6f8fb; --box: #ffffff; --head: #dbe7f6; --view: #e9e2f5; --line: #8296b0;
              --ink: #17212e; --dim: #5d6b7e; --accent: #a14a00; --arrow: #54708f; --hit: #d97706; }
            @media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --page: #12171f; --box: #1b232e; --head: #27405f;
              --view: #43345f; --line: #5c7390; --ink: #e6edf5; --dim: #9fb0c3; --accent: #f0a868; --arrow: #8db0d6; --hit: #fbbf24; } }
            :root[data-theme=dark] { color-scheme: dark; --page: #12171f; --box: #1b232e; --head: #27405f; --view: #43345f;
              --line: #5c7390; --ink: #e6edf5; --dim: #9fb0c3; --accent: #f0a868; --arrow: #8db0d6; --hit: #fbbf24; }
            :root[data-theme=light] { color-scheme: light; }
            * { box-sizing: border-box; }
            html, body { margin: 0; height: 100%; background: var(--page); color: var(--ink); }
            body { display: flex; flex-direction: column; font: 14px system-ui, sans-serif; }
            header { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--line); }
            h1 { font-size: 16px; margin: 0 8px 0 0; max-width: 40vw; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
            header span { color: var(--dim); }
            header .space { flex: 1; }
            input, button { font: inherit; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: 4px 9px; }
            button { cursor: pointer; min-width: 32px; }
            main { flex: 1; overflow: hidden; cursor: grab; touch-action: none; }
            main.moving { cursor: grabbing; }
            main svg { width: 100%; height: 100%; display: block; user-select: none; }
            .table { cursor: pointer; }
            svg .chosen .frame, svg .hit .frame { stroke: var(--hit); stroke-width: 2.5; }
            svg .arrow.lit { stroke: var(--hit); stroke-width: 2.4; }
            .faded { opacity: 0.18; }
            """;

    private static final String SCRIPT =
            """
            'use strict';
            (function () {
              var main = document.querySelector('main');
              var svg = document.getElementById('schema');
              var count = document.getElementById('count');
              var search = document.getElementById('search');
              var tables = Array.prototype.slice.call(svg.querySelectorAll('.table'));
              var arrows = Array.prototype.slice.call(svg.querySelectorAll('.arrow'));
              var whole = svg.viewBox.baseVal;
              var all = { x: whole.x, y: whole.y, w: whole.width, h: whole.height };
              var view = Object.assign({}, all);
              var hits = [], at = -1;
              function show() {
                svg.setAttribute('viewBox', [view.x, view.y, view.w, view.h].join(' '));
              }
              function fit() { view = Object.assign({}, all); show(); }
              /** The picture at its own size, from its top left corner. */
              function plain() {
                var r = main.getBoundingClientRect();
                view = { x: all.x, y: all.y, w: r.width, h: r.height };
                show();
              }
              function scale() {
                var r = main.getBoundingClientRect();
                return Math.max(view.w / r.width, view.h / r.height);
              }
              function point(event) {
                var p = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
                return { x: p.x, y: p.y };
              }
              function zoom(factor, centre) {
                var most = Math.max(all.w, all.h) * 3;
                if ((factor > 1 && view.w * factor > most) || (factor < 1 && view.w * factor < 120)) { return; }
                view.x = centre.x - (centre.x - view.x) * factor;
                view.y = centre.y - (centre.y - view.y) * factor;
                view.w *= factor;
                view.h *= factor;
                show();
              }
              function middle() { return { x: view.x + view.w / 2, y: view.y + view.h / 2 }; }
              function centre(table) {
                var box = table.getBBox(), t = table.transform.baseVal.getItem(0).matrix, r = main.getBoundingClientRect();
                var k = Math.min(scale(), 1);
                view.w = r.width * k;
                view.h = r.height * k;
                view.x = t.e + box.width / 2 - view.w / 2;
                view.y = t.f + Math.min(box.height, view.h * 0.8) / 2 - view.h / 2;
                show();
              }
              function choose(table) {
                var near = {};
                tables.forEach(function (t) { t.classList.remove('chosen'); });
                arrows.forEach(function (a) {
                  var lit = table !== null && (a.dataset.from === table.id || a.dataset.to === table.id);
                  a.classList.toggle('lit', lit);
                  a.classList.toggle('faded', table !== null && !lit);
                  if (lit) { near[a.dataset.from] = near[a.dataset.to] = true; }
                });
                tables.forEach(function (t) { t.classList.toggle('faded', table !== null && t !== table && !near[t.id]); });
                if (table !== null) { table.classList.add('chosen'); }
              }
              function find() {
                var words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
                choose(null);
                hits = words.length === 0 ? [] : tables.filter(function (t) {
                  var text = (t.dataset.name + ' ' + t.textContent).toLowerCase();
                  return words.every(function (word) { return text.indexOf(word) >= 0; });
                });
                hits.sort(function (a, b) {
                  var first = words[0] || '';
                  return (b.dataset.name.toLowerCase().indexOf(first) >= 0) - (a.dataset.name.toLowerCase().indexOf(first) >= 0);
                });
                tables.forEach(function (t) {
                  t.classList.toggle('hit', hits.indexOf(t) >= 0);
                  t.classList.toggle('faded', words.length > 0 && hits.indexOf(t) < 0);
                });
                arrows.forEach(function (a) { a.classList.toggle('faded', words.length > 0); });
                at = -1;
                count.textContent = words.length === 0 ? '' : hits.length + ' found';
              }
              function next(step) {
                if (hits.length > 0) {
                  at = (at + step + hits.length) % hits.length;
                  centre(hits[at]);
                  count.textContent = (at + 1) + ' of ' + hits.length;
                }
              }
              var drag = null, moved = false;
              main.addEventListener('wheel', function (event) {
                event.preventDefault();
                zoom(Math.exp(event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), point(event));
              }, { passive: false });
              main.addEventListener('pointerdown', function (event) {
                drag = { x: event.clientX, y: event.clientY, vx: view.x, vy: view.y, k: scale() };
                moved = false;
              });
              window.addEventListener('pointermove', function (event) {
                if (drag !== null) {
                  var dx = event.clientX - drag.x, dy = event.clientY - drag.y;
                  moved = moved || Math.abs(dx) + Math.abs(dy) > 4;
                  main.classList.toggle('moving', moved);
                  view.x = drag.vx - dx * drag.k;
                  view.y = drag.vy - dy * drag.k;
                  show();
                }
              });
              window.addEventListener('pointerup', function () { drag = null; main.classList.remove('moving'); });
              main.addEventListener('click', function (event) {
                if (!moved) {
                  var table = event.target.closest('.table');
                  choose(table !== null && !table.classList.contains('chosen') ? table : null);
                }
              });
              search.addEventListener('input', find);
              search.addEventListener('keydown', function (event) {
                if (event.key === 'Enter') { next(event.shiftKey ? -1 : 1); }
                if (event.key === 'Escape') { search.value = ''; find(); search.blur(); }
              });
              document.addEventListener('keydown', function (event) {
                if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) { return; }
                if (event.key === '/') { event.preventDefault(); search.focus(); }
                if (event.key === '0') { fit(); }
                if (event.key === '1') { plain(); }
                if (event.key === '+') { zoom(0.8, middle()); }
                if (event.key === '-') { zoom(1.25, middle()); }
              });
              document.getElementById('in').addEventListener('click', function () { zoom(0.8, middle()); });
              document.getElementById('out').addEventListener('click', function () { zoom(1.25, middle()); });
              document.getElementById('fit').addEventListener('click', fit);
              document.getElementById('theme').addEventListener('click', function () {
                var root = document.documentElement;
                var dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
                root.dataset.theme = dark ? 'light' : 'dark';
              });
              var r = main.getBoundingClientRect();
              if (all.w < r.width && all.h < r.height) {
                view = { x: all.x - (r.width - all.w) / 2, y: all.y, w: r.width, h: r.height };
              }
              show();
              /** A table that the address names is chosen: shop.html#customer */
              function named() {
                var name = decodeURIComponent(location.hash.slice(1));
                var table = tables.filter(function (t) { return t.dataset.name === name; })[0];
                if (table) { centre(table); choose(table); }
              }
              window.addEventListener('hashchange', named);
              named();
              document.documentElement.dataset.ready = tables.length + ' tables, ' + arrows.length + ' arrows';
            })();
            """;

    private HtmlForm() {}

    static String of(String title, int tables, String svg) {
        String name = Markup.escaped(title);
        return HEAD
                + "<title>" + name + "</title>\n"
                + "<style>\n" + STYLE + SvgForm.STYLE + "</style>\n</head>\n<body>\n<header>\n"
                + "<h1>" + name + "</h1><span>" + tables + (tables == 1 ? " table" : " tables") + "</span>\n"
                + "<input id=\"search\" type=\"search\" placeholder=\"Search tables and columns ( / )\" aria-label=\"Search\" size=\"30\">\n"
                + "<span id=\"count\" aria-live=\"polite\"></span><span class=\"space\"></span>\n"
                + "<span>An arrow leads to the row that is referred to; dashed: may be null; ?: takes null</span>\n"
                + "<button id=\"out\" title=\"Smaller (-)\">−</button><button id=\"in\" title=\"Larger (+)\">+</button>"
                + "<button id=\"fit\" title=\"Everything (0)\">Fit</button>"
                + "<button id=\"theme\" title=\"Light or dark\">◐</button>\n"
                + "</header>\n<main>\n" + svg + "</main>\n<script>\n" + SCRIPT + "</script>\n</body>\n</html>\n";
    }
}
