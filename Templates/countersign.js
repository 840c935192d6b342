// Comfort: a button that changes the form does so in place, typing is not lost by leaving, and an open page says what
// happens to it meanwhile.
// Everything works without it: it posts what the browser would post, and shows what the receiver answers.
"use strict";
(() => {
  // What stays on the page alone: a draft keeps neither secrets nor files.
  const holdsUnkept = () =>
    [...document.querySelectorAll("form.sheet :is(input[type=password], [data-secret], input[type=file], [data-file=chosen])")].some(
      (each) => (each.dataset.file ? true : each.type === "file" ? each.files.length > 0 : each.value !== each.defaultValue),
    );

  // What came back to be mended was typed, and is not sent.
  let isDirty = holdsUnkept() || document.querySelector("form.sheet > .summary, main > .note[role=status]:not(.saved)") !== null;
  let isLeaving = false;
  let isDown = false;
  let isOver = false;
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
    if (!form || isLeaving || isOver) return;
    form.setAttribute("aria-busy", "true");
    const after = await asked(form, action).catch(() => null);
    form.removeAttribute("aria-busy");
    if (isLeaving || isOver) return;
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
  document.addEventListener("countersign:kept", () => (isDirty = holdsUnkept()));

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
  // Live: what happens to an open page, as the receiver tells it, in place and in one line. A reload shows the same.
  const live = document.getElementById("live");
  const evidence = () => document.querySelector("main .evidence");
  // The folder of the page's own files lies beside the page, which may be shown at another address.
  const [, place, folder] = (live?.dataset.page ?? location.pathname).match(/^(.*?)([^/]+)\.html$/) ?? [];
  let drawn = evidence()?.cloneNode(true);
  let seen = live?.dataset.seen ?? "";
  let source = null;
  let retry = 0;
  let isLost = false;
  let isFinal = false;

  const parsed = (html, selector) => new DOMParser().parseFromString(html, "text/html").querySelector(selector);

  // What happened, and beside it whether the page would hear of more.
  const say = (name, text, isToLook) => {
    let part = live.querySelector(`.${name}`);
    if (!part) {
      part = document.createElement("span");
      part.className = name;
      live.append(part);
    }
    part.textContent = text;
    if (!isToLook || (!live.dataset.page && location.pathname.endsWith("/submissions"))) return;
    const link = document.createElement("a");
    [link.href, link.textContent] = [live.dataset.page ?? location.href.split("#")[0], live.dataset.look];
    part.append(" ", link);
  };

  // Makes a part of the page like a fresh one and touches only what differs: what is opened or marked stays so.
  const patch = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== fresh.nodeName) {
      old.replaceWith(fresh);
      return;
    }
    for (const { name } of [...old.attributes]) if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
    after.forEach((node, place) => (before[place] ? patch(before[place], node) : old.append(node)));
    for (const node of before.slice(after.length)) node.remove();
  };

  // What a script added to an artifact that did not change stays too.
  const renew = (old, fresh) => {
    const [now, then, next] = [old, drawn ?? old, fresh.cloneNode(true)].map((each) => [...each.childNodes]);
    if (now.length !== then.length) patch(old, fresh);
    else {
      next.forEach((node, place) => {
        if (!now[place]) old.append(node);
        else if (!then[place].isEqualNode(node)) patch(now[place], node);
      });
      for (const node of now.slice(next.length)) node.remove();
    }
    drawn = fresh;
  };

  // Links to the page's own files are those of the page at its own address.
  const lead = (part) => {
    if (!live.dataset.page) return;
    for (const name of ["src", "href"]) {
      for (const node of part.querySelectorAll(`[${name}^="${folder}/"]`)) node.setAttribute(name, place + node.getAttribute(name));
    }
  };

  // A picture may be told of before its file lies there.
  const waits = new WeakMap();
  const tryAgain = ({ target }) => {
    const wait = waits.get(target) ?? 250;
    const source = target.getAttribute?.("src");
    if (!folder || !source?.includes(`${folder}/`) || !evidence()?.contains(target) || wait > 8000) return;
    waits.set(target, wait * 2);
    setTimeout(() => target.getAttribute("src") === source && target.setAttribute("src", source), wait);
  };

  // What is typed stays to be read and copied; only sending ends.
  const shut = (isShut) => {
    isOver = isShut;
    for (const control of sheet()?.elements ?? []) {
      const lock = control.matches("textarea, input:not([type]), input[type=text], input[type=number]") ? "readOnly" : "disabled";
      if (control.type === "hidden" || control.tagName === "FIELDSET" || control[lock] === isShut) continue;
      if (!isShut && !("shut" in control.dataset)) continue;
      control[lock] = isShut;
      if (isShut) control.dataset.shut = "";
      else delete control.dataset.shut;
    }
  };

  const told = {
    evidence: ({ html, line }) => {
      if (html === null || (line && !folder)) return say("news", line, true);
      const [old, fresh] = [evidence(), parsed(html, ".evidence")];
      if (fresh) lead(fresh);
      if (old && fresh) return renew(old, fresh);
      const box = document.querySelector("main .decision");
      box.classList.toggle("both", fresh !== null);
      if (fresh) {
        document.querySelector("main").classList.remove("narrow");
        box.prepend(fresh);
        drawn = fresh.cloneNode(true);
      } else old?.remove();
    },
    form: ({ html, line }) => {
      const place = document.querySelector("#answer[data-action]");
      const fresh = html && place && parsed(html, "#answer");
      if (fresh) {
        fresh.querySelector("form").setAttribute("action", place.dataset.action);
        place.replaceWith(document.adoptNode(fresh));
        slide(sheet());
      }
      say("news", line, html && !fresh);
    },
    state: ({ state, over, line, look }) => {
      shut(over);
      say("news", line, look);
      isFinal = over && state !== "held";
      if (isFinal) rest();
    },
    counts: ({ text, line }, isNews) => {
      const heading = document.querySelector("[data-live=waiting]");
      if (!isNews && heading.textContent === text) return;
      document.title = document.title.replace(heading.textContent, text);
      heading.textContent = text;
      say("news", line, true);
    },
  };

  const rest = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };

  const listen = () => {
    rest();
    source = new EventSource(`${live.dataset.events}?seen=${encodeURIComponent(seen)}`, { withCredentials: true });
    source.onopen = () => {
      if (isLost) say("connection", live.dataset.back);
      isLost = false;
    };
    source.onerror = () => {
      if (isLeaving) return;
      const isOff = source.readyState === EventSource.CLOSED;
      isLost = true;
      say("connection", isOff ? live.dataset.off : live.dataset.lost, isOff);
      if (isOff) retry = setTimeout(listen, 30000);
    };
    for (const [name, tell] of Object.entries(told)) {
      source.addEventListener(name, (event) => {
        if (isLeaving) return;
        const isNews = seen !== "" && event.lastEventId !== seen;
        seen = event.lastEventId;
        tell(JSON.parse(event.data), isNews);
      });
    }
  };

  // A browser has few connections to one host: a page that nobody looks at leaves them to others, and hears the rest later.
  const attend = () => {
    if (!live || isFinal || location.protocol === "file:") return;
    if (document.visibilityState === "hidden") rest();
    else if (!source) listen();
  };

  if (live) document.addEventListener("error", tryAgain, true);
  document.addEventListener("visibilitychange", attend);
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", attend);

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
  let keeping = null;
  let isAgain = false;
  let isOther = false;
  const form = () => document.querySelector("form.sheet");
  const button = (sheet) => sheet?.querySelector("button[name=_save]");

  // Neither secrets nor files leave the page for this.
  const entered = (sheet) => {
    const data = new FormData(sheet);
    const unkept = "input[type=password], [data-secret], input[type=file], [data-file]";
    for (const each of sheet.querySelectorAll(unkept)) data.delete(each.name);
    data.delete("_draft");
    return new URLSearchParams(data).toString();
  };

  const say = (sheet, name, more = "") => {
    const place = sheet.querySelector(".kept");
    if (!place) return;
    place.textContent = place.dataset[name] + more;
    place.classList.toggle("failed", name !== "saved");
    if (name !== "other" || sheet.querySelector("button[name=_resume]")) return;
    const goOn = document.createElement("button");
    Object.assign(goOn, { className: "quiet", name: "_resume", value: "1", textContent: place.dataset.goOn });
    place.append(" ", goOn);
  };

  const post = (sheet, body) => {
    const data = new URLSearchParams(body);
    data.append("_draft", sheet.elements._draft?.value ?? "");
    data.append("_save", "1");
    return fetch(sheet.action, {
      method: "POST", headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body: data.toString(), keepalive: body.length < 60000,
    }).then(async (reply) => ({ isKept: reply.ok, ...(await reply.json()) })).catch(() => ({ isKept: false }));
  };

  const keepOnce = async () => {
    const sheet = form();
    // A button that replaces what others saved is pressed on purpose.
    if (isOther || button(sheet)?.value !== "1") return;
    const body = entered(sheet);
    if (body === last) return;
    const { isKept, draft } = await post(sheet, body);
    const now = form();
    if (!now) return;
    if (!isKept) {
      isOther = draft !== undefined;
      say(now, isOther ? "other" : "failed");
      return;
    }
    last = body;
    if (now.elements._draft) now.elements._draft.value = draft;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say(now, "saved", ` · ${time}`);
    if (entered(now) === body) document.dispatchEvent(new Event("countersign:kept"));
  };

  const rest = () => {
    clearTimeout(timer);
    timer = 0;
  };

  // One after the other: each rests on what the one before it saved.
  const keep = () => {
    rest();
    isAgain = true;
    keeping ??= (async () => {
      while (isAgain) {
        isAgain = false;
        await keepOnce();
      }
      keeping = null;
    })();
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

  document.addEventListener("submit", (event) => {
    if (event.target !== form() || event.submitter?.name === "a") return;
    rest();
    isAgain = false;
    if (!keeping || event.submitter?.name !== "_save") return;
    event.preventDefault();
    keeping.then(() => form()?.requestSubmit(button(form())));
  });
})();
