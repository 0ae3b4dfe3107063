// Comfort only: every page works without this file.
"use strict";

const form = document.getElementById("ask");
const box = document.getElementById("q");

// "/" goes to the search box, unless something is being typed.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Empty inputs stay out of the address. They come back when the page is shown again from the browser's memory.
if (form) {
  const silenced = [];
  form.addEventListener("submit", () => {
    for (const input of form.elements) {
      if (input.name && input.value === "" && !input.disabled) {
        input.disabled = true;
        silenced.push(input);
      }
    }
  });
  window.addEventListener("pageshow", () => {
    for (const input of silenced.splice(0)) input.disabled = false;
  });
}
