// Comfort for forms: a button that changes the form does so in place, and typing is not lost by leaving.
// Everything works without it: it posts what the browser would post, and shows what the receiver answers.
"use strict";
(() => {
  let isDirty = false;
  let isLeaving = false;
  const sheet = () => document.querySelector("form.sheet");

  // What a page does not give back: passwords.
  const keepSecrets = (before, after) => {
    for (const old of before.querySelectorAll("input[type=password]")) {
      const fresh = after.querySelector(`#${CSS.escape(old.id)}`);
      if (fresh) fresh.value = old.value;
    }
  };

  const body = (form, button) => {
    const data = new FormData(form, button);
    return form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  };

  // Spare rows and advanced parts that were opened stay open.
  const opened = (form) => [...form.querySelectorAll("details[open]")].map((part) => part.querySelector("input")?.name + part.querySelector("input")?.value);

  const replace = (before, text, focusID) => {
    const after = new DOMParser().parseFromString(text, "text/html").querySelector("form.sheet");
    if (!after) return false;
    after.setAttribute("action", before.getAttribute("action"));
    keepSecrets(before, after);
    const names = opened(before);
    before.replaceWith(document.adoptNode(after));
    for (const part of after.querySelectorAll("details")) {
      const first = part.querySelector("input");
      if (names.includes(first?.name + first?.value)) part.open = true;
    }
    const target = (focusID && document.getElementById(focusID)) || after.querySelector("[autofocus]");
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
    return true;
  };

  const send = (form, button) => {
    isLeaving = true;
    const mark = document.createElement("input");
    Object.assign(mark, { type: "hidden", name: button.name, value: button.value });
    form.append(mark);
    form.submit();
  };

  const edit = async (form, button, focusID) => {
    form.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(form.action, { method: "POST", body: body(form, button), headers: { Accept: "text/html" } });
      if (reply.status === 200 && replace(form, await reply.text(), focusID)) return;
    } catch {
      // The receiver is elsewhere and does not know this page, or is away: the browser asks it itself and shows the answer.
    }
    send(form, button);
  };

  document.addEventListener("input", (event) => {
    if (event.target.closest("form.sheet")) isDirty = true;
  });

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.target !== sheet()) return;
    if (button?.name !== "a") {
      isLeaving = true;
      return;
    }
    event.preventDefault();
    isDirty = true;
    edit(event.target, button);
  });

  // Fields that depend on others come and go by themselves.
  document.addEventListener("change", (event) => {
    for (let part = event.target.parentElement; part && part.closest("form.sheet"); part = part.parentElement) {
      const button = part.querySelector(":scope > .update > button");
      if (button) return edit(sheet(), button, event.target.id);
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (isDirty && !isLeaving) event.preventDefault();
  });

  window.addEventListener("pageshow", () => {
    isLeaving = false;
  });

  document.documentElement.classList.add("scripted");
})();
