// Keys on a ledger: / search, j k rows, x check, Enter open, ? help. They only shorten what the mouse can do,
// and can be switched off in the help, as WCAG 2.1.4 asks.
(function () {
  "use strict";

  var table = document.querySelector("table.ledger");
  if (!table) return;
  var rows = table.querySelectorAll("tbody tr:not(.group)");
  var stored = "ledger-keys";
  var at = -1;

  var on = function () {
    try { return localStorage.getItem(stored) !== "off"; } catch (refused) { return true; }
  };

  var move = function (step) {
    if (rows.length === 0) return;
    if (at >= 0) rows[at].classList.remove("is-at");
    at = Math.max(0, Math.min(rows.length - 1, at + step));
    rows[at].classList.add("is-at");
    rows[at].scrollIntoView({ block: "nearest" });
    var link = rows[at].querySelector("a[href]");
    if (link) link.focus({ preventScroll: true }); // Enter then opens it by itself
  };

  var check = function () {
    var box = at >= 0 && rows[at].querySelector(".pick input[type=checkbox]");
    if (box) box.click();
  };

  var element = function (name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  };

  var help = function () {
    var dialog = document.querySelector("dialog.keys");
    if (!dialog) {
      dialog = element("dialog");
      dialog.className = "keys";
      dialog.appendChild(element("h2", "键盘快捷键"));
      var list = element("dl");
      [["/", "到查询框"], ["j　k", "下一行　上一行"], ["x", "勾选这一行"], ["Enter", "打开这一行"], ["?", "看这张表"]].forEach(function (key) {
        list.appendChild(element("dt", key[0]));
        list.appendChild(element("dd", key[1]));
      });
      dialog.appendChild(list);
      var label = element("label");
      label.className = "option";
      var box = element("input");
      box.type = "checkbox";
      box.className = "form-check-input";
      box.checked = on();
      box.addEventListener("change", function () {
        try { localStorage.setItem(stored, box.checked ? "on" : "off"); } catch (refused) { box.checked = true; }
      });
      label.appendChild(box);
      label.appendChild(element("span", "使用快捷键（? 一直有效）"));
      dialog.appendChild(label);
      var form = element("form");
      form.method = "dialog";
      var close = element("button", "关闭");
      close.className = "btn btn-outline-primary";
      form.appendChild(close);
      dialog.appendChild(form);
      document.body.appendChild(dialog);
    }
    dialog.showModal();
  };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea, dialog, [contenteditable]")) return;
    var act = event.key === "?" ? help : !on() ? null : {
      "/": function () {
        var find = document.querySelector(".query input[type=search]") || document.querySelector(".topbar__find input");
        if (find) find.focus();
      },
      j: function () { move(1); },
      k: function () { move(-1); },
      x: check
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
