// Suggestions below the search box while somebody types: the combobox pattern of WAI-ARIA, with a list of links.
// Everything is built from text nodes; nothing that the server sends is read as HTML.

// This script lies in a folder of the site, wherever the site itself lies.
const SITE = new URL("..", import.meta.url);
const DELAY = 130;
const SHORTEST = 2;
const LONGEST = 200;
const EACH = 4;
const CAPTIONS = { actor: "Actors", outlet: "Outlets", topic: "Topics", headline: "Articles" };

/** Adds suggestions to a text input. */
export function suggest(input) {
  const list = element("div", { id: "suggestions", className: "suggestions", hidden: true, role: "listbox", ariaLabel: "Suggestions" });
  const news = element("p", { className: "unseen", ariaLive: "polite" });
  input.parentElement.append(list, news);

  // A search input clears itself on Escape, which here closes the list.
  input.type = "text";
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);

  let options = [];
  let active = -1;
  let timer = 0;
  let request = null;
  let shown = "";

  input.addEventListener("input", (event) => {
    if (!event.isComposing) soon();
  });
  input.addEventListener("compositionend", soon);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) move(event.key === "ArrowDown" ? 1 : -1);
      else ask();
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (open && event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options[active].click();
    }
  });
  input.form.addEventListener("submit", close);
  window.addEventListener("pagehide", close);

  // The input keeps the focus while an option is clicked.
  list.addEventListener("pointerdown", (event) => event.preventDefault());

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  }

  async function ask() {
    clearTimeout(timer);
    const text = input.value.trim();
    request?.abort();
    if (text.length < SHORTEST || text.length > LONGEST) {
      close();
      return;
    }

    request = new AbortController();
    const { signal } = request;
    try {
      const response = await fetch(new URL(`api/v1/suggest?${new URLSearchParams({ q: text, size: EACH })}`, SITE), { signal });
      if (!response.ok) throw new Error(String(response.status));
      const answer = await response.json();
      if (!signal.aborted && document.activeElement === input) show(answer.groups, text);
    } catch {
      // Comfort only: without an answer there is no list.
      if (!signal.aborted) close();
    }
  }

  function show(groups, text) {
    const filled = groups.filter((group) => group.suggestions.length > 0);
    // A late answer must not take away what somebody has chosen meanwhile.
    const chosen = active >= 0 ? options[active].href : null;
    options = [];
    list.replaceChildren(...filled.map(groupOf));
    activate(options.findIndex((option) => option.href === chosen));
    list.hidden = options.length === 0;
    input.ariaExpanded = String(!list.hidden);
    if (text !== shown) news.textContent = options.length === 0 ? "No suggestions" : options.length === 1 ? "1 suggestion" : `${options.length} suggestions`;
    shown = text;
  }

  function groupOf(group) {
    const caption = element("div", { id: `suggestions-${group.kind}`, className: "kind", role: "presentation", textContent: CAPTIONS[group.kind] ?? group.kind });
    const box = element("div", { role: "group" }, caption, ...group.suggestions.map((suggestion) => optionOf(suggestion, group.kind)));
    box.setAttribute("aria-labelledby", caption.id);
    return box;
  }

  function optionOf(suggestion, kind) {
    const about = kind === "headline"
      ? [suggestion.outlet, suggestion.published?.slice(0, 10)].filter(Boolean).join(" · ")
      : `${suggestion.articles.toLocaleString("en")} ${suggestion.articles === 1 ? "article" : "articles"}`;
    const name = element("span", { className: "suggestion-name", dir: "auto" }, ...runsOf(suggestion.label));
    if (suggestion.spelling) name.append(" ", element("span", { className: "suggestion-spelling" }, "as ", element("bdi", {}, ...runsOf(suggestion.spelling))));
    const option = element(
      "a",
      { id: `suggestion-${options.length}`, className: "suggestion", role: "option", ariaSelected: "false", tabIndex: -1, href: pathOf(suggestion.link) },
      name,
      " ",
      element("span", { className: "count", textContent: about }));
    options.push(option);
    return option;
  }

  function move(step) {
    if (active >= 0) options[active].ariaSelected = "false";
    // Before the first and behind the last is the input itself.
    activate(active + step < -1 ? options.length - 1 : active + step >= options.length ? -1 : active + step);
  }

  function activate(index) {
    active = index;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }

    options[active].ariaSelected = "true";
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    active = -1;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
    news.textContent = "";
    shown = "";
  }
}

/** Text with what was typed in bold. */
function runsOf({ text, ranges }) {
  const runs = [];
  let done = 0;
  for (const { start, length } of ranges) {
    runs.push(text.slice(done, start), element("b", { textContent: text.slice(start, start + length) }));
    done = start + length;
  }

  return [...runs, text.slice(done)];
}

/** Only an address of this site. */
function pathOf(link) {
  const address = new URL(link, location.origin);
  return address.origin === location.origin ? address.href : SITE.href;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
