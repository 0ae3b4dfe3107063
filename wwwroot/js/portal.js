// Comfort only: every page works without this file.
import { suggest } from "./suggest.js";

const form = document.getElementById("ask");
const box = document.getElementById("q");

if (form && box) suggest(box);

// "/" goes to the search box, unless something is being typed.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Empty inputs stay out of the address. They come back when the page is shown again from the browser's memory.
const silenced = [];
document.addEventListener("submit", (event) => {
  for (const input of event.target.elements) {
    if (input.name && input.value === "" && !input.disabled) {
      input.disabled = true;
      silenced.push(input);
    }
  }
});
window.addEventListener("pageshow", () => {
  for (const input of silenced.splice(0)) input.disabled = false;
});
