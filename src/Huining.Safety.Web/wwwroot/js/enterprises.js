// The enterprise form: villages of the chosen township only, and files that may be the same enterprise, told while typing.
(function () {
  "use strict";

  var form = document.querySelector("[data-enterprise-form]");
  if (!form) return;

  var township = form.elements.TownshipCode;
  var village = form.elements.VillageCode;
  if (township && village) {
    var all = Array.prototype.slice.call(village.options);
    var narrow = function () {
      var chosen = village.value;
      while (village.options.length) village.remove(0);
      all.forEach(function (option) {
        if (option.value === "" || township.value === "" || option.value.indexOf(township.value) === 0) village.add(option);
      });
      village.value = chosen;
      if (village.selectedIndex < 0) village.value = "";
    };
    township.addEventListener("change", narrow);
    narrow();
  }

  var place = form.querySelector("[data-duplicates]");
  if (!place) return;
  var watched = { name: "Name", uscc: "Uscc", address: "SiteAddress", phone: "PrincipalPhone", township: "TownshipCode" };
  var timer = 0;
  var asked = "";
  var ask = function () {
    var query = Object.keys(watched).map(function (key) {
      return key + "=" + encodeURIComponent(form.elements[watched[key]].value);
    }).join("&");
    if (form.dataset.self) query += "&self=" + form.dataset.self;
    if (query === asked) return;
    asked = query;
    fetch("/enterprises/duplicates?" + query, { credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (html) {
      if (asked === query) place.innerHTML = html; // a later question has overtaken this answer
    }, function () { asked = ""; });
  };
  form.addEventListener("input", function (event) {
    if (Object.keys(watched).every(function (key) { return watched[key] !== event.target.name; })) return;
    clearTimeout(timer);
    timer = setTimeout(ask, 400);
  });
})();
