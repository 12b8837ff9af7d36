// The browser's Back finds a page as it was left, and paper has room for it.
// One object in the window, since Streamlit runs this again with every page.
if (!window.rapportPlaces) {
  const places = (window.rapportPlaces = {});
  const main = () => document.querySelector("[data-testid=stMain]");
  const path = (address) => new URL(address, location.href).pathname;

  // On the way to another page, Streamlit first adds an address of the page that is left without
  // what was chosen on it, and Back would lead there: such an address is never an entry of its own.
  const push = history.pushState.bind(history);
  let left = null;
  let settled = null;  // the page that is left: as it empties its place moves, which is no reading
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const leads = link && link.origin === location.origin && link.pathname !== location.pathname;
    const away = leads || event.target.closest?.("[class*=st-key-sql-] button");
    left = away && !event.ctrlKey && !event.metaKey ? location.href : null;
    if (left && main()) places[settled = location.pathname] = main().scrollTop;
    if (leads && link.search.includes("article=")) toArticle();
  }, true);
  // Nor is one that only lacks what no box could hold: Back would lead to it, and it here again.
  const asked = (address) => [...new URL(address, location.href).searchParams].map(String);
  const lacks = (address) =>
    path(address) === location.pathname && asked(address).length < asked(location.href).length &&
    asked(address).every((one) => asked(location.href).includes(one));
  history.pushState = (state, title, address) => {
    if ((left && path(address) === path(left)) || lacks(address))
      return history.replaceState(state, title, address);
    if (left) history.replaceState(history.state, title, left);
    left = null;
    push(state, title, address);
  };

  // Streamlit draws a page anew from its top.
  const hand = ["wheel", "keydown", "pointerdown", "touchstart"];
  let waiting = null;
  const leave = () => clearInterval(waiting);
  document.addEventListener("scroll", (event) => {
    const path = location.pathname;
    if (event.target === main() && path !== settled) places[path] = event.target.scrollTop;
  }, true);
  // Figures come one by one, and each pushes down what follows it: a place is put right until all
  // have been there for three seconds, or nothing can be found in a minute.
  const hold = (put) => {
    const until = Date.now() + 60000;
    let still = 0, height = 0;
    leave();
    waiting = setInterval(() => {
      const found = put(), tall = main()?.scrollHeight;
      const comes = document.querySelector(
        "[data-testid=stApp]:not([data-test-script-state=notRunning]), [data-testid=stSkeleton]");
      still = found && !comes && tall === height ? still + 1 : 0;
      height = tall;
      if (still > 12 || Date.now() > until) leave();
    }, 250);
  };
  // Who follows a link to an article comes to the article: the list stands above it.
  const toArticle = () => hold(() => {
    const article = document.getElementById("article");
    article?.scrollIntoView();
    return article;
  });
  hand.forEach((kind) => document.addEventListener(kind, leave, { capture: true, passive: true }));
  window.addEventListener("popstate", () => {
    const wanted = places[location.pathname];
    settled = null;
    leave();
    if (wanted && !location.hash) hold(() => {
      if (main()) main().scrollTop = wanted;
      return Math.abs(main()?.scrollTop - wanted) < 2;
    });
  });

  // On paper (style.css) a figure has the width that it has on the screen: all is shrunk to fit.
  const PAPER = 600;  // pixels between margins of an inch on A4, the widest that browsers offer
  window.addEventListener("beforeprint", () => {
    document.documentElement.dataset.screen = innerWidth > 700 ? "wide" : "narrow";
    const drawn = document.querySelectorAll(".js-plotly-plot, [data-testid=stDataFrame]");
    const widths = [...drawn].map((each) => each.offsetWidth);
    const shrunk = Math.min(1, PAPER / Math.max(PAPER, ...widths));
    document.documentElement.style.setProperty("--on-paper", shrunk);
  });
}
