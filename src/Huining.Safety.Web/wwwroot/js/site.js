// What a page gains where scripts run. Every page works without this file.
// Chromium 86: no optional catch of newer kinds, no :has, no top-level await.
(function () {
  "use strict";

  var each = function (selector, act, root) {
    Array.prototype.forEach.call((root || document).querySelectorAll(selector), act);
  };

  // After a refused form: the reader stands at the summary, and a link in it leads into the field.
  var summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
    summary.addEventListener("click", function (event) {
      var link = event.target.closest("a[href^='#']");
      var field = link && document.getElementById(link.getAttribute("href").slice(1));
      if (!field) return;
      event.preventDefault();
      field.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
    });
  }

  // A form goes once. The server's key makes a second sending harmless; this spares the wait.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    form.setAttribute("aria-busy", "true");
    setTimeout(function () { // after the browser has collected the fields: a disabled button sends no value
      each("button[type=submit]", function (button) { button.disabled = true; }, form);
    }, 0);
  });
  window.addEventListener("pageshow", function (event) { // back from the next page: open the form again
    if (!event.persisted) return;
    each("form[data-sent]", function (form) {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
      each("button[type=submit]", function (button) { button.disabled = false; }, form);
    });
  });

  // A print button stands only where it can print.
  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  // Check all of a ledger's rows; say how many are checked where bulk acts stand.
  each("[data-check-all]", function (all) {
    var table = all.closest("table");
    var boxes = function () { return table.querySelectorAll("tbody .pick input[type=checkbox]"); };
    var say = function () {
      var total = boxes().length;
      var checked = table.querySelectorAll("tbody .pick input:checked").length;
      all.checked = total > 0 && checked === total;
      all.indeterminate = checked > 0 && checked < total;
      each("[data-checked-count]", function (place) { place.textContent = String(checked); });
    };
    all.addEventListener("change", function () {
      Array.prototype.forEach.call(boxes(), function (box) { box.checked = all.checked; });
      say();
    });
    table.addEventListener("change", function (event) { if (event.target !== all) say(); });
    say();
  });
})();
