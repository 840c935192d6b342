// Comfort for forms: a button that changes the form does so in place, and typing is not lost by leaving.
// Everything works without it: it posts what the browser would post, and shows what the receiver answers.
"use strict";
(() => {
  // What came back to be mended was typed, and is not sent.
  let isDirty = document.querySelector("form.sheet > .summary, main > .note[role=status]") !== null;
  let isLeaving = false;
  let isDown = false;
  let queue = Promise.resolve();
  const waiting = new Set();
  const sheet = () => document.querySelector("form.sheet");
  const byID = (root, id) => (id ? root.querySelector(`#${CSS.escape(id)}`) : null);

  // What a page does not give back: passwords.
  const keepSecrets = (before, after) => {
    for (const old of before.querySelectorAll("input[type=password], [data-secret]")) {
      const fresh = byID(after, old.id);
      if (fresh) fresh.value = old.value;
    }
  };

  // What tells a spare row or an advanced part from others.
  const mark = (part) => {
    const first = part.querySelector("[name]");
    return first ? first.name + (first.type === "hidden" ? first.value : "") : "";
  };

  const keepOpened = (before, after) => {
    const marks = new Set([...before.querySelectorAll("details[open]")].map(mark));
    for (const part of after.querySelectorAll("details")) if (marks.has(mark(part))) part.open = true;
  };

  // The control of the new form that is the one in the old form which has the focus.
  const counterpart = (before, after) => {
    const active = document.activeElement;
    if (!before.contains(active)) return null;
    const alike = [...after.elements].filter((each) => each.name && each.name === active.name);
    return byID(after, active.id) ?? alike.find((each) => each.value === active.value) ?? alike[0];
  };

  // A slider where a script can say its value; else the line in which it is typed.
  const slide = (form) => {
    for (const input of form?.querySelectorAll("input[data-least]") ?? []) {
      const { least, most, step } = input.dataset;
      Object.assign(input, { min: least, max: most, step, type: "range" });
      const shown = document.createElement("output");
      [shown.htmlFor, shown.value] = [input.id, input.value];
      input.after(shown);
    }
  };

  const focus = (target, old) => {
    if (!target) return;
    target.focus({ preventScroll: true });
    if (typeof old?.selectionStart === "number") target.setSelectionRange(old.selectionStart, old.selectionEnd);
    target.scrollIntoView({ block: "nearest" });
  };

  // To press a button is to go on where it leads; to change a value is to stay.
  const replace = (before, after, isAsked) => {
    after.setAttribute("action", before.getAttribute("action"));
    keepSecrets(before, after);
    keepOpened(before, after);
    slide(after);
    const old = isAsked ? null : document.activeElement;
    const target = isAsked ? after.querySelector("[autofocus]") : counterpart(before, after);
    before.replaceWith(document.adoptNode(after));
    focus(target, old);
  };

  const body = (form, action) => {
    const data = new FormData(form);
    data.append("a", action);
    return data;
  };

  const snapshot = (data) => JSON.stringify([...data].map(([name, value]) => [name, value.name ?? value, value.size ?? 0]));

  // The form as the receiver answers it; what is typed or clicked meanwhile is waited for and goes along.
  const asked = async (form, action) => {
    for (;;) {
      const data = body(form, action);
      const reply = await fetch(form.action, {
        method: "POST", headers: { Accept: "text/html" },
        body: form.enctype === "multipart/form-data" ? data : new URLSearchParams(data),
      });
      if (reply.status !== 200) return null;
      const after = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("form.sheet");
      while (isDown) await new Promise((done) => setTimeout(done, 20));
      if (snapshot(data) === snapshot(body(form, action))) return after;
    }
  };

  // Which parts that depend on others are here.
  const conditions = (form) => [...form.querySelectorAll('input[name^="o"][name*="/~c"]')].map((each) => each.name).join();

  const edit = async (action, isAsked) => {
    const form = sheet();
    if (!form || isLeaving) return;
    form.setAttribute("aria-busy", "true");
    const after = await asked(form, action).catch(() => null);
    form.removeAttribute("aria-busy");
    if (isLeaving) return;
    if (after) {
      if (isAsked || conditions(after) !== conditions(form)) replace(form, after, isAsked);
    } else if (isAsked) {
      // The receiver is elsewhere and does not know this page, or is away: the browser asks it itself and shows the answer.
      isLeaving = true;
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name: "a", value: action });
      form.append(input);
      form.submit();
    } else {
      document.documentElement.classList.remove("scripted"); // so that the button shows that asks for it
    }
  };

  // One after the other; to look again what belongs here, once is enough.
  const enqueue = (action, isAsked) => {
    if (!isAsked && waiting.has(action)) return;
    if (!isAsked) waiting.add(action);
    queue = queue.then(() => {
      waiting.delete(action);
      return edit(action, isAsked);
    });
  };

  document.addEventListener("input", (event) => {
    if (event.target.closest("form.sheet")) isDirty = true;
    const shown = event.target.parentElement?.querySelector(":scope > output");
    if (shown) shown.value = event.target.value;
  });

  document.addEventListener("submit", (event) => {
    if (event.target !== sheet()) return;
    if (event.submitter?.name !== "a") {
      isLeaving = true;
      return;
    }
    event.preventDefault();
    isDirty = true;
    enqueue(event.submitter.value, true);
  });

  // Fields that depend on others come and go by themselves.
  document.addEventListener("change", (event) => {
    for (let part = event.target.parentElement; part?.closest("form.sheet"); part = part.parentElement) {
      const button = part.querySelector(":scope > .update > button");
      if (button) return enqueue(button.value, false);
    }
  });

  // What is under the pointer stays until it was clicked: the click comes after the pointer is up.
  document.addEventListener("pointerdown", () => (isDown = true), true);
  for (const type of ["pointerup", "pointercancel"]) {
    document.addEventListener(type, () => setTimeout(() => (isDown = false)), true);
  }

  window.addEventListener("beforeunload", (event) => {
    if (isDirty && !isLeaving) event.preventDefault();
  });

  window.addEventListener("pageshow", () => {
    isLeaving = false;
  });

  // Shows of a list what holds all the words.
  const narrow = (list, text) => {
    const words = text.toLowerCase().split(/\s+/);
    for (const entry of list.children) {
      const held = entry.textContent.toLowerCase();
      entry.hidden = !words.every((word) => held.includes(word));
    }
  };

  const offerSearch = (list) => {
    if (!list) return;
    const [label, input] = [document.createElement("label"), document.createElement("input")];
    label.className = "find";
    input.type = "search";
    label.append(list.dataset.search, input);
    input.addEventListener("input", () => narrow(list, input.value));
    list.before(label);
  };

  offerSearch(document.querySelector("ol.queue[data-search]"));
  slide(sheet());
  document.documentElement.classList.add("scripted");
})();
