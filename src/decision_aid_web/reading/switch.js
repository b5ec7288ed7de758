(function () {
  // Old syntax on purpose: a browser that cannot run the app has to understand this. The words give way to the app once
  // it stands, out of sight until then, with its fonts; what was in sight and what was opened stays so.
  var words = document.getElementById("words"), root = document.getElementById("root"), HEADS = "h1, h2, h3, h4, summary";
  if (!words) return;
  function tooOld() { words.querySelector(".words-newer").hidden = false; }
  try { new RegExp("(?<=a)b"); } catch (error) { return tooOld(); }
  if (!("noModule" in HTMLScriptElement.prototype)) return tooOld();
  window.addEventListener("error", function (event) {
    if (/SyntaxError/.test(event.message) && /\/static\/js\//.test(event.filename)) tooOld();
  });
  var openAtFirst = Array.prototype.slice.call(words.querySelectorAll("details[open]"));
  root.inert = true;
  function stands() {
    var app = root.querySelector("[data-testid=stApp]");
    return app && app.dataset.testScriptState === "notRunning" && !root.querySelector("[data-testid=stSkeleton]")
      && root.querySelector("h1, [data-testid=stException]") && document.fonts.status === "loaded" && isStyled();
  }
  function isStyled() {
    var sheet = document.getElementById("look");
    return !document.querySelector("link[rel=preload][href^='look.css']") || (sheet && sheet.sheet);
  }
  function twin(part) {
    return part && Array.prototype.find.call(root.querySelectorAll(HEADS), function (one) {
      return one.tagName === part.tagName && one.textContent.trim() === part.textContent.trim();
    });
  }
  function inSight() {
    var above = Array.prototype.filter.call(words.querySelectorAll(HEADS), function (one) {
      return one.getClientRects().length && one.getBoundingClientRect().top < 120;
    });
    return window.scrollY > 0 ? above[above.length - 1] : null;
  }
  function giveWay() {
    var head = inSight(), same = twin(head), top = head && head.getBoundingClientRect().top;
    var named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var focused = words.contains(document.activeElement);
    words.querySelectorAll("details[open] > summary").forEach(function (one) {
      if (openAtFirst.indexOf(one.parentElement) >= 0) return;
      var opened = twin(one);
      if (opened) opened.parentElement.open = true;
    });
    watch.disconnect();
    root.inert = false;
    words.remove();
    document.getElementById("words-style").remove();
    var main = root.querySelector("[data-testid=stMain]");
    if (same && main) main.scrollTop += same.getBoundingClientRect().top - top;
    else if (named && root.contains(named)) named.scrollIntoView();
    if (focused) root.querySelector("h1").focus({ preventScroll: true });
  }
  function look() {
    if (stands()) requestAnimationFrame(function () { if (words.isConnected && stands()) giveWay(); });
  }
  var watch = new MutationObserver(look);
  watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"] });
  document.fonts.addEventListener("loadingdone", look);
  document.addEventListener("load", look, true);  // the sheet
})();
