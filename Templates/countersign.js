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

  slide(sheet());
  document.documentElement.classList.add("scripted");
})();

// Comfort for tables that stand whole on a page: buttons in the headers sort the rows, a line above shows only some.
(() => {
  const phrase = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const cell = (row, place) => row.cells[place]?.textContent.trim() ?? "";
  const isNone = (row, place) => row.cells[place]?.querySelector(".none") !== null;

  // Numbers by value, texts as people order them; what is not there comes last, whatever the direction.
  const comparison = (place, isNumber, sign) => (one, other) => {
    const [none, otherNone] = [isNone(one, place), isNone(other, place)];
    if (none || otherNone) return none - otherNone;
    const [left, right] = [cell(one, place), cell(other, place)];
    if (isNumber) return sign * (Number(left) - Number(right));
    return sign * left.localeCompare(right, document.documentElement.lang, { numeric: true });
  };

  const sort = (table, rows, place) => {
    const header = table.tHead.rows[0].cells[place];
    const isUp = header.getAttribute("aria-sort") !== "ascending";
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    rows.sort(comparison(place, header.classList.contains("number"), isUp ? 1 : -1));
    table.tBodies[0].append(...rows);
  };

  const addButtons = (table, rows, words) => {
    for (const [place, header] of [...(table.tHead?.rows[0].cells ?? [])].entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = phrase(words, { column: header.textContent });
      button.append(...header.childNodes);
      button.addEventListener("click", () => sort(table, rows, place));
      header.append(button);
    }
  };

  const addFilter = (frame, rows) => {
    const [label, input, shown] = ["label", "input", "span"].map((name) => document.createElement(name));
    input.type = "search";
    shown.setAttribute("role", "status");
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const show = () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of rows) row.hidden = !texts.get(row).includes(wanted);
      const count = rows.filter((row) => !row.hidden).length;
      shown.textContent = wanted ? phrase(frame.dataset.shown, { shown: count, all: rows.length }) : "";
    };
    input.addEventListener("input", show);
    label.append(frame.dataset.filter, " ", input);
    const line = document.createElement("p");
    line.className = "filter";
    line.append(label, " ", shown);
    frame.before(line);
  };

  for (const frame of document.querySelectorAll(".scroll[data-sort]")) {
    const table = frame.querySelector("table");
    const rows = [...(table?.tBodies[0]?.rows ?? [])];
    if (rows.length < 2) continue;
    addButtons(table, rows, frame.dataset.sort);
    if (rows.length > 9) addFilter(frame, rows);
  }
})();
