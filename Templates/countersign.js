// Comfort for forms: a button that changes the form does so in place, and typing is not lost by leaving.
// Everything works without it: it posts what the browser would post, and shows what the receiver answers.
"use strict";
(() => {
  // What came back to be mended was typed, and is not sent.
  let isDirty = document.querySelector("form.sheet > .summary, main > .note[role=status]:not(.saved)") !== null;
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

  // What is kept at the receiver is not lost by leaving.
  document.addEventListener("countersign:kept", () => (isDirty = false));

  window.addEventListener("pageshow", () => {
    isLeaving = false;
  });

  slide(sheet());
  document.documentElement.classList.add("scripted");
})();

// Things to judge: how many are done, and keys while one of them has the focus; never while text is typed.
(() => {
  const reviews = () => document.querySelectorAll("form.sheet .review");
  const itemsOf = (review) => [...review.querySelectorAll(".item")].filter((item) => item.closest(".review") === review);
  const isText = (node) => node.matches("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]");

  // Whether a field that must be answered is.
  const isAnswered = (field) => {
    if (field.querySelector(":scope > legend > .optional, :scope > label > .optional") || !field.checkVisibility()) return true;
    const radios = [...field.querySelectorAll(":scope > .control > .option > [type=radio], :scope > .branches > .branch > .option > [type=radio]")];
    if (radios.length) return radios.some((radio) => radio.checked);
    const typed = field.querySelector(":scope > .control > :is(textarea, select, input:not([type=file]))");
    return !typed || typed.value.trim() !== "";
  };

  const isDone = (item) => [...item.querySelectorAll(".field")].every(isAnswered);

  const count = (review) => {
    const items = itemsOf(review);
    for (const item of items) item.classList.toggle("done", isDone(item));
    const open = items.filter((item) => !item.classList.contains("done"));
    const tally = review.querySelector(":scope > .tally");
    const words = tally.querySelector("[data-pattern]");
    const numbers = { done: items.length - open.length, count: items.length };
    words.textContent = words.dataset.pattern.replace(/\{(done|count)\}/g, (_, name) => numbers[name]);
    tally.querySelector("progress").value = numbers.done;
    const next = tally.querySelector(".toNext");
    if (!next) return;
    next.hidden = !open.length;
    if (open.length) next.firstElementChild.setAttribute("href", `#${open[0].id}`);
  };

  const goTo = (item) => {
    const folded = item.closest("details:not([open])");
    if (folded) folded.open = true;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  };

  const step = (item, by) => {
    const all = itemsOf(item.closest(".review"));
    const next = all[all.indexOf(item) + by];
    if (next) goTo(next);
    return next !== undefined;
  };

  // The choice that a digit makes: that of the group with the focus, else of the first group that is open.
  const choose = (item, target, digit) => {
    const groups = [...item.querySelectorAll(".segments")].filter((group) => group.querySelector("[type=radio]") && group.checkVisibility());
    const group = target.closest(".segments") ?? groups.find((each) => !each.querySelector(":checked")) ?? groups[0];
    const option = group?.querySelectorAll(":scope > .option > [type=radio]")[digit - 1];
    if (!option) return false;
    option.focus();
    option.click();
    return true;
  };

  const press = (key, item, target) => {
    if (/^[1-9]$/.test(key)) return choose(item, target, Number(key));
    if (key === "j" || (key === "Enter" && !target.closest("button, summary, a"))) return step(item, 1) || key === "Enter";
    return key === "k" && step(item, -1);
  };

  document.addEventListener("keydown", (event) => {
    const item = event.target.closest?.("form.sheet .item");
    if (!item || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isText(event.target)) return;
    if (press(event.key, item, event.target)) event.preventDefault();
  });

  for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
      for (let part = event.target; (part = part.closest?.(".review")); part = part.parentElement) count(part);
    });
  }

  for (const review of reviews()) count(review);
})();

// What is entered is kept at the receiver, a moment after the last key, where the page has a button for it.
(() => {
  const pauseInMilliseconds = 1500;
  let timer = 0;
  let last = null;
  const form = () => document.querySelector("form.sheet");

  // Neither secrets nor files leave the page for this.
  const entered = (sheet) => {
    const data = new FormData(sheet);
    for (const secret of sheet.querySelectorAll("input[type=password], [data-secret], input[type=file]")) data.delete(secret.name);
    data.append("_save", "1");
    return new URLSearchParams(data);
  };

  const say = (sheet, isKept) => {
    const place = sheet.querySelector(".kept");
    if (!place) return;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    place.textContent = isKept ? `${place.dataset.saved} · ${time}` : place.dataset.failed;
    place.classList.toggle("failed", !isKept);
  };

  const keep = async () => {
    clearTimeout(timer);
    timer = 0;
    const sheet = form();
    if (!sheet?.querySelector("button[name=_save]")) return;
    const body = entered(sheet).toString();
    if (body === last) return;
    const reply = await fetch(sheet.action, {
      method: "POST", headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" }, body,
      keepalive: body.length < 60000,
    }).catch(() => null);
    const now = form();
    if (!now) return;
    if (reply?.ok) last = body;
    say(now, reply?.ok ?? false);
    if (reply?.ok && entered(now).toString() === body) document.dispatchEvent(new Event("countersign:kept"));
  };

  document.addEventListener("input", (event) => {
    if (!event.target.closest("form.sheet")) return;
    clearTimeout(timer);
    timer = setTimeout(keep, pauseInMilliseconds);
  });

  // A phone may never come back to a page that it hides.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) keep();
  });

  document.addEventListener("submit", () => clearTimeout(timer));
})();
