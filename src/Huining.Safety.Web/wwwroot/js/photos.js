// Photos before they are sent: shows what was chosen, and makes large JPEGs small enough for one bar of signal.
// The long side becomes 1600 px. Time and place are kept: the EXIF part of the original is put back into the
// small file, with its orientation set to upright because the pixels already are.
(function () {
  "use strict";

  var LONG_SIDE = 1600;
  var QUALITY = 0.85;

  // The APP1 segment that holds EXIF, header included; null when there is none.
  var exifOf = function (bytes) {
    var view = new DataView(bytes);
    if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
    for (var at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff;) {
      var marker = view.getUint8(at + 1);
      var length = view.getUint16(at + 2) + 2;
      if (marker === 0xda || at + length > view.byteLength) return null;
      if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return bytes.slice(at, at + length);
      at += length;
    }
    return null;
  };

  // Sets the orientation tag (0x0112) of the first directory to 1.
  var upright = function (segment) {
    var view = new DataView(segment);
    var tiff = 10;
    var little = view.getUint16(tiff) === 0x4949;
    var directory = tiff + view.getUint32(tiff + 4, little);
    var entries = view.getUint16(directory, little);
    for (var i = 0; i < entries; i++) {
      var entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) === 0x0112) view.setUint16(entry + 8, 1, little);
    }
    return segment;
  };

  var draw = function (bitmap, long) {
    var scale = Math.min(1, long / Math.max(bitmap.width, bitmap.height));
    var canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  // The file to send: a smaller one, or the same where that is impossible or pointless.
  var shrink = function (file, bitmap) {
    if (file.type !== "image/jpeg" || Math.max(bitmap.width, bitmap.height) <= LONG_SIDE) return Promise.resolve(file);
    return Promise.all([
      file.slice(0, 256 * 1024).arrayBuffer(),
      new Promise(function (done) { draw(bitmap, LONG_SIDE).toBlob(done, "image/jpeg", QUALITY); })
    ]).then(function (both) {
      var exif = exifOf(both[0]);
      if (!both[1]) return file;
      var parts = exif ? [both[1].slice(0, 2), upright(exif), both[1].slice(2)] : [both[1]];
      var small = new File(parts, file.name, { type: "image/jpeg", lastModified: file.lastModified });
      return small.size < file.size ? small : file;
    });
  };

  var size = function (bytes) {
    return bytes < 1024 * 1024 ? Math.max(1, Math.round(bytes / 1024)) + " KB" : (bytes / 1024 / 1024).toFixed(1) + " MB";
  };

  var show = function (list, file, bitmap) {
    var item = document.createElement("li");
    if (bitmap) item.appendChild(draw(bitmap, 320));
    item.appendChild(document.createTextNode(file.name + "，" + size(file.size)));
    list.appendChild(item);
  };

  var take = function (input, list) {
    var chosen = Array.prototype.slice.call(input.files);
    var form = input.form;
    var turn = String(Number(list.dataset.turn || 0) + 1);
    list.dataset.turn = turn;
    list.textContent = "";
    var ready = chosen.reduce(function (before, file) {
      return before.then(function (kept) {
        return createImageBitmap(file).then(function (bitmap) {
          return shrink(file, bitmap).then(function (small) {
            if (list.dataset.turn === turn) show(list, small, bitmap);
            bitmap.close();
            return kept.concat(small);
          });
        }).catch(function () { // not a picture this browser can read: sent as it is
          if (list.dataset.turn === turn) show(list, file, null);
          return kept.concat(file);
        });
      });
    }, Promise.resolve([]));
    // A form sent before the small files are in place waits for them.
    var waiting = false;
    var hold = function (event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = true;
    };
    form.addEventListener("submit", hold);
    ready.then(function (files) {
      if (list.dataset.turn !== turn) return; // chosen anew meanwhile
      var carrier = new DataTransfer();
      files.forEach(function (file) { carrier.items.add(file); });
      input.files = carrier.files;
    }).catch(function () { }).then(function () {
      form.removeEventListener("submit", hold);
      if (waiting) form.requestSubmit();
    });
  };

  if (!window.createImageBitmap || !window.DataTransfer) return;
  Array.prototype.forEach.call(document.querySelectorAll("input[type=file][data-photos]"), function (input) {
    var list = document.createElement("ul");
    list.className = "previews";
    list.setAttribute("aria-live", "polite");
    input.insertAdjacentElement("afterend", list);
    input.addEventListener("change", function () { take(input, list); });
  });
})();
