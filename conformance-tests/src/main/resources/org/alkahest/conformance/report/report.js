'use strict';
(function () {
  var text = document.getElementById('text');
  var verdict = document.getElementById('verdict');
  var shown = document.getElementById('shown');
  var rules = Array.prototype.slice.call(document.querySelectorAll('ol.rules li'));
  function filter() {
    var words = text.value.toLowerCase().split(/\s+/);
    var count = 0;
    rules.forEach(function (rule) {
      var content = rule.textContent.toLowerCase();
      var fits = (!verdict.value || rule.dataset.verdict === verdict.value)
        && words.every(function (word) { return content.indexOf(word) >= 0; });
      rule.hidden = !fits;
      count += fits ? 1 : 0;
    });
    shown.textContent = count + ' of ' + rules.length;
  }
  text.addEventListener('input', filter);
  verdict.addEventListener('change', filter);
  document.querySelector('form').addEventListener('submit', function (event) { event.preventDefault(); });
  filter();
})();
