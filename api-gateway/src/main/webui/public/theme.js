// Runs before the first paint, as a file because the page's policy forbids inline scripts.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem("omnify.theme");
  } catch {
    // Storage may be closed; the system's choice then stands.
  }
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
})();
